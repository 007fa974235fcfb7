export { commands } from './commands.ts'
export { loadInspections } from './actions/load.ts'
export { type AreaPanel, englandPage, type Headline, homePage, localAreaPage, pages } from './pages/index.ts'
