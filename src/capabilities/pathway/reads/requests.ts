export { requestsOf } from '../store.ts'
