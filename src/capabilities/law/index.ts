export { commands } from './commands.ts'
export { pages } from './pages/index.ts'
