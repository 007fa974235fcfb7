export { api } from './api.ts'
export { commands } from './commands.ts'
export { pages } from './pages/index.ts'
