import type { Claims } from '../platform/actor/index.ts'

type Item = { readonly text: string; readonly href: string }

const open: readonly Item[] = [{ text: 'England', href: '/england' }, { text: 'Find a local area', href: '/areas' }]

const signedIn: readonly (Item & { readonly permit: string })[] = [
  { text: 'My work', href: '/work', permit: 'see-duties' },
  { text: 'Children', href: '/children', permit: 'see-children' },
  { text: 'Our area', href: '/overview', permit: 'see-overview' },
  { text: 'Responsibilities', href: '/responsibilities', permit: 'see-responsibilities' },
  { text: 'Returns', href: '/returns', permit: 'import-return' },
  { text: 'Who looked', href: '/who-looked', permit: 'see-who-looked' },
]

/** What the top of a page leads to for this visitor: what they may open, and nothing else. */
export function navigation({ claims }: { readonly claims: Claims }): readonly Item[] {
  return [...signedIn.filter(({ permit }) => claims.may.has(permit)).map(({ text, href }) => ({ text, href })), ...open]
}
