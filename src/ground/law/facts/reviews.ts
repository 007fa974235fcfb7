import { date, other } from './words.ts'
import type { FactWords } from './words.ts'

/** What starts and shapes a review, an amendment or a phase transfer. */
export const reviewFacts = {
  planFirstMade: date('the plan was first made', 'the day the plan was first made'),
  recordedOn: date('the record was taken', 'the day the record was taken'),
  lastReviewed: date('the last review ended with the council’s decision notice', 'the day of the last decision notice'),
  meeting: date('the review meeting is held', 'the day of the meeting'),
  decisionNoticeSent: date('the council sent its decision after the review', 'the day of the decision notice'),
  amendmentNoticeSent: date('the council sent its notice of amendments', 'the day the notice was sent'),
  noticeServed: date('the notice of amendments was served', 'the day the notice was served'),
  noticeSent: date('the council sent its notice', 'the day the notice was sent'),
  completeBy: date('the review must be complete by law', 'the last day for the review'),
  termStarts: date('the term starts', 'the first day of term'),
  dateOfBirth: date('the child was born', 'the date of birth'),
  transferDate: date('the young person moves', 'the day of the move'),
  phase: other('text', 'the kind of move, such as primary to secondary'),
  from: other('text', 'where the young person is now'),
  to: other('text', 'where the young person goes next'),
  transferYear: other('year', 'the calendar year of the move'),
} as const satisfies FactWords

/** One of each, in a story that hangs together. */
export const reviewExamples = {
  planFirstMade: '2026-01-01',
  recordedOn: '2027-01-15',
  lastReviewed: '2026-01-01',
  meeting: '2026-03-02',
  completeBy: '2026-12-31',
  termStarts: '2026-09-01',
  dateOfBirth: '2022-05-01',
  transferDate: '2026-09-01',
  transferYear: 2027,
  from: 'Year 11',
  to: 'same school sixth form',
  noticeSent: '2026-03-01',
  amendmentNoticeSent: '2026-03-30',
  decisionNoticeSent: '2026-03-27',
  noticeServed: '2026-03-30',
  phase: 'primary to secondary',
} as const satisfies { readonly [Name in keyof typeof reviewFacts]: unknown }
