import type { Figure, Unit } from '../words.ts'

/** Areas so small (26 and 15 plans) that a rate there is an account of one or two children. */
export const tinyAreas: Readonly<Record<string, string>> = { 201: 'City of London', 420: 'Isles of Scilly' }

/** The figure as it may be shown: a rate of a tiny area is withheld, though it was published. Its counts are not. */
export function withheld(unit: Unit, figure: Figure): Figure {
  if (unit === 'count' || tinyAreas[figure.area] === undefined || figure.value === null) return figure
  return { ...figure, value: null, mark: 't', numerator: null, denominator: null }
}
