import { sql } from 'kysely'
import type { Work } from './work.ts'

const perStatement = 400

/**
 * Inserts rows of one shape, many to a statement; a row whose key is there already is overwritten. For bulk work begun as
 * the loader.
 */
export async function upsert<Row extends object>(work: Work, table: string, key: readonly (keyof Row & string)[], rows: readonly Row[]): Promise<void> {
  const first = rows[0]
  if (first === undefined) return
  const rest = Object.keys(first).filter(column => !key.includes(column as keyof Row & string))
  const db = work.tables<Record<string, Record<string, unknown>>>()
  for (let at = 0; at < rows.length; at += perStatement) {
    await db.insertInto(table).values(rows.slice(at, at + perStatement) as Record<string, unknown>[])
      .onConflict(conflict => {
        const on = conflict.columns([...key])
        return rest.length === 0 ? on.doNothing() : on.doUpdateSet(Object.fromEntries(rest.map(column => [column, sql.ref(`excluded.${column}`)])))
      }).execute()
  }
}
