import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Where } from '../words.ts'
import { budgetInWords, needsInWords, whereInWords } from './in-words.ts'

const nowhere: Where = { rank: 1, urn: null, ukprn: null, arrangement: null, note: null, inUnit: null, inResourcedProvision: null }

test('needs are said in words, and which is primary only where there are two', () => {
  assert.equal(needsInWords([{ rank: 1, type: 'ASD' }]), 'Autistic spectrum disorder')
  assert.equal(needsInWords([{ rank: 1, type: 'SLCN' }, { rank: 2, type: 'HI' }]), 'Speech, language and communication needs (primary); Hearing impairment')
  assert.equal(needsInWords([]), 'Not recorded')
})

test('a setting is called by its name, or by its number where nobody has told us its name', () => {
  const names = new Map([['999109', 'Stony Heath Primary School']])
  assert.equal(whereInWords({ ...nowhere, urn: '999109', inUnit: true }, names), 'Stony Heath Primary School, in its SEN unit')
  assert.equal(whereInWords({ ...nowhere, ukprn: '19990001' }, names), 'A setting with the number 19990001')
  assert.equal(whereInWords({ ...nowhere, arrangement: 'EHE' }, names), 'Home education chosen by the family')
  assert.equal(whereInWords(nowhere, names), 'Not recorded')
})

test('a personal budget says how it is held', () => {
  assert.equal(budgetInWords({ personalBudget: null, organised: null, directPayment: null }), null)
  assert.equal(budgetInWords({ personalBudget: false, organised: null, directPayment: null }), 'No')
  assert.equal(budgetInWords({ personalBudget: true, organised: true, directPayment: 'H' }), 'Yes: managed by the council or another body, and paid directly for health')
})
