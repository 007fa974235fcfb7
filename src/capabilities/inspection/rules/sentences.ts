import { shortDate } from '../../../ground/calendar/index.ts'
import type { Count } from './count.ts'
import type { Share } from '../../../ground/proportion/index.ts'
import type { Group } from './national.ts'

/** A share as people read it: `25 in 100 (likely range 17 to 34)`. The range is Wilson's, at 95%. */
export function inAHundred({ share, low, high }: Share): string {
  return `${Math.round(share * 100)} in 100 (likely range ${Math.round(low * 100)} to ${Math.round(high * 100)})`
}

/** What a count found, as the first sentence of a page. */
export function foundBy(made: Count, failing: Share | null): string {
  const by = `By ${shortDate(made.asAt)}`
  if (made.inspected === 0) return `${by} no full inspection had been made under the ${made.framework} framework.`
  const share = failing === null ? '' : `, ${inAHundred(failing)}`
  if (made.framework === '2016') {
    return `${by} inspectors had been to ${made.inspected} of ${made.universe} areas. In ${made.wsoa} of them${share}, they found weaknesses so serious that a written statement of action was required.`
  }
  const known = made.inspected - (made.unknown ?? 0)
  const unknown = made.unknown === 0 ? '' : ` The outcome of ${made.unknown} is not in the record.`
  return `${by} there had been ${made.inspected} full inspections, in ${made.areasInspected} of ${made.universe} areas. In ${made.systemic_failings} of the ${known} whose outcome is known${share}, inspectors found widespread or systemic failings; in ${made.inconsistent}, inconsistent experiences; in ${made.positive}, typically positive ones.${unknown}`
}

/** What re-visits found, when there were any. */
export function revisitsFound(made: Count): string | null {
  if (made.framework !== '2016' || !made.revisited) return null
  return `Inspectors had gone back to ${made.revisited} of those ${made.wsoa}: ${made.Yes} had made sufficient progress in every weakness, ${made.Some} in some, and ${made.No} in none.`
}

/** Whether the years differ by more than chance, said without claiming more than the ranges allow. */
export function betterOrWorse(years: readonly Group[], what: string): string | null {
  const counted = years.filter(year => (year.failing?.of ?? 0) >= 5)
  const [first, last] = [counted[0], counted.at(-1)]
  if (first?.failing == null || last?.failing == null || first === last) return null
  const shares = `${Math.round(first.failing.share * 100)} in 100 of the areas inspected in ${first.key} and ${Math.round(last.failing.share * 100)} in 100 of those inspected in ${last.key}`
  const apart = first.failing.high < last.failing.low ? 'That is more than chance: the share rose'
    : last.failing.high < first.failing.low ? 'That is more than chance: the share fell'
      : 'The likely ranges overlap, so this record alone does not show that it is getting better or worse'
  return `${what} in ${shares}. ${apart}; and each year other areas were inspected, so a difference between years need not be a change in any of them.`
}
