import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import fc from 'fast-check'
import { bankHolidays } from '../../../ground/calendar/index.ts'
import { dueOnIso, lawAsItStands, type LawBook } from '../../../ground/law/index.ts'
import { system } from '../../../platform/actor/index.ts'
import { newId, testDatabase, type TestDatabase } from '../../../platform/database/index.ts'
import { installJobs, startWorker } from '../../../platform/jobs/index.ts'
import { addChildren, type Child } from '../../people/index.ts'
import { loadPlaces } from '../../places/index.ts'
import { recomputeJob } from '../jobs.ts'
import { settledLaw } from '../rules/law-change.ts'
import { keepSettledUnder } from '../store/settled-under.ts'
import { changedFrom, lawBut, ruleBut } from '../testing.ts'
import type { Owed } from '../words.ts'
import { keepLawSettledUnder, queueChangedLaw } from './keep-in-step.ts'
import { recompute, recomputeIfChanged } from './recompute.ts'
import { settle } from './settle.ts'

const maya: Child = { id: newId(), surname: 'Ellis', forename: 'Maya', birthDate: '2017-11-03', sex: 'F', ethnicity: null, postcode: null, upn: null, uln: null, upnUnknown: 'UN3' }
const mabel: Child = { ...maya, id: newId(), forename: 'Mabel' }
const childOf = { 999: maya, 998: mabel } as const
type Area = keyof typeof childOf

let db: TestDatabase
before(async () => {
  db = await testDatabase()
  await installJobs(db.url)
  await db.beginLoading(system('test'), loadPlaces)
  for (const [area, child] of Object.entries(childOf)) await db.beginLoading(system('test', area), work => addChildren(work, [child]))
})
after(() => db.close())
beforeEach(() => db.asOwner.query('truncate duties.duty, duties.moved, duties.settled_under, record.happening'))

const owed = (given: Partial<Owed>): Owed => ({
  rule: 'ehcna-final-plan', about: { kind: 'request', id: newId() }, child: maya.id, from: '2025-08-21', due: '2026-01-08', met: null, excused: null, ended: null, facts: { requestReceived: '2025-08-21' }, ...given,
})
const review = (lastReviewed: string, given: Partial<Owed> = {}): Owed => owed({
  rule: 'annual-review-subsequent', from: lastReviewed, due: dueOnIso('annual-review-subsequent', lastReviewed), facts: { planFirstMade: '2020-03-02', lastReviewed }, ...given,
})
const elevenMonths = { period: { amount: 11, unit: 'months', counted: 'beginning with' } } as const
const elevenFrom2026 = lawBut(changedFrom('annual-review-subsequent', '2026-01-01', elevenMonths))

/** The ledger of an area with these duties, settled under a law. */
async function ledger(duties: readonly Owed[], area: Area = 999, law: LawBook = lawAsItStands): Promise<void> {
  await db.beginLoading(system('test', String(area)), async work => {
    await settle(work, duties.map(one => one.about.id), duties.map(one => ({ ...one, child: childOf[area].id })), 'Test')
    await keepSettledUnder(work, settledLaw(law))
  })
}
const again = (law: LawBook, options: Parameters<typeof recompute>[3] = {}, area: Area = 999) => recompute(db, system('test', String(area)), law, options)
const rows = async <Row extends object>(query: string, values: unknown[] = []): Promise<Row[]> => (await db.asOwner.query(query, values)).rows as Row[]
const standing = (area: Area = 999) => rows(`select from_on::text, rule, due_on::text, met_on::text, ended_on::text, ended_because from duties.duty where area = $1 order by from_on, rule, due_on, met_on`, [String(area)])
const moves = (area: Area = 999) => rows<{ was: string; became: string; because: string }>(`select was::text, became::text, because from duties.moved where area = $1 order by was, became, duty`, [String(area)])
const everything = () => rows(`select 'duty' as what, to_jsonb(d)::text as row from duties.duty d union all select 'moved', to_jsonb(m)::text from duties.moved m
  union all select 'settled', to_jsonb(s)::text from duties.settled_under s union all select 'happening', to_jsonb(h)::text from record.happening h order by 1, 2`)

test('a shorter law moves the dates of clocks that started under it, says so, and leaves the others', async () => {
  // Reviewed on 10 February 2026: 12 months end on 9 February 2027, and 11 on 9 January 2027. The review of 2025 keeps its 12.
  await ledger([review('2025-02-10'), review('2026-02-10'), owed({})])
  const done = await again(elevenFrom2026)
  assert.deepEqual([done.duties, done.changed], [3, 1])
  const because = 'The law on “Finish the next annual review” changed: 12 months became 11 months'
  assert.deepEqual(await moves(), [{ was: '2027-02-09', became: '2027-01-09', because }])
  assert.deepEqual((await rows<{ due_on: string }>('select due_on::text from duties.duty order by due_on')).map(one => one.due_on), ['2026-01-08', '2026-02-09', '2027-01-09'])
  const [moved, run] = await rows<{ kind: string; child: string | null; about: string; facts: object }>('select kind, child, about, facts from record.happening order by id')
  assert.deepEqual([moved?.kind, moved?.child, moved?.facts], ['duties.due-date-moved', maya.id, { rule: 'annual-review-subsequent', was: '2027-02-09', became: '2027-01-09', because }])
  assert.deepEqual([run?.kind, run?.facts], ['duties.worked-again', { because: ['the law on “Finish the next annual review” changed'], duties: 3, changed: 1 }])
})

