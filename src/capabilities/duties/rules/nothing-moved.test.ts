import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lawAsItStands } from '../../../ground/law/index.ts'
import { countsWorkingDays, whyNothingMoved } from './nothing-moved.ts'

test('a plan moved to another area is counted in working days (SI 2014/1530 reg 15(2)), a final plan in weeks', () => {
  assert.deepEqual([countsWorkingDays('la-transfer-plan', lawAsItStands), countsWorkingDays('ehcna-final-plan', lawAsItStands)], [true, false])
})

test('why a changed bank holiday moved nothing, and silence where something moved or none changed', () => {
  const one = ['16 February 2026 became a bank holiday (Fun)']
  assert.equal(whyNothingMoved('Wrenfold', { holidaysChanged: one, inWorkingDays: 0, changed: 0 }), '16 February 2026 became a bank holiday (Fun). No duty of Wrenfold is counted in working days')
  assert.equal(whyNothingMoved('Wrenfold', { holidaysChanged: one, inWorkingDays: 1, changed: 0 }), '16 February 2026 became a bank holiday (Fun). 1 duty of Wrenfold is counted in working days, and none over a day that changed')
  assert.match(whyNothingMoved('Wrenfold', { holidaysChanged: ['a', 'b', 'c', 'd'], inWorkingDays: 1200, changed: 0 }) ?? '', /^4 bank holidays changed\. 1,200 duties of Wrenfold are counted/)
  assert.equal(whyNothingMoved('Wrenfold', { holidaysChanged: one, inWorkingDays: 1, changed: 1 }), null)
  assert.equal(whyNothingMoved('Wrenfold', { holidaysChanged: [], inWorkingDays: 0, changed: 0 }), null)
})
