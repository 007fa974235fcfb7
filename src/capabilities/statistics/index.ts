export { loadStatistics, type Loaded } from './actions/load-statistics.ts'
export { england, type Figure, type Mark, type Unit } from './words.ts'
