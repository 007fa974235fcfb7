import type { Page } from '../../../platform/web/index.ts'
import type { ChildPanel } from '../child-panel.ts'
import { childRecordPage } from './child-record.ts'
import { searchPage } from './search.ts'
import { whoLookedAtChildPage } from './who-looked-at-child.ts'

/** The pages of this room, with the panels that rooms downstream offer to a child's record. */
export function peoplePages(panels: readonly ChildPanel[]): readonly Page[] {
  return [searchPage, childRecordPage(panels), whoLookedAtChildPage]
}
