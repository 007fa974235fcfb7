import { adulthood } from './chapters/adulthood.ts'
import { amendments } from './chapters/amendments.ts'
import { appeals } from './chapters/appeals.ts'
import { assessment } from './chapters/assessment.ts'
import { ceasing } from './chapters/ceasing.ts'
import { complaints } from './chapters/complaints.ts'
import { detained } from './chapters/detained.ts'
import { drafting } from './chapters/drafting.ts'
import { earlyYears } from './chapters/early-years.ts'
import { exceptions } from './chapters/exceptions.ts'
import { inspection2016 } from './chapters/inspection-2016.ts'
import { inspection2023 } from './chapters/inspection-2023.ts'
import { mediation } from './chapters/mediation.ts'
import { monitoring } from './chapters/monitoring.ts'
import { movingArea } from './chapters/moving-area.ts'
import { outOfSchool } from './chapters/out-of-school.ts'
import { personalBudgets } from './chapters/personal-budgets.ts'
import { phaseTransfer } from './chapters/phase-transfer.ts'
import { reassessment } from './chapters/reassessment.ts'
import { recommendations } from './chapters/recommendations.ts'
import { reviews } from './chapters/reviews.ts'
import { schoolClocks } from './chapters/school-clocks.ts'
import { tribunalOrders } from './chapters/tribunal-orders.ts'
import type { Rule } from './words.ts'

/** The register by stage, in the order of the process. A rule that has changed has an entry for each version, oldest first. */
export const chapters = [
  { id: 'early-years', title: 'Early years', rules: earlyYears },
  { id: 'assessment', title: 'Request and assessment', rules: assessment },
  { id: 'drafting', title: 'Draft and final plan', rules: drafting },
  { id: 'exceptions', title: 'What may excuse lateness', rules: exceptions },
  { id: 'reviews', title: 'Reviews', rules: reviews },
  { id: 'amendments', title: 'Amending a plan', rules: amendments },
  { id: 'phase-transfer', title: 'Moving to the next phase', rules: phaseTransfer },
  { id: 'reassessment', title: 'Assessing again', rules: reassessment },
  { id: 'ceasing', title: 'Ending a plan', rules: ceasing },
  { id: 'moving-area', title: 'Moving to another area', rules: movingArea },
  { id: 'adulthood', title: 'Preparing for adulthood', rules: adulthood },
  { id: 'personal-budgets', title: 'Personal budgets and direct payments', rules: personalBudgets },
  { id: 'out-of-school', title: 'Education other than at school', rules: outOfSchool },
  { id: 'mediation', title: 'Mediation', rules: mediation },
  { id: 'appeals', title: 'Appeals', rules: appeals },
  { id: 'tribunal-orders', title: 'Obeying the Tribunal', rules: tribunalOrders },
  { id: 'recommendations', title: 'Health and care recommendations', rules: recommendations },
  { id: 'complaints', title: 'Complaints and other routes', rules: complaints },
  { id: 'detained', title: 'Young people in custody', rules: detained },
  { id: 'school-clocks', title: 'Exclusion, information and other clocks', rules: schoolClocks },
  { id: 'inspection-2016', title: 'Inspection: the 2016 framework', rules: inspection2016 },
  { id: 'inspection-2023', title: 'Inspection: the 2023 framework', rules: inspection2023 },
  { id: 'monitoring', title: 'Improvement and monitoring', rules: monitoring },
] as const satisfies readonly { readonly id: string; readonly title: string; readonly rules: readonly Rule[] }[]

type Chapter = (typeof chapters)[number]
type Registered = Chapter['rules'][number]

/** The id of a stage of the process. */
export type ChapterId = Chapter['id']

/** The id of a rule in the register. */
export type RuleId = Registered['id']

/** The id of a rule with one length of time, which can be counted from a date alone. */
export type PeriodRuleId = Extract<Registered, { readonly period: object }>['id']

/** A rule that is known to be in the register. */
export type RegisteredRule = Rule & { readonly id: RuleId }

/** Every version of every rule, in the order of the process. */
export const register: readonly RegisteredRule[] = chapters.flatMap(({ rules }): readonly RegisteredRule[] => rules)
