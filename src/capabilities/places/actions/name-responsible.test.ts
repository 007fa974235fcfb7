import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { system, type Claims } from '../../../platform/actor/index.ts'
import { newId, testDatabase, type TestDatabase, type Work } from '../../../platform/database/index.ts'
import { everHeld, heldDuties, standingFor } from '../reads/responsibilities.ts'
import type { Naming } from '../words.ts'
import { loadPlaces } from './load.ts'
import { nameResponsible } from './name-responsible.ts'

const council = '01920000-0000-7000-8000-000000099900'
const ashmere = '01920000-0000-7000-8000-000000099800'
const day = (iso: string) => Temporal.PlainDate.from(iso)

let db: TestDatabase
before(async () => {
  db = await testDatabase()
  await db.beginLoading(system('test'), loadPlaces)
})
after(() => db.close())

const manager = (area: string): Claims => system('a manager', area, ['see-responsibilities', 'name-responsible'])
const at = <T>(today: string, act: (work: Work) => Promise<T>, claims = manager('999')) => db.begin(claims, act, { today: day(today) })
const naming = (duty: number, name: string | null, from: string): Naming => ({
  duty, party: 'council', organisation: council, team: null, person: null, name, post: name === null ? null : 'SEND manager', contact: null, from: day(from),
})
const whoHolds = (duty: number, today: string) => at(today, async work => (await heldDuties(work)).filter(one => one.duty === duty).map(({ name }) => name))

test('who is named holds the duty from the day that was given, and the one before up to that day; both are kept', async () => {
  const first = await at('2026-01-15', work => nameResponsible(work, naming(16, 'Ada', '2025-09-01'), null))
  assert.equal(first.kind, 'named')
  const second = await at('2026-01-15', work => nameResponsible(work, naming(16, 'Ben', '2026-02-01'), first.kind === 'named' ? first.id : null))
  assert.equal(second.kind, 'named')
  assert.deepEqual(await whoHolds(16, '2025-08-31'), [])
  assert.deepEqual(await whoHolds(16, '2025-09-01'), ['Ada'])
  assert.deepEqual(await whoHolds(16, '2026-01-31'), ['Ada'])
  assert.deepEqual(await whoHolds(16, '2026-02-01'), ['Ben'])
  const kept = await at('2026-01-15', work => everHeld(work, 16))
  assert.deepEqual(kept.map(({ name, from, until }) => [name, from.toString(), until?.toString()]), [['Ben', '2026-02-01', undefined], ['Ada', '2025-09-01', '2026-02-01']])
  const { rows } = await db.asOwner.query<{ kind: string; facts: { name: string; replaced: string | null } }>(`select kind, facts from record.happening where area = '999' order by id`)
  assert.deepEqual(rows.map(({ kind, facts }) => [kind, facts.name, facts.replaced]), [['places.responsible-named', 'Ada', null], ['places.responsible-named', 'Ben', first.kind === 'named' ? first.id : '']])
})

test('a name put right on the day it was given never held; nobody is named from before whom they replace', async () => {
  const wrong = await at('2026-01-15', work => nameResponsible(work, naming(20, 'Wrong', '2026-01-10'), null))
  const seen = wrong.kind === 'named' ? wrong.id : null
  assert.equal((await at('2026-01-15', work => nameResponsible(work, naming(20, 'Early', '2026-01-09'), seen))).kind, 'too early')
  assert.equal((await at('2026-01-15', work => nameResponsible(work, naming(20, 'Right', '2026-01-10'), seen))).kind, 'named')
  for (const today of ['2026-01-09', '2026-01-10', '2026-01-15']) assert.ok(!(await whoHolds(20, today)).includes('Wrong'), today)
})

test('of two who name someone at once, the second is told and changes nothing', async () => {
  for (const seen of [null, 'the row that stands'] as const) {
    const standing = await at('2026-01-15', async work => (await standingFor(work, 23, 'council'))?.id ?? null)
    assert.equal(standing === null, seen === null)
    const both = await Promise.all(['Cleo', 'Dev'].map(name => at('2026-01-15', work => nameResponsible(work, naming(23, name, '2026-01-15'), standing))))
    assert.deepEqual(both.map(({ kind }) => kind).toSorted(), ['changed meanwhile', 'named'])
    const told = both.find(one => one.kind === 'changed meanwhile')
    const [holds] = await whoHolds(23, '2026-01-15')
    assert.equal(told?.kind === 'changed meanwhile' && told.now?.name, holds)
  }
  const stale = await at('2026-01-15', work => nameResponsible(work, naming(23, 'Eve', '2026-01-16'), newId()))
  assert.equal(stale.kind, 'changed meanwhile')
})

test('another area sees none of it and can change none of it; nor can anyone without the permit, and no row is ever removed', async () => {
  assert.deepEqual(await at('2026-01-15', heldDuties, manager('998')), [])
  assert.deepEqual(await at('2026-01-15', heldDuties, system('a stranger', '999', ['see-children', 'see-duties'])), [])
  await assert.rejects(at('2026-01-15', work => nameResponsible(work, naming(25, 'Flo', '2026-01-15'), null), system('an officer', '999', ['see-responsibilities'])), { code: '42501' })
  // A body of another area is no body of this one.
  await assert.rejects(at('2026-01-15', work => nameResponsible(work, { ...naming(25, 'Flo', '2026-01-15'), organisation: ashmere }, null)), { code: '23503' })
  await assert.rejects(db.machine.query('delete from places.responsibility'), { code: '42501' })
  await assert.rejects(db.machine.query(`update places.responsibility set name = 'Flo'`), { code: '42501' })
})