test('done twice it does what it did once', async () => {
  await ledger([review('2026-02-10'), review('2026-03-10', { met: '2027-01-20' }), owed({})])
  await again(elevenFrom2026)
  const once = await everything()
  assert.equal((await again(elevenFrom2026)).changed, 0)
  assert.deepEqual(await everything(), once)
})

test('on the law by which the duties were made nothing moves, and nothing is written', async () => {
  await ledger([review('2025-02-10'), owed({}), owed({ from: '2013-01-07', due: '2013-05-27', facts: { requestReceived: '2013-01-07' } })])
  const before = await everything()
  const done = await again(lawAsItStands)
  assert.deepEqual([done.duties, done.changed, done.rules.reduce((sum, one) => sum + one.notWorkedOut, 0)], [3, 0, 1])
  assert.deepEqual(await everything(), before)
})

test('a dry run says all of it and writes nothing', async () => {
  await ledger([review('2026-02-10'), owed({})])
  const before = await everything()
  const told: string[] = []
  const done = await again(elevenFrom2026, { dryRun: true, told: redone => { told.push(...redone.map(one => `${one.was} ${one.due}`)) } })
  assert.deepEqual([done.changed, told], [1, ['2027-02-09 2027-01-09']])
  assert.deepEqual(await everything(), before)
})

test('a duty met in time may be met late under another law, and the reverse', async () => {
  // 12 months end on 9 February 2027, 11 on 9 January: done on 20 January it is in time under the first alone.
  await ledger([review('2026-02-10', { met: '2027-01-20' }), review('2026-02-10', { met: '2027-01-09' }), review('2026-02-10', { met: '2027-03-01' })])
  const tally = (done: Awaited<ReturnType<typeof again>>) => done.rules.map(({ earlier, later, becameMetLate, becameMetInTime }) => [earlier, later, becameMetLate, becameMetInTime])
  assert.deepEqual(tally(await again(elevenFrom2026)), [[3, 0, 1, 0]])
  assert.deepEqual(tally(await again(lawAsItStands)), [[0, 3, 0, 1]])
  assert.equal((await moves()).length, 6)
})

test('a duty whose law had ended is ended with the reason, one that was met stays met, and it is owed again if the law comes back', async () => {
  await ledger([review('2025-12-31'), review('2026-02-10'), review('2026-03-10', { met: '2026-12-01' }), review('2026-04-10', { ended: { on: '2026-05-01', because: 'The plan ceased' } })])
  const before = await standing()
  const ended = lawBut([ruleBut('annual-review-subsequent', { effectiveTo: '2025-12-31' })])
  assert.deepEqual((await again(ended)).rules.map(one => [one.ended, one.earlier, one.later]), [[1, 0, 0]])
  assert.deepEqual((await standing()).map(one => (one as { ended_because: string | null }).ended_because), [null, 'The law that required it ended on 31 December 2025, before its clock started', null, 'The plan ceased'])
  assert.equal((await again(ended)).changed, 0)
  assert.deepEqual((await again(lawAsItStands)).rules.map(one => [one.owedAgain, one.ended]), [[1, 0]])
  assert.deepEqual(await standing(), before)
  assert.deepEqual((await rows<{ kind: string }>(`select kind from record.happening where kind <> 'duties.worked-again' order by id`)).map(one => one.kind), ['duties.duty-ended', 'duties.duty-owed-again'])
})

test('a bank holiday by proclamation moves what is counted in working days, and names itself', async () => {
  // SI 2014/1530 reg 15(2): 15 working days beginning with Monday 7 September 2026 end on Friday the 25th; with Wednesday the 16th left out, on Monday the 28th.
  await ledger([
    owed({ rule: 'la-transfer-plan', from: '2026-09-07', due: '2026-09-25', facts: { oldAuthorityAware: '2026-09-07', moveDate: '2026-09-09' } }),
    owed({ from: '2026-09-07', due: '2027-01-25', facts: { requestReceived: '2026-09-07' } }),
  ])
  assert.equal((await again(lawAsItStands)).changed, 0)
  await again(lawBut([], bankHolidays.with(Temporal.PlainDate.from('2026-09-16'), 'A day of mourning')))
  assert.deepEqual(await moves(), [{ was: '2026-09-25', became: '2026-09-28', because: '16 September 2026 became a bank holiday (A day of mourning)' }])
})

