import pg from 'pg'
import type { Claims } from '../src/platform/actor/index.ts'
import { actorName } from '../src/platform/actor/index.ts'
import { roleUrl } from '../src/platform/database/open.ts'

export type Walled = { readonly name: string; readonly isTable: boolean; readonly hasWall: boolean }

/** Every table and view of the database that holds rows of areas. */
export async function walled(owner: pg.Pool): Promise<Walled[]> {
  const { rows } = await owner.query<Walled>(`
    select format('%I.%I', n.nspname, c.relname) as name, c.relkind in ('r', 'p') as "isTable", c.relrowsecurity as "hasWall"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm') and n.nspname !~ '^(pg_|information_schema$)'
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'area' and not a.attisdropped)
    order by 1`)
  return rows
}

/** The application's own role at the database, with no application about it. */
export async function asTheApplication<T>(adminUrl: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: roleUrl(adminUrl, 'los_app') })
  await client.connect()
  try { return await act(client) } finally { await client.end() }
}

/** How many rows one statement reached, standing as someone or as nobody; `refused` where the database would not have it. */
export async function reached(client: pg.Client, claims: Claims | null, statement: string): Promise<number | 'refused'> {
  await client.query('begin')
  try {
    if (claims !== null) await client.query('select platform.stand($1, $2, $3)', [actorName(claims.actor), claims.area ?? '', [...claims.may].join(',')])
    const { rowCount } = await client.query(statement)
    return rowCount ?? 0
  } catch (error) {
    // 42501: no grant, or a policy forbids the row. Anything else would mean that the statement got further than the wall.
    if (error instanceof pg.DatabaseError && error.code === '42501') return 'refused'
    throw error
  } finally {
    await client.query('rollback')
  }
}
