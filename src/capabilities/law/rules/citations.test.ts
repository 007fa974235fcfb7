import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citationsIn, isWithin, withoutCitations } from './citations.ts'

test('a provision is read the same however it is written', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['reg 13(2)', ['reg13(2)']],
    ['Regulation 13(2)', ['reg13(2)']],
    ['s.44(1)(a)', ['s44(1)(a)']],
    ['section 44', ['s44']],
    ['ss.39(2), 40(3)', ['s39(2)', 's40(3)']],
    ['Regs 5(3) and 10', ['reg5(3)', 'reg10']],
    ['regs 35-37', ['reg35', 'reg36', 'reg37']],
    ['reg 20(3)-(5)', ['reg20(3)', 'reg20(4)', 'reg20(5)']],
    ['reg 5(4)(a)-(b)', ['reg5(4)(a)', 'reg5(4)(b)']],
    ['para 9.178', ['para9.178']],
    ['s.562B', ['s562b']],
    ['chapter 9', ['chapter9']],
    ['draft at 14 weeks', []],
    ['20 weeks', []],
  ]
  for (const [text, expected] of cases) assert.deepEqual(citationsIn(text), expected, text)
})

test('what is left of a search is its words', () => {
  assert.equal(withoutCitations('final plan reg 13(2)').trim(), 'final plan')
  assert.equal(withoutCitations('Section F').trim(), 'section f')
})

test('a section holds its subsections, and not the section whose number begins the same', () => {
  assert.ok(isWithin('s44(1)(a)', 's44'))
  assert.ok(isWithin('s44', 's44'))
  assert.ok(!isWithin('reg13(2)', 'reg1'))
  assert.ok(!isWithin('reg20(10)', 'reg20(1)'))
  assert.ok(!isWithin('s562b', 's562'))
  assert.ok(!isWithin('para9.178', 'para9.17'))
})
