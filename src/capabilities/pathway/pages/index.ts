import { countedRequestsCsv, countedRequestsPage } from './counted-requests.ts'
import { overviewPage } from './overview.ts'

/** The room's pages. */
export const pages = [overviewPage, countedRequestsPage, countedRequestsCsv]
