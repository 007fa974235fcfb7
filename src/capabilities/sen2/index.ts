export { importReturn, type ImportOutcome, type ImportRequest } from './actions/import-return.ts'
export { returnsOfArea } from './store.ts'
export { writeBlade, writeXml } from './writing/index.ts'
export type { RawHeader, RawPerson } from './words.ts'
