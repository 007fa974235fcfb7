export { importReturn, type ImportOutcome, type ImportRequest } from './actions/import-return.ts'
export type { RawHeader, RawPerson } from './words.ts'
