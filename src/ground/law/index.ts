export { appliesTo, isRuleId, rule, rules } from './register.ts'
export type { PeriodRuleId, RegisteredRule, RuleId } from './register.ts'
export { dueOn, dueOnIso, isPeriodRule, phaseTransferLimit } from './limits.ts'
