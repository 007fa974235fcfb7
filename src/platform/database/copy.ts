import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { from as copyFrom } from 'pg-copy-streams'
import { connectionOf } from './begin.ts'
import type { Work } from './work.ts'

export type CopyValue = string | number | boolean | null | undefined | Temporal.PlainDate | Temporal.Instant

const special = /[\\\n\r\t]/
const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
const flushAt = 64 * 1024

/** Streams rows into `schema.table` by COPY inside the work's transaction; answers how many. The work must be the loader's. */
export async function copyIn(work: Work, table: string, columns: readonly string[], rows: Iterable<readonly CopyValue[]> | AsyncIterable<readonly CopyValue[]>): Promise<number> {
  const client = connectionOf(work)
  const name = table.split('.').map(part => client.escapeIdentifier(part)).join('.')
  const into = client.query(copyFrom(`copy ${name} (${columns.map(column => client.escapeIdentifier(column)).join(', ')}) from stdin`))
  await pipeline(Readable.from(lines(rows), { objectMode: false, highWaterMark: flushAt * 2 }), into)
  return into.rowCount ?? 0
}

async function* lines(rows: Iterable<readonly CopyValue[]> | AsyncIterable<readonly CopyValue[]>): AsyncGenerator<string> {
  let buffer = ''
  for await (const row of rows) {
    buffer += row.map(cell).join('\t') + '\n'
    if (buffer.length > flushAt) { yield buffer; buffer = '' }
  }
  if (buffer !== '') yield buffer
}

function cell(value: CopyValue): string {
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'boolean') return value ? 't' : 'f'
  const text = String(value)
  return special.test(text) ? text.replace(/[\\\n\r\t]/g, found => escapes[found] ?? found) : text
}

/** Reads a query in batches of `size` through a cursor of the work's transaction, so that no result is held whole. */
export async function* streamOf<Row extends object>(work: Work, query: { sql: string; parameters: readonly unknown[] }, size = 2000): AsyncGenerator<Row[]> {
  const client = connectionOf(work)
  const cursor = client.escapeIdentifier(`c${Math.floor(performance.now() * 1000)}`)
  await client.query(`declare ${cursor} no scroll cursor for ${query.sql}`, [...query.parameters])
  try {
    for (;;) {
      const { rows } = await client.query<Row>(`fetch ${size} from ${cursor}`)
      if (rows.length > 0) yield rows
      if (rows.length < size) return
    }
  } finally {
    await client.query(`close ${cursor}`).catch(() => undefined)
  }
}

/**
 * Tells the server how large the tables have become in the middle of a load into an empty database. Without it the checks of
 * foreign keys, planned while the tables were empty, read the whole area for each row: an import was forty times slower.
 */
export async function learn(work: Work, tables: readonly string[]): Promise<void> {
  await connectionOf(work).query('select platform.learn($1)', [tables])
}
