export type { PhaseTransferFacts, ReviewedPlan, ReviewFacts, ReviewOutcome } from './words.ts'
export { owedForPlan } from './rules/what-is-owed.ts'
export { addReviews, phaseTransfersOf, reviewsOf, writeReviews, type OfPlan } from './store.ts'
export { panels } from './panels.ts'
