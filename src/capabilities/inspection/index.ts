export { commands } from './commands.ts'
export { loadInspections } from './actions/load.ts'
