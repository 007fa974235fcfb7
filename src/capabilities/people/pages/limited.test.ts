import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { system } from '../../../platform/actor/index.ts'
import { newId, testDatabase, type TestDatabase } from '../../../platform/database/index.ts'
import { endInvolvement, involve, type KindOfData } from '../../access/index.ts'
import { castServer, wordsOf, type CastSubject } from '../../access/testing.ts'
import type { ChildPanel } from '../child-panel.ts'
import { addChildren } from '../store.ts'
import type { Child } from '../words.ts'
import { peoplePages } from './index.ts'

const maya: Child = { id: newId(), surname: 'Ellis', forename: 'Maya', birthDate: '2017-11-03', sex: 'F', ethnicity: null, postcode: 'ZZ99 1AE', upn: 'H999100122001', uln: null, upnUnknown: null }
const mabel: Child = { ...maya, id: newId(), forename: 'Mabel', upn: null, upnUnknown: 'UN3' }
const asked: string[] = []
const panel = (id: string, kind: KindOfData | undefined): ChildPanel => ({
  id, kind, title: `Panel ${id}`, view: 'capabilities/duties/panels/duties.njk',
  load: async (_work, child, sees) => { asked.push(id); return { open: { id, caption: id, rows: [], empty: `${id} of ${child.forename} is seen ${sees(kind ?? 'costs')}.` }, done: null } },
})
const panels = [panel('unsaid', undefined), panel('costs', 'costs'), panel('needs', 'section-b'), panel('care', 'section-h'), panel('safety', 'safeguarding')]

let db: TestDatabase
let server: FastifyInstance
let as: (subject: CastSubject, remembered?: Record<string, string>) => Promise<string>
let involvement = ''
before(async () => {
  db = await testDatabase()
  const made = await castServer(db, peoplePages(panels))
  server = made.server
  as = made.as
  const { rows } = await db.asOwner.query<{ id: string }>(`select id from places.organisation where area = '999' and urn = '999103'`)
  await db.beginLoading(system('test', '999'), async work => {
    await addChildren(work, [maya, mabel])
    involvement = await involve(work, {
      child: maya.id, organisation: rows[0]?.id ?? '', person: null, capacity: 'named-setting', purpose: 'To provide the education that the plan names',
      beginsOn: Temporal.PlainDate.from('2025-09-01'), endsOn: null, because: { kind: 'plan', id: newId() },
    })
  })
})
after(async () => { await server.close(); await db.close() })

const get = async (path: string, subject: CastSubject) => server.inject({ path, headers: { cookie: await as(subject, { purpose: 'I work with this child or family' }) } })

test('a part of the record loads for someone limited only where it says its kind of data and their party may see that', async () => {
  asked.length = 0
  const words = wordsOf((await get(`/children/${maya.id}`, 'nia.powell')).body)
  assert.deepEqual(asked, ['needs', 'care'])
  assert.match(words, /Panel needs needs of Maya is seen full\. Panel care care of Maya is seen summary\./)
  assert.doesNotMatch(words, /Panel (unsaid|costs|safety)/)
})

test('for someone who sees the area a part that does not say loads too, and what nobody has by default does not', async () => {
  asked.length = 0
  assert.equal((await get(`/children/${maya.id}`, 'dana.okafor')).statusCode, 200)
  assert.deepEqual(asked, ['unsaid', 'costs', 'needs', 'care'])
})

test('an address is not on the page of someone limited, who is told that it is kept from them', async () => {
  const page = (await get(`/children/${maya.id}`, 'nia.powell')).body
  assert.match(wordsOf(page), /Postcode Not shown to you/)
  assert.doesNotMatch(page, /ZZ99/)
  assert.match((await get(`/children/${maya.id}`, 'dana.okafor')).body, /ZZ99 1AE/)
})

test('their search begins with whom they are involved with, and finds nobody else', async () => {
  assert.match(wordsOf((await get('/children', 'nia.powell')).body), /Children and young people you are involved with 1 child or young person .*Maya Ellis/)
  assert.doesNotMatch(wordsOf((await get('/children?q=ellis', 'nia.powell')).body), /Mabel/)
  assert.equal((await get(`/children/${mabel.id}`, 'nia.powell')).statusCode, 404)
  assert.match(wordsOf((await get('/children', 'hugh.lister')).body), /0 children and young people No plan in force names your setting at present/)
  assert.doesNotMatch(wordsOf((await get('/children', 'dana.okafor')).body), /you are involved with/)
})

test('an involvement that ends today has ended', async () => {
  await db.beginLoading(system('test', '999'), work => endInvolvement(work, involvement, Temporal.PlainDate.from('2026-01-15')))
  assert.equal((await get(`/children/${maya.id}`, 'nia.powell')).statusCode, 404)
  assert.doesNotMatch(wordsOf((await get('/children', 'nia.powell')).body), /Maya/)
})
