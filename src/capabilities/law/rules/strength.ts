import type { Rule } from '../../../ground/law/index.ts'

/** How firmly a rule binds, in words: on a page, and at the head of a calendar entry. A target is never shown as law. */
export type Strength = { readonly words: string; readonly short: string; readonly isLaw: boolean; readonly isOurs: boolean }

/** How firmly this rule binds, from what it says and where it stands. */
export function strengthOf({ binds, tag, owedBy }: Pick<Rule, 'binds' | 'tag' | 'owedBy'>): Strength {
  if (binds === 'target' || tag === 'our target') return { words: 'A target of ours, not law', short: 'Target, not law', isLaw: false, isOurs: true }
  if (binds === 'lifts a duty') return { words: 'May excuse being late', short: 'May excuse being late', isLaw: false, isOurs: false }
  if (owedBy === 'family') return { words: 'A right, with a time limit', short: 'A right', isLaw: binds === 'must' && law.has(tag), isOurs: false }
  if (tag === 'derived') return { words: 'Worked out from the law', short: 'Worked out from the law', isLaw: false, isOurs: false }
  if (binds === 'should') return { words: `Should, by ${by[tag]}`, short: 'Should', isLaw: false, isOurs: false }
  return law.has(tag) ? { words: 'Must, by law', short: 'By law', isLaw: true, isOurs: false } : { words: `Must, by ${by[tag]}`, short: 'Must', isLaw: false, isOurs: false }
}

const law: ReadonlySet<Rule['tag']> = new Set(['Act', 'regulations', 'case'])

const by: Readonly<Record<Exclude<Rule['tag'], 'derived' | 'our target'>, string>> = {
  Act: 'the Act', regulations: 'the regulations', case: 'a decided case', Code: 'the Code', guidance: 'guidance',
}
