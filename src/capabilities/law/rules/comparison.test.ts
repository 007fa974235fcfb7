import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { comparison } from './comparison.ts'

const today = '2026-01-15'

test('Maya’s review moves a year later and is late no more; Theo’s decision moves a week earlier and becomes late', () => {
  const of = comparison(today)
  of.add({ rule: 'annual-review-subsequent', standing: '2025-12-31', proposed: '2026-12-31', met: null, excused: false })
  of.add({ rule: 'review-decision', standing: '2026-01-20', proposed: '2026-01-13', met: null, excused: false })
  of.add({ rule: 'review-decision', standing: '2026-01-01', proposed: '2025-12-25', met: '2025-12-24', excused: false })
  assert.deepEqual(of.result(), [
    { rule: 'annual-review-subsequent', duties: 1, same: 0, earlier: 0, later: 1, ended: 0, begun: 0, lateNow: 1, lateThen: 0, medianDaysMoved: 365 },
    { rule: 'review-decision', duties: 2, same: 0, earlier: 2, later: 0, ended: 0, begun: 0, lateNow: 0, lateThen: 1, medianDaysMoved: -7 },
  ])
})

test('a duty due today is not late, and one met the day after its date is', () => {
  const of = comparison(today)
  of.add({ rule: 'a-rule', standing: today, proposed: '2026-01-14', met: null, excused: false })
  of.add({ rule: 'a-rule', standing: '2026-01-01', proposed: '2026-01-02', met: '2026-01-02', excused: false })
  const [{ lateNow, lateThen } = { lateNow: -1, lateThen: -1 }] = of.result()
  assert.deepEqual({ lateNow, lateThen }, { lateNow: 1, lateThen: 1 })
})

test('an excused duty is late under neither law', () => {
  const of = comparison(today)
  of.add({ rule: 'a-rule', standing: '2026-01-01', proposed: '2025-12-01', met: null, excused: true })
  assert.deepEqual(of.result().map(({ lateNow, lateThen, earlier }) => ({ lateNow, lateThen, earlier })), [{ lateNow: 0, lateThen: 0, earlier: 1 }])
})

test('what would end and what would begin are counted apart, and move nothing', () => {
  const of = comparison(today)
  of.add({ rule: 'a-rule', standing: '2026-01-01', proposed: null, met: null, excused: false })
  of.add({ rule: 'new-rule', standing: null, proposed: '2026-02-01', met: null, excused: false })
  assert.deepEqual(of.result().map(({ rule, ended, begun, lateNow, lateThen, medianDaysMoved }) => ({ rule, ended, begun, lateNow, lateThen, medianDaysMoved })), [
    { rule: 'a-rule', ended: 1, begun: 0, lateNow: 1, lateThen: 0, medianDaysMoved: null },
    { rule: 'new-rule', ended: 0, begun: 1, lateNow: 0, lateThen: 0, medianDaysMoved: null },
  ])
})

test('every duty is counted once, whatever it does', () => {
  const day = fc.integer({ min: 0, max: 2000 }).map(days => Temporal.PlainDate.from('2024-01-01').add({ days }).toString())
  const duty = fc.record({ rule: fc.constantFrom('one', 'two'), standing: fc.option(day), proposed: fc.option(day), met: fc.option(day), excused: fc.boolean() })
  fc.assert(fc.property(fc.array(duty.filter(({ standing, proposed }) => standing !== null || proposed !== null)), duties => {
    const of = comparison(today)
    for (const one of duties) of.add(one)
    const counted = of.result()
    assert.equal(counted.reduce((sum, { duties: many }) => sum + many, 0), duties.length)
    for (const one of counted) assert.equal(one.same + one.earlier + one.later + one.ended + one.begun, one.duties)
  }))
})
