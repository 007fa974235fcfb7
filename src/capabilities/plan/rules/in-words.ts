import type { Need, PlanFacts, Where } from '../words.ts'
import { arrangements, directPayments, needs } from './codes.ts'

/** Needs in order, the first of them as the primary one. */
export function needsInWords(held: readonly Need[]): string {
  if (held.length === 0) return 'Not recorded'
  return held.map(({ rank, type }) => `${needs[type] ?? type}${rank === 1 && held.length > 1 ? ' (primary)' : ''}`).join('; ')
}

/** Where a plan names, or where a child is: the setting by name, or the arrangement. */
export function whereInWords({ urn, ukprn, arrangement, note, inUnit, inResourcedProvision }: Where, names: ReadonlyMap<string, string>): string {
  const number = urn ?? ukprn
  const place = number !== null ? names.get(number) ?? `A setting with the number ${number}` : arrangement === null ? 'Not recorded' : arrangements[arrangement] ?? arrangement
  const within = [...(inUnit === true ? ['in its SEN unit'] : []), ...(inResourcedProvision === true ? ['in its resourced provision'] : [])]
  return [place, ...within, ...(note === null ? [] : [note])].join(', ')
}

/** "Yes, with direct payments for health". Null where nothing is recorded. */
export function budgetInWords({ personalBudget, organised, directPayment }: Pick<PlanFacts, 'personalBudget' | 'organised' | 'directPayment'>): string | null {
  if (personalBudget === null) return null
  if (!personalBudget) return 'No'
  const ways = [
    ...(organised === true ? ['managed by the council or another body'] : []),
    ...(directPayment === null ? [] : [`paid directly ${directPayments[directPayment] ?? `(${directPayment})`}`]),
  ]
  return ways.length === 0 ? 'Yes' : `Yes: ${ways.join(', and ')}`
}
