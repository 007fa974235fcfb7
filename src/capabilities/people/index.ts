export type { Child, ChildFacts, Incoming, IsoDate } from './words.ts'
export { matchOf, plainName, type Match, type Possible } from './rules/matching.ts'
export { changesBetween, merged, type Changes } from './rules/changes.ts'
export { addChildren, anyChild, candidatesFor, changeChildren, childrenNamed, findChild } from './store.ts'
