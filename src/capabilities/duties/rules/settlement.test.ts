import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Duty, Owed } from '../words.ts'
import { settlement, type Settlement } from './settlement.ts'

const owed = (given: Partial<Owed>): Owed => ({
  rule: 'ehcna-final-plan', about: { kind: 'request', id: 'a' }, child: 'c', from: '2025-08-21', due: '2026-01-08', met: null, excused: null, ended: null, facts: { requestReceived: '2025-08-21' }, ...given,
})
const said = 'The return corrected a date'
const kept = (given: Partial<Duty>): Duty => ({ ...owed(given), id: 'd', ...given })

/** The ledger after what must be written is written. */
function after(ledger: readonly Duty[], { insert, change }: Settlement): Duty[] {
  const changed = new Map(change.map(duty => [duty.id, duty]))
  return [...ledger.map(duty => changed.get(duty.id) ?? duty), ...insert.map((one, at) => ({ ...one, id: `new ${ledger.length + at}` }))]
}

test('a duty never seen is added; one that stands as it did is left alone', () => {
  assert.deepEqual(settlement([], [owed({})], '2026-01-15', said), { insert: [owed({})], change: [], moved: [] })
  assert.deepEqual(settlement([kept({})], [owed({})], '2026-01-15', said), { insert: [], change: [], moved: [] })
})

test('a changed date keeps the one it had', () => {
  const corrected = owed({ from: '2025-08-28', due: '2026-01-15', facts: { requestReceived: '2025-08-28' } })
  const { change, moved } = settlement([kept({})], [corrected], '2026-01-15', said)
  assert.deepEqual(moved, [{ duty: 'd', child: 'c', was: '2026-01-08', became: '2026-01-15', because: said }])
  assert.deepEqual(change, [{ ...corrected, id: 'd' }])
})

test('a duty that is met changes, and its date did not move', () => {
  assert.deepEqual(settlement([kept({})], [owed({ met: '2026-01-09' })], '2026-01-15', said), { insert: [], change: [kept({ met: '2026-01-09' })], moved: [] })
})

test('a duty owed no longer is ended with the day and why, and not removed; one that was met stays met', () => {
  const { change } = settlement([kept({}), kept({ id: 'done', rule: 'ehcna-decide-to-assess', met: '2025-10-01' })], [], '2026-01-15', said)
  assert.deepEqual(change.map(({ id, ended }) => [id, ended?.on]), [['d', '2026-01-15']])
  assert.match(change[0]?.ended?.because ?? '', /no longer owed on the facts now recorded/)
})

test('a duty that ended and is owed again is open again', () => {
  const { change } = settlement([kept({ ended: { on: '2026-01-15', because: 'It is no longer owed on the facts now recorded' } })], [owed({})], '2026-02-01', said)
  assert.deepEqual(change, [kept({})])
})

const day = fc.integer({ min: 0, max: 60 }).map(days => Temporal.PlainDate.from('2026-01-01').add({ days }).toString())
const maybe = fc.option(day, { nil: null })
const anyOwed = fc.record({ rule: fc.constantFrom<Owed['rule']>('ehcna-final-plan', 'ehcna-decide-to-assess', 'review-decision'), about: fc.constantFrom('a', 'b', 'c'), due: day, met: maybe, ended: maybe, excused: fc.option(fc.constant('Excused'), { nil: null }) })
  .map(({ rule, about, due, met, ended, excused }) => owed({ rule, about: { kind: 'request', id: about }, from: due, due, met, excused, ended: ended === null ? null : { on: ended, because: 'Withdrawn' }, facts: { requestReceived: due } }))
const anyList = fc.uniqueArray(anyOwed, { maxLength: 8, selector: one => `${one.rule} ${one.about.id}` })

test('settled twice is settled once, on whatever day', () => {
  fc.assert(fc.property(anyList, anyList, day, day, (first, then, on, later) => {
    const ledger = after(after([], settlement([], first, on, said)), settlement(after([], settlement([], first, on, said)), then, on, said))
    assert.deepEqual(settlement(ledger, then, later, said), { insert: [], change: [], moved: [] })
  }))
})

test('no duty leaves the ledger, and no date is lost', () => {
  fc.assert(fc.property(fc.array(anyList, { maxLength: 5 }), lists => {
    let ledger: Duty[] = []
    lists.forEach((list, at) => {
      const written = settlement(ledger, list, `2026-03-0${at + 1}`, said)
      const now = new Map(after(ledger, written).map(duty => [duty.id, duty]))
      const lost = ledger.filter(({ id, due }) => now.get(id)?.due !== due)
      assert.deepEqual(new Map(written.moved.map(({ duty, was, became }) => [duty, [was, became]])), new Map(lost.map(({ id, due }) => [id, [due, now.get(id)?.due]])))
      ledger = [...now.values()]
    })
  }))
})
