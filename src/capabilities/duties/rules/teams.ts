import type { RuleId } from '../../../ground/law/index.ts'

/** Which kind of team does the work of a rule, by the stage it belongs to. */
export function teamFor(rule: RuleId): 'Assessment team' | 'Reviews team' | 'Phase transfer team' {
  if (rule.startsWith('phase-transfer')) return 'Phase transfer team'
  return rule.includes('review') || rule.startsWith('amend') ? 'Reviews team' : 'Assessment team'
}
