import { dueUnder, type DueUnder, type LawBook } from '../../../ground/law/index.ts'
import type { Owed } from '../words.ts'

/**
 * The day a duty is due under a law, worked again from its own rule and facts by the version in force when its clock started;
 * that it is ended, where the law had ended by then; or why it cannot be said.
 */
export function underLaw({ rule, facts, from }: Pick<Owed, 'rule' | 'facts' | 'from'>, law: LawBook): DueUnder {
  return dueUnder(rule, facts, law, from)
}
