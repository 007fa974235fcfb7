import type { BlockName, Item, Profile } from '../profile/index.ts'
import { items } from '../profile/index.ts'
import type { Stray } from '../words.ts'
import { dateOf } from './dates.ts'
import type { Hit, RuleFacts } from './shape.ts'

/** Rules that hold for every item of every block: codes, dates, repeats and lengths. */
export const anyBlockRules = {
  code: {
    id: 'S2-011', dfeRuleId: null, severity: 'error', item: 'any coded item', basis: 'common to COLLECT',
    title: 'An element is unknown, or a value is not in its code list', message: 'Use a value that the return allows for this item, or take the item out.',
  },
  date: {
    id: 'S2-012', dfeRuleId: null, severity: 'error', item: 'any date', basis: 'common to COLLECT',
    title: 'A date is not a real date written YYYY-MM-DD', message: 'Enter a real date as year, month and day, like 2025-06-09.',
  },
  repeated: {
    id: 'S2-015', dfeRuleId: null, severity: 'error', item: 'any item', basis: 'our own',
    title: 'An item or block is there more than once', message: 'Keep one and take the others out: only the first was read.',
  },
  long: {
    id: 'S2-016', dfeRuleId: null, severity: 'error', item: 'any text', basis: 'our own, from the lengths of the guide',
    title: 'A value is longer than the item allows', message: 'Shorten the value.',
  },
} satisfies Record<string, RuleFacts>

export type AnyBlockRule = keyof typeof anyBlockRules

type Check = { element: string; wrong: (value: string) => AnyBlockRule | undefined; note?: string }

/** Looks at every item of a block and says which of these rules each wrong one breaks. */
export function checkerFor(profile: Profile, block: BlockName): (values: object, found: (rule: AnyBlockRule, hit: Hit) => void) => void {
  const checks = items[block].flatMap(item => checkOf(item, profile) ?? [])
  return (values, found) => {
    const bag = values as Record<string, unknown>
    for (const { element, wrong, note } of checks) {
      const value = bag[element]
      if (typeof value !== 'string') continue
      const rule = wrong(value)
      if (rule !== undefined) found(rule, { item: element, value, ...rule !== 'code' || note === undefined ? {} : { note } })
    }
  }
}

/** What was in the file and has no place in the return, and what came twice. */
export function checkStrays(holder: { unknown?: Stray[]; repeated?: Stray[] }, found: (rule: AnyBlockRule, hit: Hit) => void): void {
  for (const { element, value } of holder.unknown ?? []) found('code', { item: element, value, note: 'The return has no such item.' })
  for (const { element, value } of holder.repeated ?? []) found('repeated', { item: element, value })
}

function checkOf(item: Item, profile: Profile): Check | undefined {
  if (item.since !== undefined && item.since > profile.year) {
    return { element: item.element, wrong: () => 'code', note: `The return of ${profile.year} does not have this item.` }
  }
  const { max } = item
  if (item.rule !== undefined) return undefined
  if (item.type === 'date') return { element: item.element, wrong: value => Number.isNaN(dateOf(value)) ? 'date' : undefined }
  if (item.type === 'flag') return { element: item.element, wrong: value => value === '1' || value === '0' ? undefined : 'code', note: 'It is 1 or 0.' }
  if (item.type === 'code' && item.codes !== undefined) {
    const allowed = profile.codes[item.codes].map(({ code }) => code)
    const set = new Set(allowed)
    return { element: item.element, wrong: value => set.has(value) ? undefined : 'code', note: `It is one of ${allowed.join(', ')}.` }
  }
  return max === undefined ? undefined : { element: item.element, wrong: value => value.length > max ? 'long' : undefined }
}
