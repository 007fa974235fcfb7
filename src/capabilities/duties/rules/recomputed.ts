import type { LawBook, RuleId } from '../../../ground/law/index.ts'
import type { IsoDate, LedgerDuty, Owed } from '../words.ts'
import type { LawChange } from './law-change.ts'
import { endedByLaw, isEndedByLaw, underLaw } from './under-law.ts'

/** What a change of the law does to one duty. `due` and `ended` are as they become. */
export type Redone = {
  readonly kind: 'moved' | 'ended' | 'owed again'
  readonly duty: string
  readonly child: string
  readonly rule: RuleId
  readonly was: IsoDate
  readonly due: IsoDate
  readonly ended: Owed['ended']
  readonly because: string
}

/** What was done to the duties of one rule. A date that moves may turn one that was met in time into one met late, or the reverse. */
export type RuleRedone = {
  readonly rule: RuleId
  readonly duties: number
  readonly earlier: number
  readonly later: number
  readonly ended: number
  readonly owedAgain: number
  readonly becameMetLate: number
  readonly becameMetInTime: number
  /** Left as they were: the register or the facts do not say when they are due. */
  readonly notWorkedOut: number
}

/** Works one duty again: what must be written, `same`, or `unknown` where it cannot be worked out. */
export function workedAgain(duty: LedgerDuty, law: LawBook, change: LawChange): Redone | 'same' | 'unknown' {
  const byLaw = isEndedByLaw(duty.ended)
  if (duty.ended !== null && !byLaw) return 'same'
  const under = underLaw(duty, law)
  const about = { duty: duty.id, child: duty.child, rule: duty.rule, was: duty.due }
  if (under.kind === 'unknown') return 'unknown'
  if (under.kind === 'ended') {
    if (duty.met !== null || byLaw) return 'same'
    const ended = endedByLaw(duty, law)
    return { ...about, kind: 'ended', due: duty.due, ended, because: ended.because }
  }
  if (under.on === duty.due && !byLaw) return 'same'
  return { ...about, kind: byLaw ? 'owed again' : 'moved', due: under.on, ended: null, because: change.because(duty, under.on) }
}

/** Counts what was done, rule by rule; constant memory for any ledger. */
export function redoing(): { add(duty: LedgerDuty, done: Redone | 'same' | 'unknown'): void; result(): readonly RuleRedone[] } {
  const tallies = new Map<RuleId, { -readonly [Name in keyof RuleRedone]: RuleRedone[Name] }>()
  return {
    add(duty, done) {
      const tally = tallies.get(duty.rule) ?? { rule: duty.rule, duties: 0, earlier: 0, later: 0, ended: 0, owedAgain: 0, becameMetLate: 0, becameMetInTime: 0, notWorkedOut: 0 }
      tallies.set(duty.rule, tally)
      tally.duties += 1
      if (done === 'same') return
      if (done === 'unknown') { tally.notWorkedOut += 1; return }
      if (done.kind === 'ended') tally.ended += 1
      if (done.kind === 'owed again') tally.owedAgain += 1
      if (done.due < done.was) tally.earlier += 1
      if (done.due > done.was) tally.later += 1
      if (duty.met === null) return
      if (duty.met <= done.was && duty.met > done.due) tally.becameMetLate += 1
      if (duty.met > done.was && duty.met <= done.due) tally.becameMetInTime += 1
    },
    result: () => [...tallies.values()].sort((one, other) => one.rule.localeCompare(other.rule)),
  }
}
