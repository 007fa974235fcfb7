import pg from 'pg'

const { types } = pg

// By default node-postgres reads a `date` as local midnight, which gives 1 September back as 31 August 23:00 in London.
const parsers: Record<number, (text: string) => unknown> = {
  1082: text => Temporal.PlainDate.from(text),
  1184: text => Temporal.Instant.from(text.replace(' ', 'T')),
  20: Number,
  1700: Number,
}

/** How column types arrive: `date` as PlainDate, `timestamptz` as Instant, `bigint` and `numeric` as number. */
export const columnTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => parsers[oid] ?? types.getTypeParser(oid, format ?? 'text'),
} as pg.CustomTypesConfig

/** A value as node-postgres should send it: Temporal values as ISO text, all else as it is. */
export function parameter(value: unknown): unknown {
  return value instanceof Temporal.PlainDate || value instanceof Temporal.Instant ? value.toString() : value
}
