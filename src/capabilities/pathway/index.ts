export type { AssessmentFacts, AssessmentOutcome, IsoDate, RequestFacts, RequestOutcome } from './words.ts'
export { owedForRequest } from './rules/what-is-owed.ts'
export { addRequests, requestsOf, writeRequests } from './store.ts'
export { panels } from './panels.ts'
