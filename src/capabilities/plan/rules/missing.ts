import type { Involved } from '../../access/index.ts'
import type { PlanFacts } from '../words.ts'
import { whereInWords } from './in-words.ts'

/** Whom a child's circle lacks, as far as the record can tell: a setting while a plan is in force, and a caseworker. */
export function missing(inForce: readonly PlanFacts['named'][], now: readonly Involved[]): string[] {
  return [
    ...inForce.flatMap(named => lacksSetting(named, now)),
    ...(now.some(({ capacity }) => capacity === 'caseworker') ? [] : ['No caseworker is named in this record.']),
  ]
}

function lacksSetting(named: PlanFacts['named'], now: readonly Involved[]): string[] {
  if (named.length === 0) return ['A plan is in force, and no setting that it names is recorded.']
  if (named.every(({ urn, ukprn }) => urn === null && ukprn === null)) return [`The plan in force names no one setting: ${named.map(where => whereInWords(where, new Map())).join('; ')}.`]
  return now.some(({ capacity }) => capacity === 'named-setting') ? [] : ['The setting that the plan in force names is not a body known here, so nobody there is involved.']
}
