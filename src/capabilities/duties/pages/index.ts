import { dutyPage } from './duty.ts'
import { workCsv } from './work-csv.ts'
import { workPage } from './work.ts'

/** The room's pages. */
export const pages = [workPage, workCsv, dutyPage]
