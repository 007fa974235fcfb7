import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Owed } from '../words.ts'
import { teamFor } from './teams.ts'
import { heading, standing, tag } from './wording.ts'

type Dated = Pick<Owed, 'rule' | 'due' | 'met' | 'excused' | 'ended'>
const duty = (given: Partial<Dated>): Dated => ({ rule: 'ehcna-final-plan', due: '2026-01-08', met: null, excused: null, ended: null, ...given })

test('it says who is late, and by how long', () => {
  const table: readonly [Dated, string, string, string][] = [
    [duty({}), '2026-01-15', 'The council is 7 days late.', '7 days late'],
    [duty({}), '2026-01-09', 'The council is 1 day late.', '1 day late'],
    [duty({ due: '2022-04-15' }), '2026-01-15', 'The council is 1,371 days late.', '1,371 days late'],
    [duty({ rule: 'ehcna-advice-return' }), '2026-01-10', 'The body that was asked for advice is 2 days late.', '2 days late'],
    [duty({}), '2026-01-08', 'It is due today.', 'due today'],
    [duty({}), '2026-01-07', 'There is 1 day left.', '1 day left'],
    [duty({}), '2026-01-01', 'There are 7 days left.', '7 days left'],
    [duty({ met: '2026-01-08' }), '2026-01-15', 'Done on 8 January 2026, in time.', 'done in time'],
    [duty({ met: '2026-01-10' }), '2026-01-15', 'Done on 10 January 2026, 2 days late.', 'done 2 days late'],
    [duty({ met: '2026-01-10', excused: 'x' }), '2026-01-15', 'Done on 10 January 2026, 2 days after the date, and excused.', 'excused, 2 days over'],
    [duty({ excused: 'x' }), '2026-01-15', '7 days past the date, and excused.', 'excused, 7 days over'],
    [duty({ ended: { on: '2026-01-10', because: 'Withdrawn' } }), '2026-01-15', 'No longer owed since 10 January 2026.', 'no longer owed'],
  ]
  for (const [one, today, sentence, short] of table) assert.deepEqual([standing(one, today), tag(one, today).text], [sentence, short])
})

test('what is due within a week is soon, and later is quiet', () => {
  assert.equal(tag(duty({ due: '2026-01-22' }), '2026-01-15').tone, 'soon')
  assert.equal(tag(duty({ due: '2026-01-23' }), '2026-01-15').tone, 'quiet')
})

test('headings change after 7 and after 28 days', () => {
  const under = (due: string) => heading('open', due, '2026-01-15')
  assert.deepEqual(['2026-01-16', '2026-01-22', '2026-01-23', '2026-02-12', '2026-02-13'].map(under), ['In the next 7 days', 'In the next 7 days', 'In the next 28 days', 'In the next 28 days', 'Later'])
  assert.deepEqual([heading('late', '2026-01-01', '2026-01-15'), heading('due today', '2026-01-15', '2026-01-15')], ['Late', 'Due today'])
})

test('a rule belongs to the team of its stage', () => {
  assert.deepEqual((['ehcna-final-plan', 'annual-review-first', 'review-amendment-notice', 'amend-final', 'phase-transfer-post16'] as const).map(teamFor),
    ['Assessment team', 'Reviews team', 'Reviews team', 'Reviews team', 'Phase transfer team'])
})
