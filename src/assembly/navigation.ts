import type { Claims } from '../platform/actor/index.ts'
import { holds } from '../platform/web/index.ts'

type Item = { readonly text: string; readonly href: string }

const open: readonly Item[] = [{ text: 'England', href: '/england' }, { text: 'Find a local area', href: '/areas' }, { text: 'Work out a date', href: '/work-out-a-date' }, { text: 'The law', href: '/law' }]

const signedIn: readonly (Item & { readonly permit: string | readonly string[] })[] = [
  { text: 'My work', href: '/work', permit: ['see-duties', 'see-involved-children'] },
  { text: 'Children', href: '/children', permit: ['see-children', 'see-involved-children'] },
  { text: 'Our area', href: '/overview', permit: 'see-overview' },
  { text: 'Responsibilities', href: '/responsibilities', permit: 'see-responsibilities' },
  { text: 'Returns', href: '/returns', permit: 'import-return' },
  { text: 'Who looked', href: '/who-looked', permit: 'see-who-looked' },
  { text: 'People and roles', href: '/people-and-roles', permit: 'manage-people' },
]

/** What the top of a page leads to for this visitor: their own work, or what is open to anyone, which the foot always has. */
export function navigation({ claims }: { readonly claims: Claims }): readonly Item[] {
  const own = signedIn.filter(({ permit }) => holds(claims.may, permit)).map(({ text, href }) => ({ text, href }))
  return own.length === 0 ? open : own
}

/** What the foot of every page leads to. */
export const footerLinks: readonly Item[] = [...open, { text: 'Who is responsible for what', href: '/law/who-is-responsible' }, { text: 'Sources of the figures', href: '/sources' }]
