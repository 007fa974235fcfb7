import { isoOfDay, longDay, monthsLater } from '../../calendar/index.ts'
import type { LawBook } from '../book.ts'
import { lastDayOf } from '../counting.ts'
import type { Facts } from '../facts.ts'
import type { Rule } from '../words.ts'
import { clock, countedFrom, noDay, sameDay } from './inspection-clock.ts'
import { statusOf, statusWords, workingDaysFrom } from './inspection-status.ts'
import { dayIn } from './inspection-suspensions.ts'
import type { AnswerValue, Answerer } from './reasoned.ts'
import { beyondTheList, happened, leftOut, refused, startOf, unknown } from './reasoned.ts'
import { howLongReportsTook } from './inspection-report-times.ts'

const engagement = clock({ warns: () => ['How often these meetings are held changed after June 2025: a meeting due since then may come at another time.'] })

/** The area inspections that followed from November 2022. */
export const inspection2023Answers = {
  'L23-01': (rule, facts, law) => {
    const { notifiedOn, onsiteStart: given } = facts
    const start = startOf(rule, facts)
    if (start === null || rule.period === null) return unknown('onsiteStart')
    const toOnsite = { ...rule.period, counted: 'after' } as const
    const onsiteStart = given ?? lastDayOf(toOnsite, start.day, law.holidays)
    const notifyBy = given === undefined ? start.day : lastDayOf(rule.period, given, law.holidays)
    const fieldworkStart = law.limitOf('L23-07', notifyBy)
    // Asked from the notice alone there is nothing to be late for: the notice sets the other days.
    const known = given === undefined ? { done: undefined, today: undefined } : { done: notifiedOn, today: facts.today }
    const status = statusOf(rule.limit, notifyBy, known)
    return {
      kind: 'reasoned',
      answers: {
        notifyBy: isoOfDay(notifyBy), fieldworkStart: isoOfDay(fieldworkStart), onsiteStart: isoOfDay(onsiteStart), type: rule.limit ?? null,
        ...(status === null ? {} : { status }),
      },
      on: notifyBy,
      outcome: `Notice on ${longDay(notifyBy)} brings fieldwork on ${longDay(fieldworkStart)} and the first day on site on ${longDay(onsiteStart)}.`,
      because: happened(start),
      counting: [
        given === undefined ? `The day the area was told is day 0; ${rule.period.amount} working days later is ${longDay(onsiteStart)}.`
          : `Counting ${rule.period.amount} working days back from ${longDay(given)}, which is not itself counted, the notice is due by ${longDay(notifyBy)}.`,
        `Fieldwork starts on ${longDay(fieldworkStart)}.`,
        ...leftOut(notifyBy, onsiteStart, law),
        ...statusWords(rule.limit, notifyBy, known),
      ],
      warnings: beyondTheList(onsiteStart, law),
    }
  },
  'L23-02': clock({ done: 'onsiteEnd' }),
  'L23-03': clock({ done: 'surveysClosedOn' }),
  'L23-04': clock({ done: 'listsReturnedOn' }),
  'L23-05': ({ between, limit }, { trackedChildren }) => {
    if (trackedChildren === undefined || between === undefined) return unknown('trackedChildren')
    const usual = between.least <= trackedChildren && trackedChildren <= between.most
    return {
      kind: 'reasoned', answers: { due: null, type: limit ?? null, usualNumber: between.most, asUsual: usual }, on: null,
      outcome: `Usually ${between.most} children and young people are tracked; here the number is ${trackedChildren}.`,
      because: `The number tracked is ${trackedChildren}.`,
      counting: [usual ? 'That is the usual number.' : 'That is not the usual number.'], warnings: [],
    }
  },
  'L23-06': clock({
    as: 'documentsDue', done: 'documentsUploadedOn',
    warns: () => ['The two days come from one area’s published guide; counting them as working days is a choice of ours.'],
  }),
  'L23-07': clock({ done: 'fieldworkStart' }),
  'L23-08': noDay('The area sees the draft report; no day for it is fixed.', ['No figure was found.']),
  'L23-09': clock({ done: 'factualReplyOn' }),
  'L23-10': (rule, { onsiteEnd, publishedOn }, law) => {
    if (onsiteEnd === undefined) return unknown('onsiteEnd')
    const answers: Record<string, AnswerValue> = { due: null, type: rule.limit ?? null }
    const { median, count, least, most } = howLongReportsTook
    const counting = [`No figure was found. Over ${count} reports the median was ${median} working days after the last day on site, the shortest ${least} and the longest ${most}.`]
    if (publishedOn !== undefined) {
      const taken = workingDaysFrom(onsiteEnd, publishedOn, law)
      answers.workingDaysTaken = taken
      counting.push(`This one took ${taken} working days.`, ...leftOut(onsiteEnd, publishedOn, law))
    }
    return {
      kind: 'reasoned', answers, on: null, outcome: 'The report is published when it is ready: no day is fixed.',
      because: happened({ fact: 'onsiteEnd', day: onsiteEnd }), counting,
      warnings: ['The median is what happened, and no limit: half of the reports took longer.'],
    }
  },
  'L23-11a': priorityActionPlan,
  'L23-11b': priorityActionPlan,
  'L23-12': clock({ done: 'fitDecidedOn' }),
  'L23-13': clock({ done: 'strategicPlanPublishedOn' }),
  'L23-14': clock({
    as: 'monitoringBy', done: 'monitoringOnsiteStart', late: 'calendarDaysLate',
    warns: ({ reportReceivedOn }) => (reportReceivedOn === undefined ? ['The day the area received the report is not known. Publication is counted from, which comes later.'] : []),
  }),
  'L23-15': (rule, { inspections }) => {
    const { between, limit } = rule
    if (inspections === undefined || between === undefined) return unknown('inspections')
    const unread = inspections.find(({ outcome }) => yearsAfter(outcome, between) === null)
    if (unread !== undefined) return refused('inspections', `Write the outcome of each inspection as positive, inconsistent or systemic_failings, not as ${unread.outcome}`)
    const next = inspections.map(({ lastOnsiteDay, outcome }) => {
      const years = yearsAfter(outcome, between) ?? between.least
      return { lastOnsiteDay, years, due: monthsLater(lastOnsiteDay, years * 12) }
    })
    const latest = next.reduce<(typeof next)[number] | null>((last, one) => (last === null || one.lastOnsiteDay > last.lastOnsiteDay ? one : last), null)
    return {
      kind: 'reasoned', answers: { nextFullDue: next.map(({ due }) => isoOfDay(due)), type: limit ?? null }, on: latest?.due ?? null,
      ...(latest === null ? { outcome: 'No inspection was given, so none follows from one.' } : {}),
      because: `The number of full inspections given is ${inspections.length}.`,
      counting: next.map(({ lastOnsiteDay, years, due }) => `About ${years} years after ${longDay(lastOnsiteDay)} is ${longDay(due)}.`),
      warnings: ['The framework gives no day to count from: the last day on site is a choice of ours. An inspection may come earlier.'],
    }
  },
  'L23-16': (rule, facts, law) => (rule.period === null
    ? noDay('No day can be given for the next engagement meeting.', ['How often they are held changed after the review of June 2025, and the new figure was not found.'])(rule, facts, law)
    : engagement(rule, facts, law)),
  'L23-17': sameDay('Each judgement is in the report: no time is added to it.'),
  'L23-18': clock({ warns: () => ['About every six months is what is done in practice.'] }),
  'L23-19': (rule, { today, onsiteStart }) => {
    if (today === undefined || rule.lastDay === undefined) return unknown('today')
    const due = dayIn(rule.lastDay)
    // An inspection under the earlier framework is not the first under this one.
    const known = { done: onsiteStart !== undefined && onsiteStart >= dayIn(rule.effectiveFrom) ? onsiteStart : undefined, today }
    const status = statusOf(rule.limit, due, known)
    return {
      kind: 'reasoned', answers: { due: isoOfDay(due), type: rule.limit ?? null, ...(status === null ? {} : { status }) }, on: due,
      because: 'The first cycle covers every local area.',
      counting: [`Only the month is announced; the last day of it is ${longDay(due)}.`, ...statusWords(rule.limit, due, known)],
      warnings: [],
    }
  },
  'L23-21': clock({ done: 'nextFullStart' }),
  'L23-22': noDay('The inspectorates decide whether to come earlier.', ['No day is fixed.']),
} satisfies Record<string, Answerer>

