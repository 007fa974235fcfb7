import { daysLater, isoOfDay, longDay } from '../../calendar/index.ts'
import type { Day } from '../../calendar/index.ts'
import { lastDayOf } from '../counting.ts'
import type { Answerer } from './reasoned.ts'
import { beyondTheList, dueFrom, happened, leftOut, stays, unknown } from './reasoned.ts'

/** A child or young person with a plan who moves to another area, or whose health body changes. */
export const movingAreaAnswers = {
  'la-transfer-plan': (rule, { oldAuthorityAware: aware, moveDate: move }, law) => {
    if (aware === undefined) return unknown('oldAuthorityAware')
    if (move === undefined) return unknown('moveDate')
    if (rule.period === null) throw new Error(`The rule ${rule.id} has no single period to count`)
    // SI 2014/1530 reg 15(2) uses the same 15 working days twice: back from the move, and on from awareness.
    const latestNotice = lastDayOf({ ...rule.period, counted: 'at least before' }, move, law.holidays)
    const counting = [
      happened({ fact: 'moveDate', day: move }),
      `${rule.period.amount} working days back from the move is ${longDay(latestNotice)}.`,
      ...leftOut(daysLater(move, -1), latestNotice, law),
    ]
    if (aware <= latestNotice) {
      return {
        kind: 'reasoned',
        answers: { transferBy: isoOfDay(move) },
        on: move,
        outcome: `The council that the child is leaving must transfer the plan on the day of the move, ${longDay(move)}.`,
        because: happened({ fact: 'oldAuthorityAware', day: aware }),
        counting: [...counting, 'The council was aware by then, so the plan moves on the day of the move itself, whatever day of the week that is.'],
        warnings: beyondTheList(move, law),
      }
    }
    const late = dueFrom(rule, { fact: 'oldAuthorityAware', day: aware }, law, 'transferBy')
    return {
      ...late,
      counting: [...counting, 'The council was not aware by then, so the days run from when it became aware.', ...late.counting],
    }
  },
  'la-transfer-secure': (_rule, { transferDate }) => {
    if (transferDate === undefined) return unknown('transferDate')
    return {
      kind: 'reasoned',
      answers: { due: isoOfDay(transferDate), immediate: true },
      on: transferDate,
      when: 'from',
      because: transferred(transferDate),
      counting: ['The duty begins with the transfer and lasts as long as the plan says what it says: the law gives no time to get ready.'],
      warnings: [],
    }
  },
  'la-transfer-inform': (rule, { transferDate }, law) => {
    if (transferDate === undefined) return unknown('transferDate')
    const base = dueFrom(rule, { fact: 'transferDate', day: transferDate }, law)
    const weeks = rule.period?.amount ?? 0
    return {
      ...base,
      because: transferred(transferDate),
      counting: [
        `The day of the transfer is day 0; ${weeks} weeks = ${weeks * 7} days, so the last day is ${base.on === null ? '' : longDay(base.on)}.`,
        ...base.counting.slice(1),
      ],
    }
  },
  'la-transfer-review': (rule, { planMadeOrLastReviewed: reviewed, transferDate }, law) => {
    if (reviewed === undefined) return unknown('planMadeOrLastReviewed')
    if (transferDate === undefined) return unknown('transferDate')
    // Reg 15(5)(a) keeps the twelve months of CFA s.44(1), counted in the same way.
    const twelveMonths = law.limitOf('annual-review-subsequent', reviewed)
    const threeMonths = dueFrom(rule, { fact: 'transferDate', day: transferDate }, law).on ?? twelveMonths
    const later = twelveMonths > threeMonths ? twelveMonths : threeMonths
    return {
      kind: 'reasoned',
      answers: { due: isoOfDay(later), twelveMonthLimb: isoOfDay(twelveMonths), threeMonthLimb: isoOfDay(threeMonths) },
      on: later,
      because: transferred(transferDate),
      counting: [
        happened({ fact: 'planMadeOrLastReviewed', day: reviewed }),
        `Twelve months beginning with that day end on ${longDay(twelveMonths)}.`,
        `Three months beginning with the transfer end on ${longDay(threeMonths)}.`,
        `${twelveMonths === threeMonths ? 'Both end together' : 'The later governs'}: ${longDay(later)}.`,
        stays(later, law),
      ],
      warnings: reviewed > transferDate ? ['The review given came after the transfer: it may be the one that this duty asks for.'] : [],
    }
  },
  'la-transfer-placement': (_rule, { attendanceImpracticable: day }) => {
    if (day === undefined) return unknown('attendanceImpracticable')
    return {
      kind: 'reasoned',
      answers: { due: isoOfDay(day), immediate: true },
      on: day,
      when: 'from',
      because: happened({ fact: 'attendanceImpracticable', day }),
      counting: ['The duty begins on that day and lasts until the plan can be amended: the law gives no time to get ready.'],
      warnings: [],
    }
  },
} satisfies Record<string, Answerer>

/** The fact is named for a phase transfer, so the transfer of a plan says its own words. */
function transferred(day: Day): string {
  return `The plan was transferred on ${longDay(day)}.`
}
