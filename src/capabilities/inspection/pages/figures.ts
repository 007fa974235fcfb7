import type { CountedArea, Inspection } from '../words.ts'
import type { Count, Figure } from '../rules/count.ts'

/** Each figure a count opens to: what it is called, and whether areas or inspections stand behind it. */
export const figureWords: Readonly<Record<Figure, string>> = {
  universe: 'areas the count is out of',
  inspected: 'inspected',
  notYet: 'not yet inspected',
  wsoa: 'written statement of action required',
  noWsoa: 'no written statement of action required',
  revisited: 're-visited',
  Yes: 're-visited: sufficient progress in every weakness',
  Some: 're-visited: sufficient progress in some weaknesses',
  No: 're-visited: not enough progress in any weakness',
  undated: 'not counted, because the record does not date it closely enough',
  positive: 'typically positive experiences',
  inconsistent: 'inconsistent experiences',
  systemic_failings: 'widespread or systemic failings',
  unknown: 'outcome not in the record',
}

export function isFigure(text: string): text is Figure {
  return text in figureWords
}

/** The areas or inspections behind a figure. */
export function behind(made: Count, figure: Figure): { kind: 'areas'; areas: readonly CountedArea[] } | { kind: 'inspections'; inspections: readonly Inspection[] } {
  if (figure === 'universe' || figure === 'notYet') return { kind: 'areas', areas: made.behind[figure] }
  return { kind: 'inspections', inspections: made.behind.inspections[figure] }
}

/** A figure's number in a count; null where the framework has no such figure. */
export function numberOf(made: Count, figure: Figure): number | null {
  return figure === 'noWsoa' ? made.framework === '2016' ? made.behind.inspections.noWsoa.length : null : made[figure]
}
