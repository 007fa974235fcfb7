import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testDatabase, type TestDatabase } from '../platform/database/index.ts'
import { river } from './river.ts'

// The schema must be able to spread over a cluster by area, and to fail closed. Each test reads the catalogue and expects
// to find nothing; what is excepted is named with its reason.
let db: TestDatabase
before(async () => { db = await testDatabase() })
after(async () => { await db.close() })

// The job queue's tables are made and owned by pg-boss, and stay on one node.
const ours = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'public', 'jobs')`
const tables = `pg_class c join pg_namespace n on n.oid = c.relnamespace and ${ours}`
const isTenant = `exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'area' and not a.attisdropped)`

/** Rows of one column `found`, in order. */
async function faults(query: string): Promise<string[]> {
  const { rows } = await db.asOwner.query<{ found: string }>(`${query} order by 1`)
  return rows.map(({ found }) => found)
}

async function expectNone(query: string, except: Readonly<Record<string, string>> = {}): Promise<void> {
  const found = await faults(query)
  assert.deepEqual(found.filter(one => !(one in except)), [])
  assert.deepEqual(Object.keys(except).filter(one => !found.includes(one)), [], 'excepted, but no longer so')
}

test('the catalogue read here is that of every room', async () => {
  const schemas = await faults(`select nspname as found from pg_namespace n where ${ours} and nspname !~ '^pg_'`)
  assert.deepEqual(schemas.filter(name => !['platform', 'record', ...river].includes(name)), [])
  for (const room of ['platform', 'record', 'places', 'people', 'duties']) assert.ok(schemas.includes(room), room)
  assert.ok((await faults(`select c.relname as found from ${tables} where c.relkind in ('r', 'p') and ${isTenant}`)).length >= 15)
})

test('no policy is restrictive: on shards one became permissive', () =>
  expectNone(`select tablename || '.' || policyname as found from pg_policies where permissive <> 'PERMISSIVE'`))

test('no policy holds a subquery, which is refused on distributed tables', () =>
  expectNone(`select tablename || '.' || policyname as found from pg_policies where concat(qual, with_check) ~* '\\mselect\\M'`))

test('every policy is for one of our roles', () =>
  expectNone(`select tablename || '.' || policyname as found from pg_policies where roles not in ('{los_app}', '{los_limited}')`))

test('row-level security is enabled on every table of an area', () =>
  expectNone(`select n.nspname || '.' || c.relname as found from ${tables} where c.relkind in ('r', 'p') and ${isTenant} and not c.relrowsecurity`))

test('it is forced on none, which would stop a shard from moving', () =>
  expectNone(`select n.nspname || '.' || c.relname as found from ${tables} where c.relforcerowsecurity`))

test('a policy of an area’s table names the area', () =>
  expectNone(`select p.schemaname || '.' || p.tablename || '.' || p.policyname as found from pg_policies p
    join pg_namespace n on n.nspname = p.schemaname join pg_class c on c.relnamespace = n.oid and c.relname = p.tablename
    where ${isTenant} and concat(qual, with_check) !~* $q$area =\\s+(case\\s+when .* then )?current_setting\\('app\\.area'::text, true\\)$q$`, {
    'access.membership.membership_own': 'someone reads their own of any area, to choose among them',
  }))

test('every table has a primary key', () =>
  expectNone(`select n.nspname || '.' || c.relname as found from ${tables} where c.relkind in ('r', 'p')
    and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')`))

test('area is first in every primary key, unique index and exclusion of an area’s table', () =>
  expectNone(`select n.nspname || '.' || c.relname || ': ' || x.indexrelid::regclass as found from ${tables}
    join pg_index x on x.indrelid = c.oid and (x.indisunique or x.indisexclusion) where ${isTenant}
    and coalesce((select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = x.indkey[0]), '') <> 'area'`))

test('area is a plain column: text, never null, never generated', () =>
  expectNone(`select n.nspname || '.' || c.relname as found from ${tables} join pg_attribute a on a.attrelid = c.oid and a.attname = 'area'
    where c.relkind in ('r', 'p') and (a.atttypid <> 'text'::regtype or not a.attnotnull or a.attgenerated <> '')`))

test('a foreign key between tables of an area begins with area on both sides', () =>
  expectNone(`select k.conrelid::regclass || ': ' || k.conname as found from ${tables} join pg_constraint k on k.confrelid = c.oid and k.contype = 'f'
    where ${isTenant} and not (
      (select attname from pg_attribute where attrelid = k.conrelid and attnum = k.conkey[1]) = 'area' and
      (select attname from pg_attribute where attrelid = k.confrelid and attnum = k.confkey[1]) = 'area')`))

test('no reference table refers to a table of an area', () =>
  expectNone(`select k.conrelid::regclass || ': ' || k.conname as found from ${tables} join pg_constraint k on k.confrelid = c.oid and k.contype = 'f'
    where ${isTenant} and not exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'area')`))

test('no constraint is deferrable, and none is left unchecked', () =>
  expectNone(`select k.conrelid::regclass || ': ' || k.conname as found from ${tables} join pg_constraint k on k.conrelid = c.oid
    where k.condeferrable or not k.convalidated`))

