import { countedRequestsCsv, countedRequestsPage } from './counted-requests.ts'
import { overviewCsv } from './overview-csv.ts'
import { overviewPage } from './overview.ts'

/** The room's pages. */
export const pages = [overviewPage, overviewCsv, countedRequestsPage, countedRequestsCsv]
