import type { Page } from '../../../platform/web/index.ts'
import { lookingPage } from './looking.ts'
import { whoLookedCsv } from './who-looked-csv.ts'
import { whoLookedPage } from './who-looked.ts'
import { yourAreaPage } from './your-area.ts'

export { looksTable } from './looks-table.ts'

/** The pages of this room. */
export const pages: readonly Page[] = [lookingPage, yourAreaPage, whoLookedPage, whoLookedCsv]
