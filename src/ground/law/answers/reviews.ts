import { birthdayOf, dateOfDay, dayOfDate, isoOfDay, longDay, monthsLater } from '../../calendar/index.ts'
import { latestReviewPeriod } from '../review-periods.ts'
import type { Answerer } from './reasoned.ts'
import { due, dueFrom, happened, stays, unknown } from './reasoned.ts'

/** Holding and deciding a review. */
export const reviewAnswers = {
  'annual-review-first': (rule, facts, law) => {
    const made = facts.planFirstMade
    if (made === undefined) return unknown('planFirstMade')
    const base = dueFrom(rule, { fact: 'planFirstMade', day: made }, law, 'completeBy')
    const completeBy = law.limitOf('annual-review-first', made)
    const meetingBy = law.limitOf('review-meeting-target', completeBy)
    return {
      ...base,
      answers: { ...base.answers, meetingTargetBy: isoOfDay(meetingBy) },
      counting: [
        ...base.counting,
        `A review is finished when the decision is sent, up to 4 weeks after the meeting, so aim to meet by ${longDay(meetingBy)} (a target, not law).`,
      ],
    }
  },
  'annual-review-unrecorded': (_rule, facts, law) => {
    const made = facts.planFirstMade
    const recorded = facts.recordedOn
    if (made === undefined) return unknown('planFirstMade')
    if (recorded === undefined) return unknown('recordedOn')
    const { on, years } = latestReviewPeriod(made, recorded, law)
    return {
      kind: 'reasoned',
      answers: { completeBy: isoOfDay(on), periods: years },
      on,
      because: happened({ fact: 'planFirstMade', day: made }),
      counting: [
        `No review of the plan is recorded by ${longDay(recorded)}. If each was finished on the last day allowed, the latest to fall due was due by ${longDay(on)}.`,
        stays(on, law),
      ],
      warnings: [years === 1 ? 'The first review is not recorded: look for it, and record it if it was held.'
        : `${years} reviews have fallen due and none is recorded: earlier ones may have been held and not recorded, and any that was not makes the council later than this.`],
    }
  },
  'annual-review-subsequent': (rule, facts, law) => {
    // CFA s.44(1)(b) runs from the last review, which ends with its decision notice (reg 20(10)), not with its meeting.
    const reviewed = facts.decisionNoticeSent ?? facts.lastReviewed
    if (reviewed === undefined) return unknown('lastReviewed')
    const fact = facts.decisionNoticeSent === undefined ? 'lastReviewed' : 'decisionNoticeSent'
    const base = dueFrom(rule, { fact, day: reviewed }, law, 'completeBy')
    const warnings: string[] = []
    if (facts.lastReviewed !== undefined && facts.lastReviewed !== reviewed) {
      warnings.push('The date of the last review and of its decision notice differ: the decision notice is counted from.')
    }
    if (facts.meeting !== undefined && facts.meeting < reviewed) {
      const fromMeeting = law.limitOf('annual-review-subsequent', facts.meeting)
      warnings.push(`Counted from the meeting instead, the date would be ${longDay(fromMeeting)}: use that as the target.`)
    }
    return { ...base, warnings }
  },
  'review-meeting-target': (rule, facts, law) => {
    const base = due(rule, facts, law)
    return base.kind === 'reasoned' ? { ...base, warnings: ['This is a target and not law.'] } : base
  },
  'review-under-five': (_rule, facts, law) => {
    const born = facts.dateOfBirth
    const reviewed = facts.lastReviewed
    if (reviewed === undefined) return unknown('lastReviewed')
    if (born === undefined) return unknown('dateOfBirth')
    const turnsFive = dayOfDate(birthdayOf(dateOfDay(born), 5))
    const lawBy = law.limitOf('annual-review-subsequent', reviewed)
    const underFive = reviewed < turnsFive
    const from = monthsLater(reviewed, 3)
    const by = law.limitOf('review-under-five', reviewed)
    return {
      kind: 'reasoned',
      answers: {
        considerFrom: underFive ? isoOfDay(from) : null,
        considerBy: underFive ? isoOfDay(by) : null,
        statutoryCompleteBy: isoOfDay(lawBy),
      },
      on: underFive ? by : lawBy,
      outcome: underFive
        ? `The council should consider a review between ${longDay(from)} and ${longDay(by)}. By law it must finish the next review by ${longDay(lawBy)}.`
        : `The child was already five at the last review, so only the yearly review applies: by ${longDay(lawBy)}.`,
      because: happened({ fact: 'lastReviewed', day: reviewed }),
      counting: [
        `The child turns five on ${longDay(turnsFive)}.`,
        underFive ? `Three months after the last review is ${longDay(from)} and six months later is ${longDay(by)}; this is guidance.`
          : 'That is no later than the last review, so the guidance on children under five no longer applies.',
        `The law’s 12 months begin with the day of the last review and end on ${longDay(lawBy)}.`,
        stays(lawBy, law),
      ],
      warnings: underFive && turnsFive <= by ? [`The child turns five on ${longDay(turnsFive)}; the guidance speaks of children under five.`] : [],
    }
  },
  'review-decision': (rule, facts, law) => {
    const base = due(rule, facts, law)
    if (base.kind !== 'reasoned' || facts.meeting === undefined) return base
    const reportBy = law.limitOf('review-report', facts.meeting)
    return {
      ...base,
      answers: { ...base.answers, reportBy: isoOfDay(reportBy) },
      counting: [...base.counting, `The report of the meeting is due by ${longDay(reportBy)}. A late report does not move the decision.`],
    }
  },
} satisfies Record<string, Answerer>
