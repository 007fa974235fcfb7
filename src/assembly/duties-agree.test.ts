import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { children } from '../../cast/children.ts'
import { everyDuty, queueChangedLaw, underLaw, type Owed } from '../capabilities/duties/index.ts'
import { commands } from '../capabilities/duties/commands.ts'
import { owedForRequest, type RequestFacts } from '../capabilities/pathway/index.ts'
import { loadPlaces } from '../capabilities/places/index.ts'
import { owedForPlan, type ReviewedPlan } from '../capabilities/reviews/index.ts'
import { importReturn, writeXml } from '../capabilities/sen2/index.ts'
import { castReturn, fileOf, xmlOf } from '../capabilities/sen2/testing.ts'
import { generateReturn } from '../capabilities/synthetic/index.ts'
import { lawAsItStands } from '../ground/law/index.ts'
import { system } from '../platform/actor/index.ts'
import { testDatabase, type TestDatabase } from '../platform/database/index.ts'

let db: TestDatabase
before(async () => {
  db = await testDatabase()
  await db.beginLoading(system('test'), loadPlaces)
})
after(() => db.close())

/** Fails unless the law gives the day the room gave. Clocks older than the register are the one thing it cannot say. */
function agrees(owed: Pick<Owed, 'rule' | 'facts' | 'from' | 'due'>): void {
  const under = underLaw(owed, lawAsItStands)
  if (under.kind === 'due') assert.equal(under.on, owed.due, JSON.stringify(owed))
  else assert.ok(under.kind === 'unknown' && owed.from < lawAsItStands.rule(owed.rule).effectiveFrom, `${JSON.stringify(owed)}: ${JSON.stringify(under)}`)
}

const day = fc.integer({ min: 0, max: 6000 }).map(days => Temporal.PlainDate.from('2011-06-01').add({ days }).toString())
const maybe = fc.option(day, { nil: null })
const saidOrNot = fc.constantFrom(true, false, null)
const anyRequest: fc.Arbitrary<RequestFacts> = fc.record({
  id: fc.constant('r'), child: fc.constant('c'), receivedOn: maybe, source: fc.constant(null), inYouthAccommodation: fc.boolean(), mediation: saidOrNot, tribunal: saidOrNot,
  movedTo: fc.constantFrom(null, '998'), outcome: fc.constantFrom('assess', 'refuse', 'awaiting', 'withdrawn', 'historical'), outcomeOn: maybe,
  assessment: fc.option(fc.record({
    outcome: fc.constantFrom('issue', 'not-issue', 'awaiting', 'withdrawn', 'historical'), outcomeOn: maybe, exception: saidOrNot,
    mediation: saidOrNot, tribunal: saidOrNot, otherMediation: saidOrNot, otherTribunal: saidOrNot,
  }), { nil: null }),
})
const anyPlan: fc.Arbitrary<ReviewedPlan> = fc.record({
  plan: fc.constant('p'), child: fc.constant('c'), startedOn: maybe, ceasedOn: maybe, active: fc.boolean(),
  reviews: fc.array(fc.record({ id: fc.uuid(), meetingOn: maybe, decidedOn: maybe, draftOn: maybe, outcome: fc.constantFrom('maintain', 'amend', 'cease', null) }), { maxLength: 3 }),
  phaseTransfers: fc.array(fc.record({ id: fc.uuid(), dueOn: fc.tuple(fc.integer({ min: 2013, max: 2028 }), fc.constantFrom('02-15', '02-14', '03-31', '03-30', '05-01')).map(parts => parts.join('-')), finalOn: maybe }), { maxLength: 2 }),
})

test('every duty a request or a plan gives rise to is reproduced from its own rule and facts, on any day', () => {
  fc.assert(fc.property(anyRequest, day, (request, on) => owedForRequest(request, on).forEach(agrees)), { numRuns: 500 })
  fc.assert(fc.property(anyPlan, day, (plan, on) => owedForPlan(plan, on).forEach(agrees)), { numRuns: 500 })
})

test('worked out again under the same law, the duties of the cast and of an invented return all stay where they are', async () => {
  const made = generateReturn({ area: '998', seed: 11, plans: 300, character: 'median' })
  const invented = fileOf((await Array.fromAsync(writeXml(made.header, made.persons))).join(''))
  for (const [area, path] of [['999', fileOf(await xmlOf(castReturn(...children.map(({ id }) => id))))], ['998', invented]] as const) {
    const outcome = await importReturn(db, system('test', area, ['import-return']), { path, fileName: 'return.xml' })
    assert.equal(outcome.kind, 'imported', JSON.stringify(outcome).slice(0, 400))
    const rules = new Map<string, number>()
    await db.beginLoading(system('test', area), async work => {
      for await (const batch of everyDuty(work)) for (const duty of batch) { agrees(duty); rules.set(duty.rule, (rules.get(duty.rule) ?? 0) + 1) }
    })
    assert.ok([...rules.values()].reduce((sum, many) => sum + many, 0) > (area === '999' ? 20 : 500), JSON.stringify([...rules]))
    assert.ok(rules.size >= 7, JSON.stringify([...rules]))
  }
  // A first import keeps the law it settled under, so that the next start finds nothing to work again.
  assert.deepEqual(await queueChangedLaw(db), [])
})

