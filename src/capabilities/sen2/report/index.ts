export { csvLines, jsonLines, textLines } from './print.ts'
export { contextOf, validate } from './validate.ts'
export type { Findings, Report, RuleCount, Sink, ValidateOptions } from './validate.ts'