/** The day on which the plan is expected and the last that the law allows, with how the plan stands against each. */
function priorityActionPlan(rule: Rule, facts: Facts, law: LawBook): ReturnType<Answerer> {
  const received = facts.reportReceivedOn
  if (received === undefined) return unknown('reportReceivedOn')
  const known = { done: facts.submittedOn, today: facts.today }
  const [expected, statutory] = [law.limitOf('L23-11a', received), law.limitOf('L23-11b', received)]
  const [expectedStatus, statutoryStatus] = [statusOf('expected', expected, known), statusOf('statutory', statutory, known)]
  const other = rule.limit === 'statutory' ? `It is expected sooner, by ${longDay(expected)}.` : `The law allows until ${longDay(statutory)}.`
  const base = countedFrom(rule, { fact: 'reportReceivedOn', day: received }, law)
  return {
    ...base,
    answers: {
      papExpected: isoOfDay(expected), papStatutory: isoOfDay(statutory), type: rule.limit ?? null,
      ...(expectedStatus === null ? {} : { expectedStatus }), ...(statutoryStatus === null ? {} : { statutoryStatus }),
    },
    counting: [...base.counting, other, ...statusWords(rule.limit, base.on, known)],
    warnings: [...base.warnings, ...(facts.submittedOn !== undefined && facts.submittedOn < received ? ['The plan was submitted before the report was received: check both dates.'] : [])],
  }
}

function yearsAfter(outcome: string, { least, most }: { readonly least: number; readonly most: number }): number | null {
  const words = outcome.trim().toLowerCase().replaceAll(/[\s_-]+/g, ' ')
  if (/^(typically )?positive\b/.test(words)) return most
  return /^inconsistent\b|^(widespread )?(and |or |and or |and\/or )?systemic failings\b/.test(words) ? least : null
}
