import { daysLater, isoOfDay, longDay } from '../../calendar/index.ts'
import type { Day } from '../../calendar/index.ts'
import { dayOfIso } from '../../calendar/index.ts'
import type { LawBook } from '../book.ts'
import type { RuleId } from '../register.ts'
import type { Rule } from '../words.ts'
import type { Answerer } from './reasoned.ts'
import { refused, stays, unknown, weeksLater } from './reasoned.ts'

/** Moves from one phase of education to the next. */
export const phaseTransferAnswers = {
  'phase-transfer-standard': transferDay('phase-transfer-standard'),
  'phase-transfer-post16': transferDay('phase-transfer-post16'),
  'phase-transfer-none': (_rule, { from, to }) => {
    if (from === undefined) return unknown('from')
    if (to === undefined) return unknown('to')
    const betweenPost16 = isPost16(from) && isPost16(to)
    const leavesSchool = !betweenPost16 && !isSixthForm(to) && from !== to && isPost16(to)
    const clear = leavesSchool || betweenPost16 || isSixthForm(to) || from === to
    return {
      kind: 'reasoned',
      answers: { isPhaseTransfer: leavesSchool },
      on: null,
      outcome: leavesSchool
        ? 'This is a phase transfer: the young person leaves school for a post-16 institution, so the plan must be reviewed and amended before 31 March.'
        : betweenPost16 ? 'This is not a move from one phase to the next; moving between post-16 institutions has a rule of its own.'
          : 'This is not a phase transfer on a plain reading: a sixth form in a school is part of a school.',
      because: `The young person goes from ${from} to ${to}.`,
      counting: [leavesSchool ? 'The date is before 31 March of the year of the move.'
        : betweenPost16 ? 'The plan must be reviewed at least five months before such a move.'
          : 'There is no phase transfer date to count. The yearly review is still due.'],
      warnings: [
        ...(clear ? [] : [`It is not clear from "${to}" whether that is a school or a post-16 institution: it is taken to be a school.`]),
        leavesSchool ? 'Use the rule phase-transfer-post16 for the date.'
          : betweenPost16 ? 'Use the rule phase-transfer-between-post16 for the date.' : 'Many councils review in Year 11 in any case.',
      ],
    }
  },
  'phase-transfer-backplan': (_rule, { transferYear, phase }, law) => {
    if (transferYear === undefined) return unknown('transferYear')
    const id = phase !== undefined && isPost16(phase) ? 'phase-transfer-post16' : 'phase-transfer-standard'
    const statutory = statutoryDay(law.rule(id), transferYear)
    if (isBeforeTheLaw(id, statutory, law)) return refused('transferYear', tooEarly)
    const notice = weeksLater(statutory, -(law.rule('amend-final').period?.amount ?? 0))
    const meeting = weeksLater(statutory, -(law.rule('review-end-to-end').period?.amount ?? 0))
    return {
      kind: 'reasoned',
      answers: { latestAmendmentNotice: isoOfDay(notice), latestMeeting: isoOfDay(meeting) },
      on: meeting,
      because: `The move is in ${transferYear}, so the plan must be reviewed and amended before ${longDay(statutory)}.`,
      counting: [
        `Eight weeks back from that date is ${longDay(notice)}: the latest day for the notice of amendments.`,
        `Twelve weeks back is ${longDay(meeting)}: the latest day for the review meeting.`,
        stays(meeting, law, 'should'),
      ],
      warnings: phase === undefined ? ['The kind of move is not given: 15 February is used, as for every move except from school to post-16.'] : [],
    }
  },
} satisfies Record<string, Answerer>

function transferDay(id: 'phase-transfer-standard' | 'phase-transfer-post16'): Answerer {
  return (rule, { transferYear, phase }, law) => {
    if (transferYear === undefined) return unknown('transferYear')
    const post16 = id === 'phase-transfer-post16'
    if (phase !== undefined && isPost16(phase) && !post16) {
      return refused('phase', 'A move from school to a post-16 institution is due before 31 March: use phase-transfer-post16')
    }
    if (phase !== undefined && post16 && isEarlierPhase(phase)) {
      return refused('phase', 'The 31 March date is only for a move from secondary school to a post-16 institution: use phase-transfer-standard')
    }
    const statutory = statutoryDay(rule, transferYear)
    if (isBeforeTheLaw(id, statutory, law)) return refused('transferYear', tooEarly)
    const strict = daysLater(statutory, -1)
    return {
      kind: 'reasoned',
      answers: { statutoryDate: isoOfDay(statutory), strictLastDay: isoOfDay(strict) },
      on: strict,
      because: `The move${phase === undefined ? '' : `, ${phase},`} is in ${transferYear}.`,
      counting: [`The law says before ${longDay(statutory)}, so the strict last day is ${longDay(strict)}.`, stays(strict, law)],
      warnings: [],
    }
  }
}

const tooEarly = 'Earlier law applies to a move in that year, which this register does not hold: give the year of a later one'

// A year is no date that starts a clock, by which the version in force would be found.
function isBeforeTheLaw(id: RuleId, statutory: Day, law: LawBook): boolean {
  const [first] = law.versionsOf(id)
  const begins = first === undefined ? null : dayOfIso(first.effectiveFrom)
  return begins !== null && statutory < begins
}

function statutoryDay({ beforeDay }: Rule, year: number): Day {
  const day = dayOfIso(`${year}-${beforeDay}`)
  if (day === null) throw new RangeError(`${year} is not a year`)
  return day
}

function isPost16(text: string): boolean {
  return /post[- ]?16|college|further education|\bFE\b|training provider|internship/i.test(text)
}

function isSixthForm(text: string): boolean {
  return /sixth[- ]?form|\bsame school\b|\bYear 1[23]\b/i.test(text) && !/college/i.test(text)
}

function isEarlierPhase(text: string): boolean {
  return /early years|nursery|infant|junior|primary|middle|reception/i.test(text)
}
