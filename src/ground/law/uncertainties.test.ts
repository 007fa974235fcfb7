import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lawAsItStands } from './book.ts'
import { chapters, register } from './register.ts'
import { rulesTouchedBy, uncertainties, type Uncertainty } from './uncertainties.ts'

const all: readonly Uncertainty[] = uncertainties
const named = new Set(register.flatMap(({ reading }) => (reading !== null && /^U\d+$/.test(reading.register) ? [reading.register] : [])))

// A stage whose rules are still to be entered leaves what is uncertain about it without a rule to touch.
const stages: readonly { readonly id: string; readonly rules: readonly unknown[] }[] = chapters
const toCome = stages.filter(({ rules }) => rules.length === 0).map(({ id }) => id)
const once = { skip: toCome.length === 0 ? false : `These stages have no rules yet: ${toCome.join(', ')}` }

test('every uncertainty that a rule’s reading names is in the register of uncertainties', () => {
  assert.deepEqual([...named].filter(code => !all.some(({ id }) => id === code)), [])
})

test('every uncertainty touches a rule, but the one about Acts that nothing here is counted under', once, () => {
  assert.deepEqual(all.filter(one => rulesTouchedBy(one).length === 0).map(({ id }) => id), ['U11'])
})

test('what an uncertainty names beside the readings is a rule', once, () => {
  for (const { id, alsoTouches } of all) {
    for (const rule of alsoTouches) assert.ok(lawAsItStands.has(rule), `${id} names ${rule}, which is no rule`)
  }
})

test('each is numbered once, in order, and written in whole sentences', () => {
  assert.deepEqual(all.map(({ id }) => id), Array.from({ length: 14 }, (_, at) => `U${at + 1}`))
  for (const { id, point, matters, weDo } of all) {
    assert.match(point, /^[A-Z].*[^.]$/, id)
    for (const words of [matters, weDo]) assert.match(words, /^[A-Z].*\.$/, id)
  }
})
