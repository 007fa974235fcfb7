import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { testDatabase, type TestDatabase } from '../../../platform/database/index.ts'
import { postForm } from '../../../platform/web/testing.ts'
import { holderInWords, namedToday, pages as accessPages } from '../../access/index.ts'
import { castServer, wordsOf, type CastSubject } from '../../access/testing.ts'
import { nameResponsible } from '../../places/index.ts'
import { pages as lawPages } from './index.ts'

const council = '01920000-0000-7000-8000-000000099900'
const today = Temporal.PlainDate.from('2026-01-15')

let db: TestDatabase
let server: FastifyInstance
let as: (subject: CastSubject) => Promise<string>
const ids: Record<string, string> = {}
before(async () => {
  db = await testDatabase()
  const made = await castServer(db, [...accessPages, ...lawPages])
  server = made.server
  as = made.as
  for (const { subject, id } of (await db.asOwner.query<{ subject: string; id: string }>('select subject, id from access.person')).rows) ids[subject] = id
  await db.begin({ actor: { kind: 'person', id: ids['tom.ferreira'] ?? '', name: 'Tom' }, area: '999', may: new Set(['see-responsibilities', 'name-responsible']) }, async work => {
    for (const duty of [16, 20, 23]) await nameResponsible(work, { duty, party: 'council', organisation: council, team: null, person: ids['dana.okafor'] ?? '', name: 'Dana Okafor', post: 'SEND officer', contact: null, from: Temporal.PlainDate.from('2025-09-01') }, null)
  }, { today })
})
after(async () => { await server.close(); await db.close() })

const words = async (path: string, who: CastSubject = 'tom.ferreira') => wordsOf((await server.inject({ path, headers: { cookie: await as(who) } })).body)
const on = (name: string, day: number, month: number, year = 2026) => ({ [`${name}-day`]: String(day), [`${name}-month`]: String(month), [`${name}-year`]: String(year) })
const endPath = async (subject: string) => {
  const { rows: [one] } = await db.asOwner.query<{ id: string; revision: number }>('select id, revision from access.membership where person = $1 order by role limit 1', [ids[subject]])
  return { path: `/people-and-roles/${ids[subject]}/${one?.id}/end`, revision: String(one?.revision) }
}
const dutyRow = async (duty: number) => (await db.asOwner.query<{ id: string; person: string | null; name: string | null }>('select id, person, name from places.responsibility where duty = $1 and replaced_at is null', [duty])).rows[0]!
const shownOn = (day: string) => db.begin({ actor: { kind: 'person', id: ids['priya.raman'] ?? '', name: 'Priya' }, area: '999', may: new Set(['see-responsibilities']) },
  async work => (await namedToday(work)).map(one => holderInWords(one)).join('; '), { today: Temporal.PlainDate.from(day) })
const cover = async (fields: Record<string, string>, who: CastSubject = 'tom.ferreira') => postForm(server, `/people-and-roles/${ids['dana.okafor']}/cover`, { by: ids['priya.raman'] ?? '', why: 'Leave', ...on('from', 15, 1), ...on('to', 12, 3), ...fields }, await as(who))

test('whoever stands in is named beside them on each duty, until the last day and not after', async () => {
  assert.match(wordsOf((await cover({ by: '', ...on('to', 30, 2), why: '' })).body), /Choose who stands in Enter a day that exists.* Say why/)
  assert.match(wordsOf((await cover(on('to', 14, 1))).body), /Enter 15 Jan(uary)? 2026 or a later day/)
  assert.match(wordsOf((await cover({ by: ids['sally.brook'] ?? '' })).body), /Choose someone of the list/)
  assert.equal((await cover({}, 'dana.okafor')).statusCode, 404)
  assert.equal((await cover({})).statusCode, 303)
  assert.match(wordsOf((await cover({ ...on('from', 12, 3), ...on('to', 20, 3) })).body), /Choose other days: Priya Raman stands in from 15 Jan\w* 2026 to 12 Mar/)
  assert.match(await words('/responsibilities/20', 'priya.raman'), /Dana Okafor, SEND officer, covered by Priya Raman until 12 Mar(ch)? 2026/)
  assert.match(await words('/responsibilities'), /Dana Okafor, SEND officer, covered by Priya Raman until 12 Mar/)
  assert.match(await words(`/people-and-roles/${ids['dana.okafor']}`), /Named for 16\. .*20\. .*Priya Raman stands in from 15 Jan\w* 2026 to 12 Mar\w* 2026\. .*Cover: Priya Raman stands in/)
  assert.match(await shownOn('2026-03-12'), /covered by Priya Raman until 12 Mar/)
  assert.doesNotMatch(await shownOn('2026-03-13'), /covered by/)
})

