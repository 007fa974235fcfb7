import assert from 'node:assert/strict'
import { test } from 'node:test'
import { timeline } from './timeline.ts'

const told = (moments: Parameters<typeof timeline>[0], today: string) =>
  timeline(moments, today).map(entry => (entry.kind === 'gap' ? `– ${entry.words}` : `${entry.when}: ${entry.what}`))

test('a silence of 41 days is not shown; one of 42 days is six weeks', () => {
  const asked = { on: '2026-01-01', what: 'Asked' }
  assert.deepEqual(told([asked, { on: '2026-02-11', what: 'Answered' }], '2026-02-11'), ['11 February 2026: Answered', '1 January 2026: Asked'])
  assert.deepEqual(told([asked, { on: '2026-02-12', what: 'Answered' }], '2026-02-12'), ['12 February 2026: Answered', '– 6 weeks with nothing recorded here', '1 January 2026: Asked'])
})

test('the silence up to today comes first', () => {
  // 1 October 2025 to 15 January 2026 is 106 days: 15 weeks and a day.
  assert.deepEqual(told([{ on: '2025-08-21', what: 'Asked' }, { on: '2025-10-01', what: 'Agreed to assess' }], '2026-01-15'), [
    '– 15 weeks since anything was recorded here', '1 October 2025: Agreed to assess', '21 August 2025: Asked',
  ])
})

test('a date that passed breaks no silence', () => {
  assert.deepEqual(told([{ on: '2025-10-01', what: 'Agreed to assess' }, { on: '2026-01-08', what: 'The plan was due', isOnlyADate: true }], '2026-01-15'), [
    '– 15 weeks since anything was recorded here', '8 January 2026: The plan was due', '1 October 2025: Agreed to assess',
  ])
})

test('days to come are left out, and two things on one day keep their order', () => {
  assert.deepEqual(told([{ on: '2026-01-10', what: 'First' }, { on: '2026-01-10', what: 'Then' }, { on: '2026-03-01', what: 'Later' }], '2026-01-15'), ['10 January 2026: Then', '10 January 2026: First'])
  assert.deepEqual(timeline([], '2026-01-15'), [])
})

test('a silence of two years or more is told in years', () => {
  // 20 June 2017 to 20 May 2025 is seven years and eleven months.
  assert.equal(told([{ on: '2017-06-20', what: 'Plan began' }, { on: '2025-05-20', what: 'Review meeting' }], '2025-05-20')[1], '– More than 7 years with nothing recorded here')
})
