import type { RuleId } from '../../../ground/law/index.ts'

/** What to say of the mediation certificate where a date for an appeal is shown; null where none is. */
export function onAppeals(rules: readonly RuleId[]): string | null {
  return rules.some(id => needACertificate.has(id)) ? 'You need a mediation certificate before you can appeal, unless you appeal about nothing but the setting named in the plan, or that none is named.' : null
}

const needACertificate: ReadonlySet<RuleId> = new Set(['mediation-contact-adviser', 'appeal-lodge', 'appeal-lodge-certificate'])
