import { date, other } from './words.ts'
import type { FactWords } from './words.ts'

/** What starts the clocks beside the EHC process. */
export const otherClockFacts = {
  exclusionNotified: date('the governing board was told of the exclusion', 'the day the board was told of the exclusion'),
  exclusionStarts: date('the suspension or exclusion started', 'the first day of the suspension or exclusion'),
  governorsDecisionGiven: date('the parent was given the governing board’s decision', 'the day of the governing board’s decision'),
  reviewPanelRequested: date('the parent asked for an independent review panel', 'the day a panel was asked for'),
  accessRequestReceived: date('the request for personal data was received', 'the day the request for personal data was received'),
  breachAwareOn: date('the organisation became aware of the breach', 'the day it became aware of the breach'),
  informationRequestReceived: date('the freedom of information request was received', 'the day the freedom of information request was received'),
  commentsLastPublished: date('the comments on the local offer were last published with the council’s response', 'the day the comments were last published'),
  daysSuspended: other('number', 'how many school days the pupil has been suspended this academic year'),
  censusYear: other('year', 'the year of the January census'),
} as const satisfies FactWords

/** One of each, in a story that hangs together. */
export const otherClockExamples = {
  exclusionNotified: '2026-03-02',
  exclusionStarts: '2026-03-02',
  governorsDecisionGiven: '2026-03-20',
  reviewPanelRequested: '2026-03-27',
  accessRequestReceived: '2026-04-01',
  breachAwareOn: '2026-04-20',
  informationRequestReceived: '2026-04-01',
  commentsLastPublished: '2026-01-31',
  daysSuspended: 12,
  censusYear: 2027,
} as const satisfies { readonly [Name in keyof typeof otherClockFacts]: unknown }
