export { recordHappening, recordHappenings, recordLook, happeningsAbout, happeningsOf, areasToSeal } from './store.ts'
export { seal, verify } from './seal.ts'
export type { Happening, Look, Way, RecordedHappening, Verdict, Fault } from './words.ts'
