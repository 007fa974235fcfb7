import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Owed, Status } from '../words.ts'
import { daysLate, statusOn } from './status.ts'

type Dated = Pick<Owed, 'due' | 'met' | 'excused' | 'ended'>
const duty = (given: Partial<Dated>): Dated => ({ due: '2026-01-08', met: null, excused: null, ended: null, ...given })
const ended = (on: string) => ({ on, because: 'It was withdrawn' })

// Maya's final plan: 20 weeks from 21 August 2025 is 8 January 2026.
const table: readonly [says: string, duty: Dated, today: string, status: Status, late: number][] = [
  ['the day before', duty({}), '2026-01-07', 'open', 0],
  ['the day', duty({}), '2026-01-08', 'due today', 0],
  ['the day after', duty({}), '2026-01-09', 'late', 1],
  ['a week after', duty({}), '2026-01-15', 'late', 7],
  ['over 29 February', duty({ due: '2024-02-28' }), '2024-03-01', 'late', 2],
  ['over the clock change of 29 March', duty({ due: '2026-03-28' }), '2026-03-30', 'late', 2],
  ['done on the last day', duty({ met: '2026-01-08' }), '2026-03-01', 'met', 0],
  ['done the day after', duty({ met: '2026-01-09' }), '2026-03-01', 'met late', 1],
  ['done later than the day we ask about: then it was late', duty({ met: '2026-01-20' }), '2026-01-15', 'late', 7],
  ['done in time, and we ask about a day before', duty({ met: '2026-01-05' }), '2026-01-04', 'open', 0],
  ['an exception excuses lateness', duty({ excused: 'School closed' }), '2026-01-09', 'excused', 1],
  ['an exception does not make what is not due yet anything but open', duty({ excused: 'School closed' }), '2026-01-07', 'open', 0],
  ['done late with an exception', duty({ excused: 'School closed', met: '2026-01-20' }), '2026-03-01', 'excused', 12],
  ['done in time needs no exception', duty({ excused: 'School closed', met: '2026-01-08' }), '2026-03-01', 'met', 0],
  ['no longer owed from the day it ended', duty({ ended: ended('2026-01-12') }), '2026-01-12', 'ended', 4],
  ['late until the day before it ended', duty({ ended: ended('2026-01-12') }), '2026-01-11', 'late', 3],
  ['done and then ended: it was done', duty({ met: '2026-01-05', ended: ended('2026-01-12') }), '2026-03-01', 'met', 0],
]

test('how a duty stands follows from its dates and the day', () => {
  for (const [says, one, today, status, late] of table) {
    assert.equal(statusOn(one, today), status, says)
    assert.equal(daysLate(one, today), late, says)
  }
})