test('los duties recompute says that nothing moved, and a ledger that was put out of step is put right with its reason', async () => {
  const run = async (options: Record<string, string | boolean>) => {
    const said: string[] = []
    const values: unknown[] = []
    const code = await commands.find(({ name }) => name === 'duties recompute')?.run({
      db, out: text => { said.push(text) }, json: value => { values.push(value) }, fail: message => { said.push(message); return 2 },
      drained: async () => undefined, progress: () => ({ to: () => undefined, end: () => undefined }),
    }, options, [])
    return { code, said: said.join('\n'), value: values[0] as { changed: number; changes: { was: string; due: string; because: string }[]; dryRun: boolean } }
  }
  const still = await run({ area: '999' })
  assert.equal(still.code, 0)
  assert.match(still.said, /^Wrenfold \(999\): \d+ duties worked out again under the law as it stands; nothing moved\.$/m)
  // Maya’s final plan: 21 August 2025 + 20 weeks = 8 January 2026, which someone wrote as a week later.
  await db.asOwner.query(`update duties.duty d set due_on = '2026-01-15' from people.child c where c.area = d.area and c.id = d.child and c.surname = 'Ellis' and d.rule = 'ehcna-final-plan' and d.area = '999'`)
  const dry = await run({ area: '999', explain: true, 'dry-run': true, json: true })
  assert.deepEqual([dry.value.dryRun, dry.value.changed, dry.value.changes.map(({ was, due, because }) => [was, due, because])], [true, 1, [['2026-01-15', '2026-01-08', 'The way it is counted was corrected']]])
  const done = await run({ all: true, explain: true })
  assert.match(done.said, /^[0-9a-f-]{36} {2}15 January 2026 → 8 January 2026 {2}Issue the final plan\. The way it is counted was corrected\nWrenfold \(999\): .*; 1 changed\.\n {2}Issue the final plan: 1 earlier, of \d+\.$/m)
  assert.doesNotMatch(done.said, /Ellis|Maya/)
  assert.match((await run({ all: true })).said, /Ashmere \(998\): .* nothing moved\.\n.*Wrenfold \(999\): .* nothing moved\./s)
  for (const [options, says] of [[{}, /--area 999, or --all/], [{ area: '999', all: true }, /--area 999, or --all/], [{ area: 'Wrenfold' }, /three-digit/], [{ area: '000' }, /There is no area 000/]] as const) {
    const wrong = await run(options)
    assert.equal(wrong.code, 2)
    assert.match(wrong.said, says)
  }
})

test('a year on, with still no review in the return, the day moves and says that another 12 months ended', async () => {
  const [adam] = castReturn('adam')
  const [request] = adam?.Requests ?? []
  assert.ok(adam !== undefined && request?.ActivePlans !== undefined)
  const { PlacementDetail, SENneed } = request.ActivePlans
  // Someone with Adam's plan of 28 January 2022, and no review in any return.
  const brother = { ...adam, Forename: 'Bilal', UPN: 'R201100018042', Requests: [{ ...request, ActivePlans: { PlacementDetail, SENneed } }] }
  const take = async (person: typeof brother, header: Parameters<typeof xmlOf>[1]) => {
    const outcome = await importReturn(db, system('test', '999', ['import-return']), { path: fileOf(await xmlOf([person], header)), fileName: 'return.xml' })
    assert.equal(outcome.kind, 'imported', JSON.stringify(outcome).slice(0, 600))
  }
  await take(brother, { SerialNo: '2' })
  await take({ ...brother, PostCode: 'ZZ99 9XX' }, { Year: '2027', ReferenceDate: '2027-01-21', DateTime: '2026-11-02T10:15:00' })
  const { rows } = await db.asOwner.query('select was::text, became::text, because from duties.moved where because like $1', ['Another%'])
  // By 15 January 2026 the latest 12 months had ended on 27 January 2025, by 21 January 2027 on 27 January 2026.
  assert.deepEqual(rows, [{ was: '2025-01-27', became: '2026-01-27', because: 'Another 12 months ended with no review recorded' }])
})
