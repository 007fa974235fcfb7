import { isoOfDay, longDay } from '../../calendar/index.ts'
import type { Day } from '../../calendar/index.ts'
import type { LawBook } from '../book.ts'
import type { AnswerValue, Answerer } from './reasoned.ts'
import { daysInWords, due, happened, stays, unknown } from './reasoned.ts'

/** Amending a plan, after a review or at another time. */
export const amendmentAnswers = {
  'amend-representations-window': (rule, facts, law) => {
    const base = due(rule, facts, law)
    const opened = facts.noticeServed ?? facts.amendmentNoticeSent
    if (base.kind !== 'reasoned' || opened === undefined) return base
    const closes = law.limitOf('amend-representations-window', opened)
    return {
      ...base,
      answers: { ...base.answers, windowOpens: isoOfDay(opened), windowCloses: isoOfDay(closes) },
      outcome: `The family has until ${longDay(closes)} to comment on the amendments and ask for a setting.`,
    }
  },
  'amend-final': (_rule, facts, law) => {
    const { meeting, amendmentNoticeSent: notice } = facts
    if (meeting === undefined && notice === undefined) return unknown('amendmentNoticeSent')
    const answers: Record<string, AnswerValue> = {}
    const counting: string[] = []
    const warnings: string[] = []
    if (meeting !== undefined) {
      const noticeBy = law.limitOf('review-amendment-notice', meeting)
      answers.noticeWasDue = isoOfDay(noticeBy)
      answers.endToEndBy = isoOfDay(law.limitOf('review-end-to-end', meeting))
      counting.push(
        happened({ fact: 'meeting', day: meeting }),
        `The notice of amendments was due 4 weeks after the meeting, by ${longDay(noticeBy)}.`,
        `Twelve weeks from the meeting end on ${longDay(law.limitOf('review-end-to-end', meeting))}.`,
      )
      if (notice !== undefined) {
        answers.noticeLateDays = Math.max(0, notice - noticeBy)
        if (notice > noticeBy) {
          warnings.push(`The notice was ${daysInWords(notice - noticeBy)} late. That does not give the council longer: lateness is measured against the earlier of the two dates.`)
        }
      }
    }
    if (notice !== undefined) {
      answers.finalBy8Weeks = isoOfDay(law.limitOf('amend-final', notice))
      answers.representationsClose = isoOfDay(law.limitOf('amend-representations-window', notice))
      counting.push(
        `Eight weeks from the notice of ${longDay(notice)} end on ${longDay(law.limitOf('amend-final', notice))}.`,
        `The family has at least 15 days to comment, to ${longDay(law.limitOf('amend-representations-window', notice))}.`,
      )
    }
    const finalBy = finalPlanAfterReview(law, meeting, notice)
    if (finalBy === null) return unknown('amendmentNoticeSent')
    answers.finalBy = isoOfDay(finalBy)
    counting.push(stays(finalBy, law))
    if (facts.reason !== undefined) warnings.push('No reason moves this date, and none is listed in the regulations as an exception to it.')
    const because = notice === undefined ? 'No notice of amendments has been sent yet.' : happened({ fact: 'amendmentNoticeSent', day: notice })
    return { kind: 'reasoned', answers, on: finalBy, because, counting, warnings }
  },
  'review-cycle': (_rule, facts, law) => {
    const { meeting, amendmentNoticeSent } = facts
    if (meeting === undefined) return unknown('meeting')
    const decisionBy = law.limitOf('review-decision', meeting)
    const notice = amendmentNoticeSent ?? decisionBy
    const finalBy = finalPlanAfterReview(law, meeting, notice) ?? decisionBy
    const dates = {
      noticeOfMeetingBy: law.limitOf('review-meeting-notice', meeting),
      papersCirculatedBy: law.limitOf('review-papers-circulate', meeting),
      reportBy: law.limitOf('review-report', meeting),
      decisionAndNoticeBy: decisionBy,
      representationsClose: law.limitOf('amend-representations-window', notice),
      finalBy,
      endToEndBy: law.limitOf('review-end-to-end', meeting),
    }
    return {
      kind: 'reasoned',
      answers: Object.fromEntries(Object.entries(dates).map(([name, day]) => [name, isoOfDay(day)])),
      on: finalBy,
      because: happened({ fact: 'meeting', day: meeting }),
      counting: [
        `Invite everyone by ${longDay(dates.noticeOfMeetingBy)} and send the papers by ${longDay(dates.papersCirculatedBy)}: at least two weeks before.`,
        `Send the report by ${longDay(dates.reportBy)}: two weeks after the meeting.`,
        `Send the decision, and any proposed amendments, by ${longDay(decisionBy)}: four weeks after the meeting.`,
        amendmentNoticeSent === undefined
          ? `If the notice goes on that last day, the family’s 15 days end on ${longDay(dates.representationsClose)}.`
          : `The notice went on ${longDay(notice)}, so the family’s 15 days end on ${longDay(dates.representationsClose)}.`,
        `Issue the amended plan by ${longDay(finalBy)}: the earlier of eight weeks from the notice and twelve weeks from the meeting.`,
        stays(finalBy, law),
      ],
      warnings: [
        ...(notice > decisionBy
          ? [`The notice was ${daysInWords(notice - decisionBy)} late. The twelve weeks still end on ${longDay(dates.endToEndBy)}.`]
          : []),
        'A stricter reading leaves two clear weeks before the meeting: to be safe, invite everyone and send the papers a day earlier.',
      ],
    }
  },
  'amend-without-review': (rule, facts, law) => {
    const base = due(rule, facts, law)
    const sent = facts.noticeSent ?? facts.amendmentNoticeSent
    if (base.kind !== 'reasoned' || sent === undefined) return base
    const closes = law.limitOf('amend-representations-window', sent)
    return {
      ...base,
      answers: { ...base.answers, representationsClose: isoOfDay(closes) },
      counting: [...base.counting, `The family has at least 15 days to comment, to ${longDay(closes)}.`],
    }
  },
} satisfies Record<string, Answerer>

/** The earlier of eight weeks from the notice and twelve weeks from the meeting (the Devon case). */
function finalPlanAfterReview(law: LawBook, meeting: Day | undefined, notice: Day | undefined): Day | null {
  const fromMeeting = meeting === undefined ? null : law.limitOf('review-end-to-end', meeting)
  const fromNotice = notice === undefined ? null : law.limitOf('amend-final', notice)
  if (fromMeeting === null) return fromNotice
  return fromNotice === null || fromMeeting < fromNotice ? fromMeeting : fromNotice
}
