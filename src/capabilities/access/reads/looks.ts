import type { Work } from '../../../platform/database/index.ts'
import { familyHistory, type FamilyMonth, type Whose } from '../rules/family-history.ts'
import { familyLooks, whoLooked } from '../store/looks.ts'
import type { WhoLooked } from '../words.ts'

export { personNames } from '../store.ts'
export { everyLook, pagesLookedAt, whoLooked } from '../store/looks.ts'

type Asked = { readonly limit: number; readonly offset: number; readonly except: string }

/** Who looked at one child's record, or at a list or a file with the child in it, latest first; not at the page `except`. */
export async function looksAtChild(work: Work, child: string, { limit, offset, except }: Asked): Promise<{ looks: WhoLooked[]; total: number }> {
  return whoLooked(work, { child, except }, limit, offset)
}

/** The same of the last twelve months as the family reads it. */
export async function familyHistoryOf(work: Work, child: string, whose: Whose, except: string): Promise<FamilyMonth[]> {
  return familyHistory(await familyLooks(work, child, { since: work.now.toZonedDateTimeISO('Europe/London').toPlainDate().subtract({ months: 12 }), except }), whose)
}
