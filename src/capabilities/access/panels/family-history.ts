import type { Panel } from '../../../platform/web/panel.ts'
import { familyHistoryOf } from '../reads/looks.ts'
import type { Whose } from '../rules/family-history.ts'

/** Who looked at a child's record, as the family will read it. Until families can sign in it stands beside what officers read. */
export const familyPanel: Panel<Whose & { readonly id: string; readonly except: string }> = {
  id: 'family',
  title: 'What the family will see',
  view: 'capabilities/access/panels/family-history.njk',
  load: async (work, { id, except, ...whose }) => ({
    intro: 'Families cannot sign in yet. This is what they will read: who looked in the last 12 months, in plain words.',
    months: await familyHistoryOf(work, id, whose, except),
    empty: `Nobody has looked at ${whose.forename === null ? 'this child' : whose.forename}’s record in the last 12 months.`,
  }),
}
