import type { Page } from '../../../platform/web/index.ts'
import { howDaysAreCountedPage } from './how-days-are-counted.ts'
import { lawCsv } from './law-csv.ts'
import { lawPage } from './law.ts'
import { rulePage } from './rule.ts'
import { nameResponsiblePage } from './name-responsible.ts'
import { responsibilitiesCsv, responsibilitiesPage } from './responsibilities.ts'
import { responsibilityPage } from './responsibility.ts'
import { withdrawNamingPage } from './withdraw-naming.ts'
import { whoIsResponsibleCsv, whoIsResponsiblePage } from './who-is-responsible.ts'
import { whatCanBeAppealedPage } from './what-can-be-appealed.ts'
import { workOutPages } from './work-out.ts'

/** The room's pages, all open to anyone unless they say otherwise. */
export const pages: readonly Page[] = [
  lawPage, lawCsv, howDaysAreCountedPage, whatCanBeAppealedPage, rulePage, whoIsResponsiblePage, whoIsResponsibleCsv, ...workOutPages,
  responsibilitiesPage, responsibilitiesCsv, responsibilityPage, nameResponsiblePage, withdrawNamingPage,
]