test('a bank holiday that moves nothing says why: no duty is counted in working days, or none over that day', async () => {
  const mourning = (day: string) => lawBut([], bankHolidays.with(Temporal.PlainDate.from(day), 'A day of mourning'))
  await ledger([owed({})])
  assert.equal((await again(lawAsItStands)).nothingMoved, null)
  assert.equal((await again(mourning('2026-09-16'))).nothingMoved, '16 September 2026 became a bank holiday (A day of mourning). No duty of Wrenfold is counted in working days')
  await ledger([owed({ rule: 'la-transfer-plan', from: '2026-09-07', due: '2026-09-25', facts: { oldAuthorityAware: '2026-09-07', moveDate: '2026-09-09' } })])
  assert.equal((await again(mourning('2026-11-03'))).nothingMoved, '3 November 2026 became a bank holiday (A day of mourning). 1 duty of Wrenfold is counted in working days, and none over a day that changed')
  const moved = await again(mourning('2026-09-16'))
  assert.deepEqual([moved.changed, moved.nothingMoved], [1, null])
})

const day = fc.integer({ min: 0, max: 700 }).map(days => Temporal.PlainDate.from('2025-01-01').add({ days }).toString())
const anyDuty = fc.oneof(
  fc.tuple(day, fc.option(day, { nil: null })).map(([from, met]) => review(from, { met })),
  day.map(from => owed({ from, due: dueOnIso('ehcna-final-plan', from), facts: { requestReceived: from } })),
)
const anyLaw = fc.oneof(
  fc.tuple(day, fc.integer({ min: 1, max: 24 })).map(([from, amount]) => lawBut(changedFrom('annual-review-subsequent', from, { period: { amount, unit: 'months', counted: 'beginning with' } }))),
  day.map(effectiveTo => lawBut([ruleBut('ehcna-final-plan', { effectiveTo })])),
)

test('killed between two batches and run again, it ends as though it had never been', { timeout: 60_000 }, () =>
  fc.assert(fc.asyncProperty(fc.array(anyDuty, { minLength: 3, maxLength: 9 }), anyLaw, fc.integer({ min: 1, max: 4 }), async (duties, law, batchSize) => {
    await db.asOwner.query('truncate duties.duty, duties.moved, duties.settled_under, record.happening')
    await ledger(duties, 999)
    await ledger(duties, 998)
    let batches = 0
    await assert.rejects(again(law, { batchSize, told: () => { batches += 1; if (batches === 1) throw new Error('killed') } }), /killed/)
    await again(law, { batchSize })
    await again(law, {}, 998)
    assert.deepEqual(await standing(999), await standing(998))
    const [killed, whole] = [await moves(999), await moves(998)]
    const inOrder = (list: typeof killed) => list.map(one => JSON.stringify(one)).sort()
    assert.deepEqual(inOrder(killed), inOrder(whole))
    assert.equal((await again(law)).changed, 0)
  }), { numRuns: 12 }))

test('a start under a changed law queues each area that is behind, says so, and the job brings it up to date once', async context => {
  // Settled under a law of 11 months by an older release: the running one has 12.
  await ledger([{ ...review('2026-02-10'), due: '2027-01-09' }], 999, elevenFrom2026)
  await ledger([review('2026-02-10')], 998)
  const { promise: done, resolve: finished } = Promise.withResolvers<void>()
  const told = { ...recomputeJob, run: async (...given: Parameters<typeof recomputeJob.run>) => { await recomputeJob.run(...given); finished() } }
  const worker = await startWorker(db, [told as never], { info: () => undefined, warn: () => undefined, error: () => undefined })
  context.after(() => worker.stop())
  assert.deepEqual(await queueChangedLaw(db), ['The duties of Wrenfold (999) will be worked out again: the law on “Finish the next annual review” changed'])
  await done
  assert.deepEqual(await moves(), [{ was: '2027-01-09', became: '2027-02-09', because: 'The law on “Finish the next annual review” changed: 11 months became 12 months' }])
  assert.deepEqual(await queueChangedLaw(db), [])
  const once = await everything()
  await recomputeIfChanged(db, '999')
  assert.deepEqual(await everything(), once)
})

test('a ledger of which no law was kept is worked again once, and moves only what disagrees', async () => {
  await ledger([review('2026-02-10')])
  await db.asOwner.query('truncate duties.settled_under')
  assert.deepEqual(await queueChangedLaw(db).catch((error: Error) => [error.message]).then(lines => lines.map(line => line.replace(/^.*: /, ''))), ['the law they were worked out under was not kept'])
  await recomputeIfChanged(db, '999')
  assert.deepEqual([await moves(), await queueChangedLaw(db)], [[], []])
  await db.beginLoading(system('test', '999'), keepLawSettledUnder)
  assert.deepEqual(await queueChangedLaw(db), [])
})
