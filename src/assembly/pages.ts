import { pages as accessPages } from '../capabilities/access/index.ts'
import { pages as dutiesPages, panels as dutiesPanels } from '../capabilities/duties/index.ts'
import { englandPage, homePage, localAreaPage, pages as inspectionPages } from '../capabilities/inspection/index.ts'
import { pages as pathwayPages, panels as pathwayPanels } from '../capabilities/pathway/index.ts'
import { pages as lawPages } from '../capabilities/law/index.ts'
import { peoplePages } from '../capabilities/people/index.ts'
import { pages as planPages, panels as planPanels } from '../capabilities/plan/index.ts'
import { panels as reviewsPanels } from '../capabilities/reviews/index.ts'
import { pages as sen2Pages } from '../capabilities/sen2/index.ts'
import { areaPanels, headline, pages as statisticsPages } from '../capabilities/statistics/index.ts'
import type { Page } from '../platform/web/index.ts'

const childPanels = [...dutiesPanels, ...pathwayPanels, ...planPanels, ...reviewsPanels]

/** Every page of the product, each with the parts that other rooms offer it. */
export const pages: readonly Page[] = [
  homePage({ headlines: [headline], links: [{ text: 'Work out a legal date', href: '/work-out-a-date' }] }), englandPage(), localAreaPage(areaPanels), ...inspectionPages, ...statisticsPages,
  ...accessPages, ...peoplePages(childPanels), ...dutiesPages, ...lawPages, ...pathwayPages, ...planPages, ...sen2Pages,
]
