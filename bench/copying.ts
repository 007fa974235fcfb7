import { createReadStream, createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { roleUrl } from '../src/platform/database/open.ts'
import { once } from './place.ts'
import { timed } from './measure.ts'

/** The rows of one table as COPY wrote them. */
export type Dumped = { readonly table: string; readonly file: string; readonly rows: number }

/** Writes each table's rows of one area to a file, in the order in which foreign keys let them back in. */
export async function dump(url: string, area: string, folder: string): Promise<Dumped[]> {
  mkdirSync(folder, { recursive: true })
  return once(url, async client => {
    const dumped: Dumped[] = []
    for (const table of await tablesInOrder(client)) {
      const file = join(folder, `${table}.copy`)
      const rows = client.query(copyTo(`copy (select * from ${table} where area = '${area}') to stdout`))
      await pipeline(rows, createWriteStream(file))
      if (rows.rowCount > 0) dumped.push({ table, file, rows: rows.rowCount })
    }
    return dumped
  })
}

/** How long COPY takes for these rows in one transaction, signed in as the loader: the limit of any import. */
export async function copyBack(url: string, dumped: readonly Dumped[]): Promise<number> {
  return once(roleUrl(url, 'los_loader'), async client => (await timed(async () => {
    await client.query('begin')
    for (const { table, file } of dumped) await pipeline(createReadStream(file), client.query(copyFrom(`copy ${table} from stdin`)))
    await client.query('commit')
  })).ms)
}

// A table's depth is the longest way from it along foreign keys; the places are there before any import.
async function tablesInOrder(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    with recursive tenant as (
      select c.oid, n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not in ('places', 'access') and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'area' and a.attnum > 0)
        and has_table_privilege('los_loader', c.oid, 'insert')
    ), depth as (
      select oid, 0 as deep from tenant
      union all
      select k.conrelid, d.deep + 1 from depth d join pg_constraint k on k.contype = 'f' and k.confrelid = d.oid and k.conrelid <> k.confrelid
    )
    select t.name from tenant t join depth d on d.oid = t.oid group by t.name order by max(d.deep), t.name`)
  return rows.map(row => row.name)
}
