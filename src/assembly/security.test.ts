import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { people } from '../../cast/people.ts'
import { loadCast } from '../capabilities/access/index.ts'
import { addChildren } from '../capabilities/people/store.ts'
import { loadPlaces } from '../capabilities/places/index.ts'
import { system } from '../platform/actor/index.ts'
import { readConfig } from '../platform/config/index.ts'
import { newId, testDatabase, type TestDatabase } from '../platform/database/index.ts'
import { browser } from '../platform/web/sign-in.browser.ts'
import { tokenIn } from '../platform/web/testing.ts'
import { api } from './api.ts'
import { pages } from './pages.ts'
import { makeServer } from './server.ts'

const maya = { id: newId(), surname: 'Quillfeather', forename: 'Maya', birthDate: '2017-11-03', sex: 'F', ethnicity: 'MWBC', postcode: 'ZZ99 1AE', upn: 'H999100122001', uln: null, upnUnknown: null }
const lines: string[] = []
const keep = (facts: object, words?: string): void => { lines.push(`${JSON.stringify(facts)} ${words ?? ''}`) }

let db: TestDatabase
let server: FastifyInstance
let origin: string
before(async () => {
  db = await testDatabase()
  await db.beginLoading(system('test'), loadPlaces)
  await db.beginLoading(system('test'), work => loadCast(work, people))
  await db.beginLoading(system('test', '999'), work => addChildren(work, [maya]))
  const port = await freePort()
  origin = `http://localhost:${port}`
  server = await makeServer({ config: readConfig({ LOS_DATA: '/tmp/los-security-test', PORT: String(port) }), secrets: { cookies: 'a secret only for tests', database: '' }, db, log: { info: keep, warn: keep, error: keep } })
  await server.listen({ port, host: 'localhost' })
})
after(async () => { await server.close(); await db.close() })

async function signedInAs(subject: string) {
  const visit = browser(origin)
  const choose = await visit.get('/sign-in')
  const action = new RegExp(`action="([^"]+/as/${subject.replace('.', '\\.')})"`).exec(choose.body)?.[1]
  assert.ok(action, choose.body)
  return { visit, landed: await visit.post(action, {}), interaction: action }
}

test('through a day’s work the log holds no child’s name, number or address, no cookie, no code and no token', async () => {
  lines.length = 0
  const { visit, landed, interaction } = await signedInAs('dana.okafor')
  assert.equal(landed.status, 200)
  const purpose = await visit.get('/children?q=Quillfeather')
  assert.equal(purpose.status, 200)
  await visit.post(`/children/${maya.id}`, { csrfToken: tokenIn(purpose.body), name: 'Quillfeather' })
  for (const path of [`/children/${maya.id}`, '/nowhere/Quillfeather', '/children?q=H999100122001', '/sign-in/callback?code=the-code&state=the-state', '/api/law?q=Quillfeather', `/children/${maya.id}/%E0%A4%A?q=ZZ99+1AE`]) await visit.get(path)
  // A database that breaks in the middle of a search is what prints most.
  await db.asOwner.query('alter table people.child rename to child_away')
  const broken = await visit.get('/children?q=Quillfeather')
  await db.asOwner.query('alter table people.child_away rename to child')
  assert.equal(broken.status, 500)
  assert.doesNotMatch(/<main[^]*<\/main>/.exec(broken.body)?.[0] ?? '', /42P01|people\.child|select |\.ts:/)
  const cookies = [...visit.cookies.values()]
  await visit.post('/sign-out', { csrfToken: tokenIn(landed.body) })
  const log = lines.join('\n')
  assert.ok(lines.length > 15, `Only ${lines.length} lines`)
  assert.match(log, /42P01/, 'What broke is said by its code')
  assert.doesNotMatch(log, /Quillfeather|Maya|H999100122001|ZZ99|2017-11-03|Dana|wrenfold\.example/)
  assert.doesNotMatch(log, /the-code|the-state|csrfToken|a secret only for tests/)
  assert.ok(cookies.length > 0)
  for (const secret of [...cookies, tokenIn(landed.body), interaction.split('/').at(-3) ?? '', maya.id]) assert.equal(log.includes(secret), false, secret)
})

const hostile = ['\'; drop table people.child; --', '\' or \'1\'=\'1', ')) union select 1 --', '%\\', '\u0000', '\'||pg_sleep(20)||\'', '9'.repeat(40), '-271821-04-20', '__proto__']

test('whatever is put into a search, an order, a filter or an address, no page fails and no table goes', async () => {
  const wrong: string[] = []
  const opened = new Set<string>()
  let asked = 0
  for (const subject of ['dana.okafor', 'gareth.lyle', 'tom.ferreira']) {
    const { visit } = await signedInAs(subject)
    const cookie = [...visit.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const ask = async (url: string) => {
      asked++
      const { statusCode } = await server.inject({ url, headers: { cookie } })
      if (statusCode >= 500) wrong.push(`${statusCode} ${url}`)
    }
    for (const page of pages.filter(({ show, path }) => show !== null && !opened.has(path))) {
      const path = page.path.replaceAll(/:\w+/g, maya.id)
      const { body, statusCode } = await server.inject({ url: path, headers: { cookie } })
      if (page.path.includes(':') && subject === 'dana.okafor') for (const value of hostile) await ask(page.path.replaceAll(/:\w+/g, encodeURIComponent(value)))
      if (statusCode !== 200) continue
      opened.add(page.path)
      const own = [...body.matchAll(new RegExp(`href="${path.replaceAll(/[.?]/g, '\\$&')}\\?([^"#]*)"`, 'g'))].flatMap(([, query]) => [...new URLSearchParams((query ?? '').replaceAll('&amp;', '&')).keys()])
      const fields = [...body.matchAll(/<form[^>]*method="get"[^]*?<\/form>/gi)].flatMap(([one]) => [...one.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name ?? ''))
      for (const name of new Set(['q', 'page', 'sort', 'order', ...own, ...fields])) for (const value of hostile) await ask(`${path}?${new URLSearchParams({ [name]: value }).toString()}`)
    }
  }
  for (const { method, path } of api.filter(route => route.method === 'GET')) {
    for (const value of hostile) if ((await server.inject({ method, url: `${path.replaceAll(/:\w+/g, encodeURIComponent(value))}?${new URLSearchParams({ q: value, on: value }).toString()}` })).statusCode >= 500) wrong.push(`${path} ${value}`)
  }
  assert.deepEqual(wrong, [])
  assert.ok(asked > 800, `Only ${asked} were asked`)
  assert.equal((await db.asOwner.query('select 1 from people.child')).rowCount, 1)
})

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>(listening => probe.listen(0, 'localhost', listening))
  const { port } = probe.address() as AddressInfo
  await new Promise(closed => probe.close(closed))
  return port
}
