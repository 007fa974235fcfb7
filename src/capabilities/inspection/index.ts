export { commands } from './commands.ts'
export { loadInspections } from './actions/load.ts'
export { englandPage, homePage, localAreaPage, pages } from './pages/index.ts'
