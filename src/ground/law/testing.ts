import assert from 'node:assert/strict'
import { answer } from './answer.ts'
import type { RuleId } from './register.ts'

/** A case worked by hand from the provision its rule cites: why it is there, the rule, the facts, and what must be answered. */
export type Row = readonly [why: string, rule: RuleId, facts: Record<string, unknown>, expected: Record<string, unknown>]

/** Holds each case against the register, by the answers that the case names. */
export function hold(rows: readonly Row[]): void {
  for (const [why, id, facts, expected] of rows) {
    const answers = answersTo(why, id, facts)
    assert.deepEqual(Object.fromEntries(Object.keys(expected).map(name => [name, answers[name]])), expected, `${id}: ${why}`)
  }
}

/** Holds each case against the register whole: no answer but those that the case names. */
export function holdWhole(rows: readonly Row[]): void {
  for (const [why, id, facts, expected] of rows) assert.deepEqual(answersTo(why, id, facts), expected, `${id}: ${why}`)
}

function answersTo(why: string, id: RuleId, facts: Record<string, unknown>): Readonly<Record<string, unknown>> {
  const answered = answer(id, facts)
  assert.ok(answered.kind === 'answer', `${id}: ${why}: ${JSON.stringify(answered)}`)
  return answered.answers
}
