import { isoOfDay, longDay } from '../../calendar/index.ts'
import { lastDayOf } from '../counting.ts'
import type { AnswerValue, Answerer } from './reasoned.ts'
import { happened, listed, unknown } from './reasoned.ts'
import { clock, noDay, sameDay } from './inspection-clock.ts'
import { statusOf, statusWords, workingDaysFrom } from './inspection-status.ts'
import { dayIn } from './inspection-suspensions.ts'

const letterOfInspection = clock({ as: 'publishBy', done: 'publishedOn', pausedWith: 'full inspections' })

// The longest letter in the published record took 102 working days: from the end of 2022 that is 31 May 2023.
const lastLetters = dayIn('2023-05-31')

/** The local area inspections of 2016 to 2022 and what followed from them. */
export const inspection2016Answers = {
  'L16-01': clock({ as: 'noticeOn', done: 'notifiedOn' }),
  'L16-02': clock({ done: 'onsiteEnd' }),
  'L16-03': (rule, facts) => {
    const { onsiteStart, notifiedOn, webinarOn } = facts
    if (onsiteStart === undefined) return unknown('onsiteStart')
    const inTime = webinarOn === undefined ? null : webinarOn < onsiteStart && (notifiedOn === undefined || webinarOn >= notifiedOn)
    const answers: Record<string, AnswerValue> = { due: null, before: isoOfDay(onsiteStart), type: rule.limit ?? null }
    if (notifiedOn !== undefined) answers.after = isoOfDay(notifiedOn)
    if (inTime !== null) answers.status = inTime ? 'met' : 'late_advisory'
    return {
      kind: 'reasoned', answers, on: null,
      outcome: `The webinar for parents should be held ${notifiedOn === undefined ? '' : `after the notice of ${longDay(notifiedOn)} and `}before the first day on site, ${longDay(onsiteStart)}.`,
      because: happened({ fact: 'onsiteStart', day: onsiteStart }),
      counting: ['No number of days is set: the webinar comes between the notice and the first day on site.',
        ...(webinarOn === undefined ? [] : [`It was held on ${longDay(webinarOn)}, which is ${inTime === true ? 'between the two' : 'not between the two'}.`])],
      warnings: [],
    }
  },
  'L16-04': sameDay('Feedback belongs to the last day on site: no time is added to it.', 'feedbackGivenOn'),
  'L16-05': clock({ done: 'draftReceivedOn', pausedWith: 'full inspections' }),
  'L16-06': (rule, facts, law) => {
    const base = letterOfInspection(rule, facts, law)
    const { onsiteEnd, publishedOn } = facts
    if (base.kind !== 'reasoned' || onsiteEnd === undefined || publishedOn === undefined) return base
    const taken = workingDaysFrom(onsiteEnd, publishedOn, law)
    return { ...base, answers: { ...base.answers, workingDaysTaken: taken }, counting: [...base.counting, `From the last day on site to publication took ${taken} working days.`] }
  },
  'L16-07': sameDay('The notice is part of the letter: no time is added to it.'),
  'L16-08': clock({
    as: 'wsoaDue', done: 'submittedOn', late: 'workingDaysLate',
    warns: ({ reportReceivedOn }) => [
      'This is owed only where the letter required a written statement of action.',
      ...(reportReceivedOn !== undefined && reportReceivedOn > lastLetters ? ['The last inspections under the 2016 framework were in December 2022: a later report asks for a priority action plan, whose rules are L23-11a and L23-11b.'] : []),
    ],
  }),
  'L16-09': clock({ done: 'fitDecidedOn' }),
  'L16-10': clock({ done: 'planPublishedOn' }),
  'L16-11': clock(),
  'L16-12': clock({ as: 'revisitBy', done: 'revisitStart', pausedWith: 're-visits' }),
  'L16-13': clock({ as: 'noticeOn', done: 'revisitNotifiedOn' }),
  'L16-14': ({ between, limit }, { revisits }) => {
    if (revisits === undefined || between === undefined) return unknown('revisits')
    const valid = revisits.map(({ days }) => between.least <= days && days <= between.most)
    const others = revisits.flatMap(({ days }, at) => (valid[at] === true ? [] : [String(days)]))
    return {
      kind: 'reasoned', answers: { valid, type: limit ?? null }, on: null,
      outcome: others.length === 0 ? 'Every re-visit given lasted as long as is expected.' : 'Not every re-visit given lasted as long as is expected.',
      because: `The number of re-visits given is ${revisits.length}.`,
      counting: [`A re-visit lasts ${between.least} to ${between.most} days.`, ...(others.length === 0 ? [] : [`Outside that, in days: ${listed(others)}.`])],
      warnings: [],
    }
  },
  'L16-15': clock({ done: 'revisitLetterPublishedOn', pausedWith: 're-visits' }),
  'L16-16': sameDay('Each judgement is in the letter of the re-visit: no time is added to it.'),
  'L16-17': (rule, { revisitLetterPublishedOn: day, allSufficient }) => {
    if (day === undefined) return unknown('revisitLetterPublishedOn')
    if (allSufficient === undefined) return unknown('allSufficient')
    return {
      kind: 'reasoned', answers: { due: allSufficient ? isoOfDay(day) : null, type: rule.limit ?? null }, on: allSufficient ? day : null,
      outcome: allSufficient ? `Formal monitoring ends with the letter of ${longDay(day)}.` : 'Formal monitoring goes on: progress is not sufficient in every weakness.',
      because: happened({ fact: 'revisitLetterPublishedOn', day }),
      counting: [allSufficient ? 'Progress is sufficient in every weakness, and no time is added.' : 'One weakness without sufficient progress is enough.'],
      warnings: [],
    }
  },
  'L16-18': clock({ as: 'reviewBy', done: 'progressReviewedOn' }),
  'L16-19': noDay('There is a further re-visit only if the Secretary of State directs it.', ['No day is fixed.']),
  'L16-20': (rule, { today, onsiteStart }, law) => {
    const begun = dayIn(rule.effectiveFrom)
    if (today === undefined && onsiteStart === undefined) return unknown('today')
    if (rule.period === null) return unknown('today')
    const due = lastDayOf(rule.period, begun)
    // An inspection under the later framework is none of this programme.
    const known = { done: onsiteStart !== undefined && law.inForceOn('L16-01', onsiteStart) !== undefined ? onsiteStart : undefined, today }
    const status = statusOf(rule.limit, due, known)
    return {
      kind: 'reasoned', answers: { due: isoOfDay(due), type: rule.limit ?? null, ...(status === null ? {} : { status }) }, on: due,
      because: `The programme began on ${longDay(begun)}.`,
      counting: [`${rule.period.amount} years later is ${longDay(due)}.`, ...statusWords(rule.limit, due, known)],
      warnings: ['The source says about five years. Inspections were suspended from 17 March 2020, and the last of this programme was in April 2022.'],
    }
  },
} satisfies Record<string, Answerer>
