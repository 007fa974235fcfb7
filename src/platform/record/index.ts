export { recordHappening, recordHappenings, recordLook, happeningsAbout, happeningsOf, areasToSeal } from './store.ts'
export { anchors, seal, verify } from './seal.ts'
export type { Happening, Look, Way, RecordedHappening, Anchor, Verdict, Fault } from './words.ts'
