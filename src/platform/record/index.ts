export { recordHappening, recordHappenings, recordLook, happeningsAbout, happeningsOf, looks, areasToSeal } from './store.ts'
export { seal, verify } from './seal.ts'
export type { Happening, Look, RecordedHappening, RecordedLook, Verdict, Fault } from './words.ts'
