import { dayOfIso, shortDate } from '../../../ground/calendar/index.ts'
import { dueUnder, type DueUnder, type LawBook } from '../../../ground/law/index.ts'
import type { Owed } from '../words.ts'

/**
 * The day a duty is due under a law, worked again from its own rule and facts by the version in force when its clock started;
 * that it is ended, where the law had ended by then; or why it cannot be said.
 */
export function underLaw({ rule, facts, from }: Pick<Owed, 'rule' | 'facts' | 'from'>, law: LawBook): DueUnder {
  return dueUnder(rule, facts, law, from)
}

/** What is owed, ended where its law had ended when its clock started. A duty that was met stays met. */
export function asLawHasIt(owed: Owed, law: LawBook): Owed {
  if (owed.met !== null || owed.ended !== null) return owed
  const started = dayOfIso(owed.from)
  // Nearly every law is in force: only where it is not is the duty worked out whole.
  if (started === null || law.inForceOn(owed.rule, started) !== undefined || underLaw(owed, law).kind !== 'ended') return owed
  return { ...owed, ended: endedByLaw(owed, law) }
}

/** Its end by law: dated the day its clock started, since from then no law required it. */
export function endedByLaw({ rule, from }: Pick<Owed, 'rule' | 'from'>, law: LawBook): NonNullable<Owed['ended']> {
  const last = law.versionsOf(rule).at(-1)?.effectiveTo ?? null
  return {
    on: from,
    because: last !== null && last < from ? `${byLaw}ended on ${shortDate(Temporal.PlainDate.from(last))}, before its clock started` : `${byLaw}had no version in force when its clock started`,
  }
}

/** Whether a duty was ended by a change of the law, and not by its own facts: another change may bring it back. */
export function isEndedByLaw(ended: Owed['ended']): boolean {
  return ended !== null && ended.because.startsWith(byLaw)
}

const byLaw = 'The law that required it '
