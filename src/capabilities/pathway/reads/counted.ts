export { namesOf, requestsToCount } from '../store.ts'
