export { generateReturn } from './generate.ts'
export { fictionalAreaName, fictionalProviders, fictionalSettings } from './rules/settings.ts'
export type { Character, GiasSetting, ReturnRequest, SyntheticReturn } from './words.ts'
