import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { people } from '../../../../cast/people.ts'
import { system } from '../../../platform/actor/index.ts'
import { testDatabase, type TestDatabase } from '../../../platform/database/index.ts'
import { loadPlaces } from '../../places/index.ts'
import { loadCast } from '../actions/load-cast.ts'
import { castIssuer } from '../words.ts'
import { claimsFor, recogniser, standing } from './standing.ts'

let db: TestDatabase
before(async () => {
  db = await testDatabase()
  await db.beginLoading(system('test'), async work => { await loadPlaces(work); await loadCast(work, people) })
})
after(() => db.close())

const account = (subject: string, issuer = castIssuer) => ({ issuer, subject, email: null, name: null })
const idOf = async (subject: string) => (await db.asOwner.query<{ id: string }>('select id from access.person where subject = $1', [subject])).rows[0]?.id ?? ''
const stands = async (subject: string, area?: string) => {
  const { area: here, may } = await standing(db)(await idOf(subject), area)
  return [here, [...may].toSorted()]
}

test('the cast is loaded once, however often it is loaded', async () => {
  const count = async () => (await db.asOwner.query<{ people: number; memberships: number }>('select (select count(*) from access.person) as people, (select count(*) from access.membership) as memberships')).rows[0]
  const before = await count()
  assert.deepEqual(before, { people: 8, memberships: 8 })
  await db.beginLoading(system('test'), work => loadCast(work, people))
  assert.deepEqual(await count(), before)
})

test('an account is recognised by its issuer and subject together', async () => {
  const recognise = recogniser(db)
  assert.equal((await recognise(account('dana.okafor')))?.name, 'Dana Okafor')
  assert.equal(await recognise(account('dana.okafor', 'https://elsewhere.example')), null)
  assert.equal(await recognise(account('nobody.known')), null)
})

test('the cast is recognised on whatever port the local provider stands', async () => {
  const local = 'http://localhost:3107/local-provider'
  assert.equal((await recogniser(db, { localIssuer: local })(account('dana.okafor', local)))?.name, 'Dana Okafor')
  assert.equal(await recogniser(db)(account('dana.okafor', local)), null)
})

test('someone without a membership is not let in', async () => {
  assert.equal(await recogniser(db)(account('robin.vale')), null)
})

test('each of the cast stands in their own area with what their role permits', async () => {
  assert.deepEqual(await stands('dana.okafor'), ['999', ['import-return', 'see-children', 'see-duties', 'see-overview', 'see-responsibilities']])
  assert.deepEqual(await stands('priya.raman'), ['999', ['import-return', 'name-responsible', 'see-children', 'see-duties', 'see-overview', 'see-responsibilities']])
  assert.deepEqual(await stands('gareth.lyle'), ['999', ['question-looks', 'see-responsibilities', 'see-who-looked']])
  assert.deepEqual(await stands('tom.ferreira'), ['999', ['manage-people', 'name-responsible', 'see-responsibilities', 'see-who-looked']])
  assert.deepEqual(await stands('sally.brook'), ['998', ['import-return', 'see-children', 'see-duties', 'see-overview', 'see-responsibilities']])
  assert.deepEqual(await stands('nia.powell'), ['999', ['see-involved-children']])
  assert.deepEqual(await stands('robin.vale'), [null, []])
})

test('asking for another area gives nothing there', async () => {
  assert.equal((await stands('sally.brook', '999'))[0], '998')
})

test('the session’s area and purpose come with the claims', async () => {
  const session = { personId: await idOf('dana.okafor'), name: 'Dana Okafor', remembered: { area: '999', purpose: 'I work with this child or family' } }
  const claims = await claimsFor(db)(session)
  assert.deepEqual([claims.actor, claims.area, claims.purpose], [{ kind: 'person', id: session.personId, name: 'Dana Okafor' }, '999', 'I work with this child or family'])
})

test('a membership holds from its first day and not on the day it ends', async () => {
  const robin = await idOf('robin.vale')
  await db.asOwner.query(`insert into access.membership select '998', $1, $1, id, 'send-officer', (now() at time zone 'Europe/London')::date, (now() at time zone 'Europe/London')::date + 1 from places.organisation where name = 'Ashmere Council'`, [robin])
  assert.equal((await stands('robin.vale'))[0], '998')
  await db.asOwner.query(`update access.membership set begins_on = begins_on - 1, ends_on = ends_on - 1 where person = $1`, [robin])
  assert.deepEqual(await stands('robin.vale'), [null, []])
  await db.asOwner.query(`update access.membership set begins_on = begins_on + 2, ends_on = null where person = $1`, [robin])
  assert.deepEqual(await stands('robin.vale'), [null, []])
  await db.asOwner.query('delete from access.membership where person = $1', [robin])
})

test('roles of two areas are not mixed: one stands in one area at a time', async () => {
  const gareth = await idOf('gareth.lyle')
  await db.asOwner.query(`insert into access.membership select '998', $1, $1, id, 'send-officer', '2025-01-01', null from places.organisation where name = 'Ashmere Council'`, [gareth])
  assert.deepEqual(await stands('gareth.lyle'), ['998', ['import-return', 'see-children', 'see-duties', 'see-overview', 'see-responsibilities']])
  assert.deepEqual(await stands('gareth.lyle', '999'), ['999', ['question-looks', 'see-responsibilities', 'see-who-looked']])
  await db.asOwner.query(`delete from access.membership where area = '998' and person = $1`, [gareth])
})
