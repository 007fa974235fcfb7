import { pages as accessPages } from '../capabilities/access/index.ts'
import { englandPage, homePage, localAreaPage, pages as inspectionPages } from '../capabilities/inspection/index.ts'
import { areaPanels, headline, pages as statisticsPages } from '../capabilities/statistics/index.ts'
import type { Page } from '../platform/web/index.ts'

const home = homePage({ headlines: [headline], links: [] })

/** Every page of the product, each with the parts that other rooms offer it. */
export const pages: readonly Page[] = [
  home, englandPage(), localAreaPage(areaPanels), ...inspectionPages, ...statisticsPages, ...accessPages,
]
