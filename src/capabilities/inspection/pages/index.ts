import { englandAreasPage } from './england-areas.ts'
import { englandCsv } from './england-csv.ts'
import { findPage } from './find.ts'

export { homePage } from './home.ts'
export { englandPage } from './england.ts'
export { localAreaPage } from './local-area.ts'

/** The room's pages that need nothing from others; home, England and a local area are made by assembly with the parts other rooms offer. */
export const pages = [findPage, englandAreasPage, englandCsv]
