export type { Need, Placement, PlanFacts, Where } from './words.ts'
export { addPlans, plansOf, writePlans } from './store.ts'
export { panels } from './panels.ts'
