import type { CountedArea, Framework, Inspection } from '../words.ts'
import { began, happenedBy, published, revisitBegan, revisitPublished, type Between } from './when.ts'

export type RuleId = 'CR-1' | 'CR-2' | 'CR-3' | 'CR-4' | 'CR-5' | 'CR-6'

/** The record a rule counts in: which areas existed on a day, and every inspection. */
export type Register = { readonly areasOn: (day: Temporal.PlainDate) => readonly CountedArea[]; readonly inspections: readonly Inspection[] }

/** One way of counting inspections, in words and in the four choices that make it. */
export type CountingRule = {
  readonly id: RuleId
  readonly framework: Framework
  readonly title: string
  /** The whole rule in a sentence or two. */
  readonly says: string
  readonly dateBasis: string
  readonly abolished: string
  readonly usedBy: string
  /** The day the count is really as at, when the rule ends before the day asked for. */
  readonly asAt: (asked: Temporal.PlainDate) => Temporal.PlainDate
  readonly dated: (inspection: Inspection) => Between
  readonly revisitDated: (inspection: Inspection) => Between | null
  readonly universe: (register: Register, asAt: Temporal.PlainDate) => readonly CountedArea[]
  /** Whether an inspection of an area that had been abolished by the day still counts. */
  readonly countsAbolished: boolean
  readonly last?: Temporal.PlainDate
}

const asAsked = (asked: Temporal.PlainDate) => asked
const existing = (register: Register, asAt: Temporal.PlainDate) => register.areasOn(asAt)

/** The counting rules by which published figures about the inspection programmes can be reproduced. */
export const countingRules: readonly CountingRule[] = [
  {
    id: 'CR-1', framework: '2016', title: 'First-year report',
    says: 'Inspections that started from May 2016 to mid-May 2017, including former Dorset, out of the 152 areas of that time.',
    dateBasis: 'the day the inspection started', abolished: 'counted, since they existed then', usedBy: 'the report on the first year of inspections, 2017',
    asAt: asked => earlier(asked, Temporal.PlainDate.from('2017-05-31')), last: Temporal.PlainDate.from('2017-05-14'),
    dated: began, revisitDated: revisitBegan, universe: existing, countsAbolished: true,
  },
  {
    id: 'CR-2', framework: '2016', title: 'Press counts',
    says: 'Letters published by the day, including those of areas since abolished (former Dorset and Northamptonshire), out of the areas that existed on the day.',
    dateBasis: 'the day the letter was published', abolished: 'counted, though the area may no longer be among those it is out of', usedBy: 'press counts in autumn 2019; a ministerial answer of May 2021',
    asAt: asAsked, dated: published, revisitDated: revisitPublished, universe: existing, countsAbolished: true,
  },
  {
    id: 'CR-3', framework: '2016', title: 'Annual-report counts',
    says: 'Inspections carried out by the day in areas that existed on the day. Areas made by reorganisation that the programme never came to are left out of the total they are out of.',
    dateBasis: 'the day the inspection started', abolished: 'left out', usedBy: 'the annual report for 2020/21; the whole programme to August 2022',
    asAt: asAsked, dated: began, revisitDated: revisitBegan, universe: withoutNeverReached, countsAbolished: false,
  },
  {
    id: 'CR-4', framework: '2016', title: 'Official statistics',
    says: 'Letters published by the day in areas that existed on the day, out of all areas that existed on the day.',
    dateBasis: 'the day the letter was published', abolished: 'left out once abolished', usedBy: 'official statistics as at 31 March 2021',
    asAt: asAsked, dated: published, revisitDated: revisitPublished, universe: existing, countsAbolished: false,
  },
  {
    id: 'CR-5', framework: '2023', title: 'Official statistics',
    says: 'Full inspections whose first day was by the day, published or not. An outcome is never carried over from a predecessor or from the old framework. An inspection whose first day is not in the record is not counted and is listed apart.',
    dateBasis: 'the first day of the inspection', abolished: 'none abolished since the framework began', usedBy: 'official statistics as at 31 December 2023 and 2024',
    asAt: asAsked, dated: inspection => ({ earliest: inspection.started.on, latest: inspection.started.on }), revisitDated: () => null, universe: existing, countsAbolished: false,
  },
  {
    id: 'CR-6', framework: '2023', title: 'Compiled register',
    says: 'Every full inspection report captured by the day, by its publication. What was not captured stays unknown.',
    dateBasis: 'the day the report was published', abolished: 'none abolished since the framework began', usedBy: 'this register, compiled to 29 June 2026; not an official total',
    asAt: asAsked, dated: published, revisitDated: () => null, universe: existing, countsAbolished: false,
  },
]

/** The rule of that name. */
export function countingRule(id: RuleId): CountingRule {
  const rule = countingRules.find(known => known.id === id)
  if (rule === undefined) throw new Error(`There is no counting rule ${id}`)
  return rule
}

export function isRuleId(text: string): text is RuleId {
  return countingRules.some(rule => rule.id === text)
}

// The annual report's universe of 149 in 2021: the 152 of the day without Dorset, North Northamptonshire and West Northamptonshire,
// which took over from areas already inspected and were never inspected themselves under that framework.
function withoutNeverReached({ areasOn, inspections }: Register, asAt: Temporal.PlainDate): CountedArea[] {
  const reached = new Set(inspections.filter(inspection => inspection.framework === '2016').map(inspection => inspection.area))
  return areasOn(asAt).filter(area => area.createdOn === null || reached.has(area.code))
}

function earlier(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) <= 0 ? a : b
}

/** Whether the rule counts this inspection as at the day: `null` when the record does not say. */
export function counts(rule: CountingRule, inspection: Inspection, universe: ReadonlySet<string>, asAt: Temporal.PlainDate, from?: Temporal.PlainDate): boolean | null {
  if (inspection.framework !== rule.framework) return false
  if (!rule.countsAbolished && !universe.has(inspection.area)) return false
  const until = rule.last === undefined ? asAt : earlier(asAt, rule.last)
  const when = rule.dated(inspection)
  const done = happenedBy(when, until)
  if (from === undefined || done === false) return done
  const beforeFrom = happenedBy(when, from.subtract({ days: 1 }))
  return beforeFrom === true ? false : beforeFrom === null ? null : done
}
