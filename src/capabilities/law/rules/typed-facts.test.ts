import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTyped, wordIn } from './typed-facts.ts'
import { readLines } from './typed-lines.ts'

test('a form that was sent becomes facts and the shortest address for them', () => {
  const typed = readTyped(['requestReceived', 'channel', 'decisionToAssessMade'], {
    'requestReceived-day': '5', 'requestReceived-month': '1', 'requestReceived-year': '2026', channel: ' email ', 'decisionToAssessMade-day': '', 'decisionToAssessMade-month': '', 'decisionToAssessMade-year': '',
  })
  assert.deepEqual(typed.facts, { requestReceived: '2026-01-05', channel: 'email' })
  assert.equal(typed.query, 'requestReceived=2026-01-05&channel=email')
  assert.equal(typed.settled, false)
  assert.deepEqual(typed.errors, [])
})

test('the shortest address is settled, reads to the same facts and fills the boxes again', () => {
  const typed = readTyped(['requestReceived', 'channel'], { requestReceived: '2026-01-05', channel: 'email', utm: 'x' })
  assert.equal(typed.settled, true)
  assert.deepEqual(typed.values, { 'requestReceived-day': '5', 'requestReceived-month': '1', 'requestReceived-year': '2026', channel: 'email' })
})

test('what cannot be read names its field, says what to type, and keeps every box', () => {
  const typed = readTyped(['requestReceived', 'transferYear', 'requests'], {
    'requestReceived-day': '31', 'requestReceived-month': '2', 'requestReceived-year': '2026', transferYear: 'next', requests: 'Health\nTherapy, 3 March 2026',
  })
  assert.deepEqual(typed.errors, [
    { field: 'requestReceived', text: 'The date on which the request reached the council must be a real date: February 2026 has 28 days, so there is no 31 February' },
    { field: 'transferYear', text: 'The calendar year of the move must be four figures from 1900 to 2100, such as 2027' },
    { field: 'requests', text: 'Each body asked and the day it received the request: line 1 needs a date. Write it like “Health, 5 January 2026”' },
  ])
  assert.equal(typed.values['requestReceived-day'], '31')
  assert.equal(typed.values['transferYear'], 'next')
  assert.equal(typed.values['requests'], 'Health\nTherapy, 3 March 2026')
})

test('a list is read a line each, whatever is between its parts', () => {
  assert.deepEqual(readLines('requests', 'Health, 1 February 2026\n\nTherapy: 2026-01-30'), {
    kind: 'list', list: [{ body: 'Health', received: '2026-02-01' }, { body: 'Therapy', received: '2026-01-30' }],
  })
  assert.deepEqual(readLines('revisits', '3\n4 days'), { kind: 'list', list: [{ days: 3 }, { days: 4 }] })
  assert.deepEqual(readLines('inspections', '14 June 2024, inconsistent'), { kind: 'list', list: [{ lastOnsiteDay: '2024-06-14', outcome: 'inconsistent' }] })
  assert.match(JSON.stringify(readLines('revisits', 'three')), /line 1 must be a number of days/)
  assert.match(JSON.stringify(readLines('inspections', '14 June 2024')), /line 1 needs the outcome/)
  assert.match(JSON.stringify(readLines('requests', 'Health, 31 April 2026')), /April has 30 days/)
})

test('an address may hold a name twice, or what is no text', () => {
  assert.equal(wordIn({ on: ['2026-01-05', '2026-01-06'] }, 'on'), '2026-01-06')
  assert.equal(wordIn({ on: { day: '5' } }, 'on'), '')
  assert.equal(wordIn({}, 'on'), '')
  assert.match(readTyped(['reason'], { reason: 'x'.repeat(2000) }).errors[0]?.text ?? '', /must be 1,500 characters or fewer/)
  assert.match(readTyped(['reason'], { reason: 'x'.repeat(900) }).errors[0]?.text ?? '', /must be 200 characters or fewer/)
})
