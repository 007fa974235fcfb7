import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { system } from '../../../platform/actor/index.ts'
import { testDatabase, type TestDatabase, type Work } from '../../../platform/database/index.ts'
import { everHeld, heldDuties, standingFor } from '../reads/responsibilities.ts'
import type { Naming } from '../words.ts'
import { changeNaming, withdrawNaming } from './correct-naming.ts'
import { loadPlaces } from './load.ts'
import { nameResponsible, type Named } from './name-responsible.ts'

let db: TestDatabase
before(async () => {
  db = await testDatabase()
  await db.beginLoading(system('test'), loadPlaces)
})
after(() => db.close())

const day = (iso: string) => Temporal.PlainDate.from(iso)
const at = <T>(today: string, act: (work: Work) => Promise<T>, may = ['see-responsibilities', 'name-responsible']) => db.begin(system('a manager', '999', may), act, { today: day(today) })
const naming = (duty: number, name: string, from: string): Naming => ({
  duty, party: 'council', organisation: '01920000-0000-7000-8000-000000099900', team: null, person: null, name, post: 'SEND manager', contact: null, from: day(from),
})
const idOf = (named: Named) => named.kind === 'named' ? named.id : assert.fail(named.kind)
const name = async (duty: number, who: string, from: string) => idOf(await at('2026-01-15', async work => nameResponsible(work, naming(duty, who, from), (await standingFor(work, duty, 'council'))?.id ?? null)))
const change = (duty: number, who: string, from: string, seen: string, today = '2026-01-15') => at(today, work => changeNaming(work, naming(duty, who, from), seen))
const whoHolds = async (duty: number, today: string) => (await at(today, heldDuties)).filter(one => one.duty === duty).map(one => one.name)

test('a naming that has not begun is moved earlier or later, to any day; it never held and is kept with why', async () => {
  const jo = await name(34, 'Jo Bell', '2026-11-25')
  const earlier = await change(34, 'Jo Bell', '2026-01-20', jo)
  assert.equal(earlier.kind, 'named')
  assert.deepEqual([await whoHolds(34, '2026-01-19'), await whoHolds(34, '2026-01-20')], [[], ['Jo Bell']])
  const long = await change(34, 'Jo Bell', '2025-09-01', earlier.kind === 'named' ? earlier.id : '')
  assert.equal(long.kind, 'named')
  assert.deepEqual(await whoHolds(34, '2025-09-01'), ['Jo Bell'])
  const kept = await at('2026-01-15', work => everHeld(work, 34))
  assert.deepEqual(kept.map(one => [one.from.toString(), one.until?.toString(), one.whyNeverHeld, one.setOn?.toString()]), [
    ['2025-09-01', undefined, null, '2026-01-15'],
    ['2026-01-20', '2026-01-20', 'Changed before it began, to begin on 1 September 2025', '2026-01-15'],
    ['2026-11-25', '2026-11-25', 'Changed before it began, to begin on 20 January 2026', '2026-01-15'],
  ])
})

test('whoever is followed goes on up to the new day, and keeps their own first day', async () => {
  await name(36, 'Ada', '2025-09-01')
  const ben = await name(36, 'Ben', '2026-03-01')
  const tooEarly = await change(36, 'Ben', '2025-08-31', ben)
  assert.deepEqual([tooEarly.kind, tooEarly.kind === 'too early' && tooEarly.since.name], ['too early', 'Ada'])
  assert.equal((await change(36, 'Cleo', '2026-02-01', ben)).kind, 'named')
  assert.deepEqual([await whoHolds(36, '2026-01-31'), await whoHolds(36, '2026-02-01'), await whoHolds(36, '2026-03-01')], [['Ada'], ['Cleo'], ['Cleo']])
})

test('one withdrawn is as if never made: whom it was to follow goes on without end, and it is kept with its reason', async () => {
  await name(22, 'Ada', '2025-09-01')
  const ben = await name(22, 'Ben', '2026-03-01')
  const withdrawn = await at('2026-01-15', work => withdrawNaming(work, { duty: 22, party: 'council' }, ben, 'Ben took another post'))
  assert.equal(withdrawn.kind === 'withdrawn' && withdrawn.again?.name, 'Ada')
  assert.deepEqual(await whoHolds(22, '2027-01-01'), ['Ada'])
  const kept = await at('2026-01-15', work => everHeld(work, 22))
  assert.deepEqual(kept.map(one => [one.name, one.until?.toString(), one.whyNeverHeld]), [['Ben', '2026-03-01', 'Ben took another post'], ['Ada', undefined, null]])
  const alone = await name(12, 'Cleo', '2026-03-01')
  await at('2026-01-15', work => withdrawNaming(work, { duty: 12, party: 'council' }, alone, 'A mistake'))
  assert.equal(await at('2026-01-15', work => standingFor(work, 12, 'council')), undefined)
  const { rows } = await db.asOwner.query<{ facts: { why: string } }>(`select facts from record.happening where kind = 'places.naming-withdrawn' order by id`)
  assert.deepEqual(rows.map(({ facts }) => facts.why), ['Ben took another post', 'A mistake'])
})

test('one that has begun is neither, from its first day; nor one that was not what was seen, nor without the permit', async () => {
  const dev = await name(27, 'Dev', '2026-02-01')
  const withdraw = (today: string, seen: string) => at(today, work => withdrawNaming(work, { duty: 27, party: 'council' }, seen, 'A mistake'))
  assert.equal((await withdraw('2026-02-01', dev)).kind, 'begun')
  assert.equal((await change(27, 'Dev', '2026-01-20', dev, '2026-02-01')).kind, 'begun')
  assert.equal((await withdraw('2026-01-31', '01920000-0000-7000-8000-000000000000')).kind, 'changed meanwhile')
  // Without the permit the row cannot be updated, so it cannot be taken from under whoever is named.
  const refused = await at('2026-01-31', work => withdrawNaming(work, { duty: 27, party: 'council' }, dev, 'A mistake'), ['see-responsibilities'])
  assert.equal(refused.kind, 'changed meanwhile')
  assert.equal((await withdraw('2026-01-31', dev)).kind, 'withdrawn')
})