test('nothing is set to null or to a default when what it refers to goes', () =>
  expectNone(`select k.conrelid::regclass || ': ' || k.conname as found from ${tables} join pg_constraint k on k.conrelid = c.oid
    where k.contype = 'f' and (k.confdeltype in ('n', 'd') or k.confupdtype in ('n', 'd', 'c'))`))

test('no trigger is relied on, and no sequence is an int', async () => {
  await expectNone(`select n.nspname || '.' || t.tgname as found from ${tables} join pg_trigger t on t.tgrelid = c.oid where not t.tgisinternal`)
  await expectNone(`select s.schemaname || '.' || s.sequencename as found from pg_sequences s join pg_namespace n on n.nspname = s.schemaname and ${ours} where s.data_type <> 'bigint'::regtype`)
})

test('everything has one owner', () =>
  expectNone(`select n.nspname || '.' || c.relname as found from ${tables} where pg_get_userbyid(c.relowner) <> 'los_owner'
    union select n.nspname from pg_namespace n where ${ours} and n.nspname !~ '^pg_' and pg_get_userbyid(n.nspowner) <> 'los_owner'`))

test('every schema, table and view says in a sentence what it is for', () =>
  expectNone(`select n.nspname || '.' || c.relname as found from ${tables}
    where c.relkind in ('r', 'p', 'v', 'm') and coalesce(obj_description(c.oid, 'pg_class'), '') !~ '^[A-Z].+[.]$'
    union select n.nspname from pg_namespace n where ${ours} and n.nspname !~ '^pg_' and coalesce(obj_description(n.oid, 'pg_namespace'), '') !~ '^[A-Z].+[.]$'`, {
    'platform.migration': 'made before any migration can run, to say which have',
    'platform.migration_lock': 'made before any migration can run, so that one at a time does',
  }))

test('foreign keys point upstream only', async () => {
  const keys = await faults(`select distinct n.nspname || ' → ' || m.nspname as found from ${tables} join pg_constraint k on k.conrelid = c.oid and k.contype = 'f'
    join pg_class t on t.oid = k.confrelid join pg_namespace m on m.oid = t.relnamespace where m.nspname <> n.nspname`)
  const order: readonly string[] = ['platform', 'record', ...river]
  const downstream = keys.filter(key => {
    const [from = '', to = ''] = key.split(' → ')
    return order.indexOf(to) > order.indexOf(from) || !order.includes(to)
  })
  assert.deepEqual(downstream, [])
})

test('every view is published and acts with the rights of who reads it', () =>
  expectNone(`select n.nspname || '.' || c.relname as found from ${tables} where c.relkind in ('v', 'm')
    and (c.relname !~ '^published_' or not coalesce(c.reloptions::text ~ 'security_invoker=(true|on)', false))`))

test('a published view of an area’s table carries the area', () =>
  expectNone(`select distinct n.nspname || '.' || c.relname as found from ${tables} join pg_rewrite r on r.ev_class = c.oid
    join pg_depend d on d.objid = r.oid and d.refclassid = 'pg_class'::regclass and d.refobjid <> c.oid
    join pg_attribute t on t.attrelid = d.refobjid and t.attname = 'area' where c.relkind = 'v' and not ${isTenant}`))

test('the application cannot pass the wall and owns nothing', async () => {
  await expectNone(`select rolname as found from pg_roles where rolname = 'los_app' and (rolbypassrls or rolsuper or rolcreaterole or rolcreatedb or rolreplication or not rolcanlogin)`)
  await expectNone(`select c.relname as found from pg_class c where pg_get_userbyid(c.relowner) in ('los_app', 'los_loader')
    union select nspname from pg_namespace where pg_get_userbyid(nspowner) in ('los_app', 'los_loader')
    union select proname from pg_proc where pg_get_userbyid(proowner) in ('los_app', 'los_loader')`)
  await expectNone(`select r.rolname as found from pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles s on s.oid = m.member where s.rolname in ('los_app', 'los_loader')`)
})

test('the application may not create, truncate or reference, and what is recorded it can neither change nor remove', async () => {
  await expectNone(`select n.nspname || '.' || c.relname as found from ${tables} where c.relkind in ('r', 'p', 'v', 'm') and has_table_privilege('los_app', c.oid, 'truncate, references, trigger')`)
  await expectNone(`select n.nspname as found from pg_namespace n where ${ours} and n.nspname !~ '^pg_' and has_schema_privilege('los_app', n.oid, 'create')`)
  await expectNone(`select n.nspname || '.' || c.relname || ' ' || r.rolname as found from ${tables}, pg_roles r
    where n.nspname = 'record' and c.relkind in ('r', 'p') and r.rolname in ('los_app', 'los_loader') and has_any_column_privilege(r.oid, c.oid, 'update')
    union select n.nspname || '.' || c.relname || ' ' || r.rolname from ${tables}, pg_roles r
    where n.nspname = 'record' and c.relkind in ('r', 'p') and r.rolname in ('los_app', 'los_loader') and has_table_privilege(r.oid, c.oid, 'delete')`)
})

// `platform.learn` only asks the server to count rows, which the loader does not own.
test('no function runs with its owner’s rights', () =>
  expectNone(`select n.nspname || '.' || p.proname as found from pg_proc p join pg_namespace n on n.oid = p.pronamespace and ${ours} where p.prosecdef and p.oid::regproc::text <> 'platform.learn'`))
