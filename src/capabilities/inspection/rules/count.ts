import type { CountedArea, Framework, Inspection, Outcome, Progress } from '../words.ts'
import { counts, countingRule, type CountingRule, type Register, type RuleId } from './counting-rules.ts'
import { happenedBy } from './when.ts'

/** The figures a count gives. Each opens to the inspections or areas behind it. */
export type Figure =
  | 'universe' | 'inspected' | 'wsoa' | 'noWsoa' | 'revisited' | 'Yes' | 'Some' | 'No' | 'notYet' | 'undated'
  | 'positive' | 'inconsistent' | 'systemic_failings' | 'unknown'

export type Count = {
  readonly rule: RuleId
  readonly framework: Framework
  readonly asAt: Temporal.PlainDate
  readonly from: Temporal.PlainDate | null
  readonly universe: number
  readonly inspected: number
  /** Different areas among those inspected: one may have been inspected twice. */
  readonly areasInspected: number
  readonly notYet: number
  /** 2016 framework only; null under the 2023 framework, which has none of these. */
  readonly wsoa: number | null
  readonly revisited: number | null
  readonly Yes: number | null
  readonly Some: number | null
  readonly No: number | null
  readonly weaknesses: number | null
  readonly weaknessesRevisited: number | null
  readonly weaknessesSufficient: number | null
  /** 2023 framework only. */
  readonly positive: number | null
  readonly inconsistent: number | null
  readonly systemic_failings: number | null
  readonly unknown: number | null
  /** Inspections the record does not date well enough to count or leave out. */
  readonly undated: number
  readonly behind: Behind
  readonly notes: readonly string[]
}

type Behind = { readonly universe: readonly CountedArea[]; readonly notYet: readonly CountedArea[]; readonly inspections: Readonly<Record<Exclude<Figure, 'universe' | 'notYet'>, readonly Inspection[]>> }

/** Counts the programme by one rule as at a day, from a day if given. Nothing unknown is guessed; everything counted can be listed. */
export function count(register: Register, id: RuleId, asked: Temporal.PlainDate, from?: Temporal.PlainDate): Count {
  const rule = countingRule(id)
  const asAt = rule.asAt(asked)
  const universe = rule.universe(register, asAt)
  const codes = new Set(universe.map(area => area.code))
  const decided = register.inspections.map(inspection => ({ inspection: asOn(inspection, rule, asAt), counted: counts(rule, inspection, codes, asAt, from) }))
  const inspected = decided.filter(one => one.counted === true).map(one => one.inspection)
  const undated = decided.filter(one => one.counted === null).map(one => one.inspection)
  const everInspected = from === undefined ? inspected : register.inspections.filter(inspection => counts(rule, inspection, codes, asAt) === true)
  const reached = new Set(everInspected.map(inspection => inspection.area))
  const wsoa = inspected.filter(inspection => inspection.wsoaRequired === true)
  const revisited = wsoa.filter(inspection => inspection.revisit !== null)
  const progressed = (progress: Progress) => revisited.filter(inspection => inspection.revisit?.progress === progress)
  const ended = (outcome: Outcome | null) => rule.framework === '2016' ? [] : inspected.filter(inspection => inspection.outcome === outcome)
  const inspections = {
    inspected, undated, wsoa, noWsoa: inspected.filter(inspection => inspection.wsoaRequired === false), revisited,
    Yes: progressed('Yes'), Some: progressed('Some'), No: progressed('No'),
    positive: ended('positive'), inconsistent: ended('inconsistent'), systemic_failings: ended('systemic_failings'), unknown: ended(null),
  }
  const of2016 = (list: readonly Inspection[]) => rule.framework === '2016' ? list.length : null
  const of2023 = (list: readonly Inspection[]) => rule.framework === '2023' ? list.length : null
  const behind: Behind = { universe, notYet: universe.filter(area => !reached.has(area.code)), inspections }
  return {
    rule: id, framework: rule.framework, asAt, from: from ?? null, universe: universe.length, inspected: inspected.length,
    areasInspected: new Set(inspected.map(inspection => inspection.area)).size, notYet: universe.length - reached.size,
    wsoa: of2016(wsoa), revisited: of2016(revisited), Yes: of2016(inspections.Yes), Some: of2016(inspections.Some), No: of2016(inspections.No),
    weaknesses: rule.framework === '2016' ? sum(wsoa, inspection => inspection.weaknesses) : null,
    weaknessesRevisited: rule.framework === '2016' ? sum(revisited, inspection => inspection.revisit?.sufficient == null ? null : inspection.weaknesses) : null,
    weaknessesSufficient: rule.framework === '2016' ? sum(revisited, inspection => inspection.revisit?.sufficient ?? null) : null,
    positive: of2023(inspections.positive), inconsistent: of2023(inspections.inconsistent), systemic_failings: of2023(inspections.systemic_failings),
    unknown: of2023(inspections.unknown), undated: undated.length, behind,
    notes: notesOn({ asked, asAt, behind, reached, inspected, undated }),
  }
}

/** The inspection as it stood on the day: a re-visit that had not happened by then is not on it. */
function asOn(inspection: Inspection, rule: CountingRule, asAt: Temporal.PlainDate): Inspection {
  const when = rule.revisitDated(inspection)
  return when !== null && happenedBy(when, asAt) === true ? inspection : { ...inspection, revisit: null }
}

function sum(inspections: readonly Inspection[], of: (inspection: Inspection) => number | null): number {
  return inspections.reduce((total, inspection) => total + (of(inspection) ?? 0), 0)
}

function notesOn({ asked, asAt, behind, reached, inspected, undated }: {
  asked: Temporal.PlainDate; asAt: Temporal.PlainDate; behind: Behind; reached: ReadonlySet<string>; inspected: readonly Inspection[]; undated: readonly Inspection[]
}): string[] {
  const notes: string[] = []
  if (!asked.equals(asAt)) notes.push(`This rule ends on ${asAt}; the count is as at that day, not ${asked}.`)
  const gone = [...reached].filter(code => !behind.universe.some(area => area.code === code)).length
  if (gone > 0) notes.push(`${gone} of the areas counted as inspected had been abolished by the day, so "not yet" is ${behind.universe.length} less ${reached.size}, though ${behind.notYet.length} areas had had no inspection of their own.`)
  const twice = inspected.length - new Set(inspected.map(inspection => inspection.area)).size
  if (twice > 0) notes.push(`${twice} of the inspections ${twice === 1 ? 'is' : 'are'} a second full inspection of the same area.`)
  if (undated.length > 0) notes.push(`${undated.length} ${undated.length === 1 ? 'inspection is' : 'inspections are'} not counted because the record does not date ${undated.length === 1 ? 'it' : 'them'} closely enough.`)
  return notes
}
