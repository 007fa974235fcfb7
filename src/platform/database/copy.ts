import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams'
import { connectionOf } from './begin.ts'
import type { Work } from './work.ts'

export type CopyValue = string | number | boolean | null | undefined | Temporal.PlainDate | Temporal.Instant

const special = /[\\\n\r\t]/
const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
const flushAt = 64 * 1024

/** Streams rows into `schema.table` by COPY inside the work's transaction; answers how many. The work must be the loader's. */
export async function copyIn(work: Work, table: string, columns: readonly string[], rows: Iterable<readonly CopyValue[]>): Promise<number> {
  const client = connectionOf(work)
  const name = table.split('.').map(part => client.escapeIdentifier(part)).join('.')
  const pieces = lines(rows)
  const first = pieces.next()
  if (first.done === true) return 0
  const into = client.query(copyFrom(`copy ${name} (${columns.map(column => client.escapeIdentifier(column)).join(', ')}) from stdin`))
  await write(into, first.value, pieces)
  return into.rowCount ?? 0
}

// Written by hand: `pipeline` ties each copy to the one before, so that a long load keeps all that it has read.
async function write(into: CopyStreamQuery, first: string, rest: Iterable<string>): Promise<void> {
  let failure: Error | undefined
  const ended = new Promise<void>(resolve => {
    into.once('finish', resolve)
    into.on('error', error => { failure ??= error; resolve() })
  })
  const take = async (piece: string): Promise<void> => {
    if (!into.write(piece)) await Promise.race([ended, new Promise<void>(resolve => { into.once('drain', resolve) })])
  }
  try {
    await take(first)
    for (const piece of rest) {
      if (failure !== undefined) break
      await take(piece)
    }
    if (failure === undefined) into.end()
  } catch (error) {
    // The rows themselves threw: the server is told to give up, and answers before anything else may be asked.
    if (failure === undefined) into.destroy()
    await ended
    throw error
  }
  await ended
  if (failure !== undefined) throw failure
}

function* lines(rows: Iterable<readonly CopyValue[]>): Generator<string> {
  let piece = ''
  for (const row of rows) {
    piece += `${row.map(cell).join('\t')}\n`
    if (piece.length > flushAt) { yield piece; piece = '' }
  }
  if (piece !== '') yield piece
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
