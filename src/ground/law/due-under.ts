import { dayOfIso, isoOfDay } from '../calendar/index.ts'
import { reason } from './answer.ts'
import type { LawBook } from './book.ts'
import type { RegisteredRule, RuleId } from './register.ts'

/** The day something is due under a law, with the version that governs it; that the law had ended by then; or why it cannot be said. */
export type DueUnder =
  | { readonly kind: 'due'; readonly on: string; readonly version: RegisteredRule }
  | { readonly kind: 'ended'; readonly because: string }
  | { readonly kind: 'unknown'; readonly why: string }

/**
 * The last day of a rule under a law, from the facts of one case: pure, and quick enough for a whole caseload. `from` is the
 * day its clock started, by which a rule that no dated fact triggers is governed.
 */
export function dueUnder(id: RuleId, facts: Readonly<Record<string, unknown>>, law: LawBook, from?: string): DueUnder {
  if (!law.has(id)) return { kind: 'unknown', why: `The law register holds no rule ${String(id)}` }
  const found = reason(id, facts, law, from === undefined ? null : dayOfIso(from))
  if (found.kind === 'governed') {
    const { reasoned: { on }, version } = found
    return on === null ? { kind: 'unknown', why: 'The rule gives no day on these facts' } : { kind: 'due', on: isoOfDay(on), version }
  }
  // Before its first version another law applied, which the register does not hold: to call the duty ended would be to make that up.
  return found.kind === 'refused' && found.notInForce === 'no longer' ? { kind: 'ended', because: found.why } : { kind: 'unknown', why: found.why }
}