test('a cover that is ended now is named no more, and the neighbour can end none', async () => {
  const { rows: [one] } = await db.asOwner.query<{ id: string }>('select id from access.cover')
  const path = `/people-and-roles/${ids['dana.okafor']}/cover/${one?.id}`
  const from = `/people-and-roles/${ids['dana.okafor']}`
  const refused = await postForm(server, '/your-area', {}, await as('sally.brook'), path)
  assert.equal(refused.statusCode, 404)
  assert.equal((await postForm(server, from, {}, await as('tom.ferreira'), path)).statusCode, 303)
  assert.doesNotMatch(await words('/responsibilities/20'), /covered by/)
})

test('ending somebody’s last role shows what they are named for, and is refused until it is said to whom each passes', async () => {
  const { path, revision } = await endPath('dana.okafor')
  assert.match(await words(path), /This is their last role here, and they are named for 3 duties\..*All of it passes to.*16\. Assess a child’s education/)
  const fields = { revision, why: 'Left', ...on('on', 15, 1) }
  const unsaid = await postForm(server, path, fields, await as('tom.ferreira'))
  assert.match(wordsOf(unsaid.body), /Choose who takes over, here or for each duty below/)
  const some = await postForm(server, path, { ...fields, [`to-${(await dutyRow(16)).id}`]: ids['priya.raman'] ?? '' }, await as('tom.ferreira'))
  assert.match(wordsOf(some.body), /Choose who takes over “20\. .*Choose who takes over “23\. /)
  for (const to of [ids['dana.okafor'] ?? '', ids['sally.brook'] ?? '', 'x', ids['robin.vale'] ?? '']) {
    const wrong = await postForm(server, path, { ...fields, 'to-all': to }, await as('tom.ferreira'))
    assert.match(wordsOf(wrong.body), /Choose someone who has a role here on 15 Jan/, to)
  }
  // Nothing of a refused act is kept: neither the end nor what had passed.
  assert.equal((await dutyRow(16)).person, ids['dana.okafor'])
  assert.equal((await db.asOwner.query('select 1 from access.membership where person = $1 and ends_on is not null', [ids['dana.okafor']])).rowCount, 0)
})

test('an end set beside a change cannot go round it', async () => {
  const { path, revision } = await endPath('dana.okafor')
  const changed = await postForm(server, path.replace(/\/end$/, ''), { revision, organisation: council, team: '', role: 'send-officer', why: 'x', ...on('from', 15, 1), ...on('until', 1, 2) }, await as('tom.ferreira'))
  assert.match(wordsOf(changed.body), /end the role by the link above: it is their last/)
})

test('all passes to one person but for what is said otherwise, in one act, and what is left knowingly is shown as a fault', async () => {
  const { path, revision } = await endPath('dana.okafor')
  const left = await postForm(server, path, { revision, why: 'Left', ...on('on', 15, 1), 'to-all': ids['priya.raman'] ?? '', [`to-${(await dutyRow(23)).id}`]: 'nobody' }, await as('tom.ferreira'))
  assert.equal(left.statusCode, 303, wordsOf(left.body))
  assert.match(await words('/responsibilities/16'), /The council Priya Raman, SEND (officer|manager) Wrenfold Council .*Since 15 Jan/)
  assert.match(await words('/responsibilities/23'), /The council Nobody named/)
  assert.match(await words('/responsibilities'), /32 of 34 duties in Wrenfold have nobody named/)
  assert.equal((await db.asOwner.query('select 1 from places.responsibility where person = $1 and replaced_at is null', [ids['dana.okafor']])).rowCount, 0)
})

test('one of two roles ends without a question, and a day ahead passes work on that day', async () => {
  const first = await endPath('priya.raman')
  assert.doesNotMatch(await words(first.path), /Who takes over/)
  assert.equal((await postForm(server, first.path, { revision: first.revision, why: 'x', ...on('on', 15, 1) }, await as('tom.ferreira'))).statusCode, 303)
  const { rows: [last] } = await db.asOwner.query<{ id: string; revision: number }>('select id, revision from access.membership where person = $1 and ends_on is null', [ids['priya.raman']])
  const path = `/people-and-roles/${ids['priya.raman']}/${last?.id}/end`
  const ended = await postForm(server, path, { revision: String(last?.revision), why: 'x', ...on('on', 1, 2), 'to-all': ids['gareth.lyle'] ?? '' }, await as('tom.ferreira'))
  assert.equal(ended.statusCode, 303, wordsOf(ended.body))
  assert.match(await words('/responsibilities/16'), /Priya Raman, .*From 1 Feb\w* 2026: Gareth Lyle, Data protection lead/)
})
