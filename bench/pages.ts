import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { people } from '../cast/people.ts'
import { loadCast } from '../src/capabilities/access/index.ts'
import { demoToday } from '../src/assembly/demo.ts'
import { makeServer } from '../src/assembly/server.ts'
import { system } from '../src/platform/actor/index.ts'
import { readConfig } from '../src/platform/config/index.ts'
import { newId, openDatabase, type Database } from '../src/platform/database/index.ts'
import { roleUrl } from '../src/platform/database/open.ts'
import { columnTypes } from '../src/platform/database/types.ts'
import { sessionsInPostgres } from '../src/platform/web/session-postgres.ts'
import { signedIn } from '../src/platform/web/testing.ts'
import { importAlone } from './import.ts'
import { count, inWords, median, quantile, timed, type Measure } from './measure.ts'
import { once, others, type Place } from './place.ts'
import { returnOf } from './returns.ts'

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }
const times = 60

type Open = { readonly db: Database; readonly server: FastifyInstance; readonly cookie: string; readonly url: string; close(): Promise<void> }

/** The other areas of a database: how many, and of how many plans each. */
type Others = { readonly neighbours: number; readonly plans: number }

/** What a page costs through the whole server, signed in and under row-level security, beside its SQL alone on one connection. */
export async function measurePages(place: Place, plans: number): Promise<Measure[]> {
  const alone = await filled(place, 'alone', plans)
  const child = await once(alone.url, async client => (await client.query<{ id: string }>('select child as id from duties.duty group by child order by count(*) desc, child limit 1')).rows[0]?.id ?? '')
  const name = `${count(plans)} plans`
  const measures = [
    await beside(alone, `Child's record, ${name}`, `/children/${child}`, 2.5),
    await beside(alone, `Work list, ${name}`, '/work', undefined, 50),
    await beside(alone, `Work list of late final plans, ${name}`, '/work?rule=ehcna-final-plan&status=late'),
    await beside(alone, `Search by name, ${name}`, '/children?q=ma'),
    await beside(alone, `Area overview, ${name}`, '/overview'),
  ]
  await alone.close()
  return measures
}

/** The work list of a large area alone in its database, and the same beside other areas. */
export async function measureAmong(place: Place, plans: number, beside: Others): Promise<Measure[]> {
  const alone = await filled(place, 'alone', plans)
  const among = await filled(place, 'among', plans, beside)
  const [one, other] = [await visits(alone, '/work'), await visits(among, '/work')]
  await alone.close()
  await among.close()
  const ratio = median(other) / median(one)
  return [{
    what: `Work list of ${count(plans)} plans among ${count(plans + beside.neighbours * beside.plans)} in ${beside.neighbours + 1} areas`, measured: `${inWords(median(other))}, p95 ${inWords(quantile(other, 0.95))}`,
    limit: `alone in its database ${inWords(median(one))}`, ratio, budget: '≤ 1.3×', within: ratio <= 1.3,
  }]
}

async function beside(open: Open, what: string, path: string, budget?: number, p95?: number): Promise<Measure> {
  const sql = await statementsOf(open, path)
  const page = await visits(open, path)
  const alone = await replays(open, sql)
  const ratio = median(page) / median(alone)
  const within = (budget === undefined || ratio <= budget) && (p95 === undefined || quantile(page, 0.95) <= p95)
  return {
    what, measured: `${inWords(median(page))}, p95 ${inWords(quantile(page, 0.95))}`, limit: `its ${sql.length} statements alone ${inWords(median(alone))}`, ratio,
    ...(budget === undefined && p95 === undefined ? {} : { budget: budget === undefined ? `p95 ≤ ${p95} ms` : `≤ ${budget}×`, within }),
  }
}

async function visits({ server, cookie }: Open, path: string): Promise<number[]> {
  const taken: number[] = []
  for (let at = 0; at < times + 10; at++) {
    const { ms, result } = await timed(() => server.inject({ path, headers: { cookie } }))
    if (result.statusCode !== 200) throw new Error(`${path} answered ${result.statusCode}`)
    if (at >= 10) taken.push(ms)
  }
  return taken
}

type Statement = { readonly text: string; readonly values: readonly unknown[] }

/** Every statement that one visit sends, in order, with its values. */
async function statementsOf({ server, cookie }: Open, path: string): Promise<Statement[]> {
  const sent: Statement[] = []
  const query = pg.Client.prototype.query
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    if (typeof given[0] === 'string') sent.push({ text: given[0], values: Array.isArray(given[1]) ? given[1] : [] })
    return Reflect.apply(query, this, given)
  } as typeof query
  try { await server.inject({ path, headers: { cookie } }) } finally { pg.Client.prototype.query = query }
  return sent
}

async function replays({ url }: Open, statements: readonly Statement[]): Promise<number[]> {
  const client = new pg.Client({ connectionString: roleUrl(url, 'los_app'), types: columnTypes })
  await client.connect()
  const taken: number[] = []
  for (let at = 0; at < times + 10; at++) {
    const { ms } = await timed(async () => { for (const { text, values } of statements) await client.query(text, again(text, values)) })
    if (at >= 10) taken.push(ms)
  }
  await client.end()
  return taken
}

let lately = ''

/** The values of a statement sent once more: a row that is written, the look, needs an id of its own. */
function again(text: string, values: readonly unknown[]): unknown[] {
  // Its children come after it, three values each, the last being the look.
  if (text.startsWith('insert into "record"."look"')) return values.map((value, at) => at === 1 ? lately = newId() : value)
  return text.startsWith('insert into "record"."shown"') ? values.map((value, at) => at % 3 === 2 ? lately : value) : [...values]
}

async function filled(place: Place, name: string, plans: number, beside: Others = { neighbours: 0, plans: 0 }): Promise<Open> {
  const url = await place.database(name)
  await importAlone(url, await returnOf(place.folder, '999', plans), '999')
  for (const area of others.slice(0, beside.neighbours)) await importAlone(url, await returnOf(place.folder, area, beside.plans), area)
  await once(url, client => client.query('vacuum analyze'))
  const db = openDatabase({ url, log: quiet, todayIn: demoToday })
  await db.beginLoading(system('bench'), work => loadCast(work, people))
  const dana = await once(url, async client => (await client.query<{ id: string }>(`select id from access.person where subject = 'dana.okafor'`)).rows[0]?.id ?? '')
  const server = await makeServer({ config: readConfig({ LOS_DATA: mkdtempSync(join(place.folder, 'data-')) }), secrets: { cookies: 'a secret of the bench', database: '' }, db, log: quiet })
  const cookie = await signedIn(sessionsInPostgres(db), { personId: dana, name: 'Dana Okafor', remembered: { purpose: 'bench' } })
  return { db, server, cookie, url, close: async () => { await server.close(); await db.close(); await place.drop(name) } }
}
