import assert from 'node:assert/strict'
import { test } from 'node:test'
import { register } from './register.ts'
import { rulesTouchedBy, uncertainties, type Uncertainty } from './uncertainties.ts'

const all: readonly Uncertainty[] = uncertainties
const named = new Set(register.flatMap(({ reading }) => (reading !== null && /^U\d+$/.test(reading.register) ? [reading.register] : [])))

test('every uncertainty that a rule’s reading names is in the register of uncertainties', () => {
  assert.deepEqual([...named].filter(code => !all.some(({ id }) => id === code)), [])
})

test('every uncertainty touches a rule, but the one about Acts that nothing here is counted under', () => {
  assert.deepEqual(all.filter(one => rulesTouchedBy(one).length === 0).map(({ id }) => id), ['U11'])
})

test('each is numbered once, in order, and written in whole sentences', () => {
  assert.deepEqual(all.map(({ id }) => id), Array.from({ length: 14 }, (_, at) => `U${at + 1}`))
  for (const { id, point, matters, weDo } of all) {
    assert.match(point, /^[A-Z].*[^.]$/, id)
    for (const words of [matters, weDo]) assert.match(words, /^[A-Z].*\.$/, id)
  }
})
