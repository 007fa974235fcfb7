import type { PermitName, Role } from '../words.ts'

/**
 * What each role may do in its area: the one place where it is decided. Those who look after data protection or accounts
 * have no need of a child's record, so they cannot see one.
 */
export const permits = {
  'send-officer': ['see-children', 'see-duties', 'see-overview', 'import-return', 'see-responsibilities'],
  'send-manager': ['see-children', 'see-duties', 'see-overview', 'import-return', 'see-responsibilities', 'name-responsible'],
  'data-protection-lead': ['see-who-looked', 'question-looks', 'see-responsibilities'],
  'area-administrator': ['see-who-looked', 'see-responsibilities', 'name-responsible', 'manage-people'],
  'setting-senco': ['see-involved-children'],
} as const satisfies Record<Role, readonly PermitName[]>

/** Everything that these roles together permit. */
export function permitsOf(roles: Iterable<Role>): ReadonlySet<PermitName> {
  return new Set([...roles].flatMap(role => permits[role]))
}

/** Whether someone with these permits sees only the children they are involved with. A role that sees its whole area limits nobody. */
export function isLimited(may: ReadonlySet<PermitName>): boolean {
  return may.has('see-involved-children') && !may.has('see-children')
}

/** Roles as people say them. */
export const roleInWords: Readonly<Record<Role, string>> = {
  'send-officer': 'SEND officer',
  'send-manager': 'SEND manager',
  'data-protection-lead': 'Data protection lead',
  'area-administrator': 'Area administrator',
  'setting-senco': 'SENCo of a setting',
}
