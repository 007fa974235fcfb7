export { issuedUndated, namesOf, requestsToCount } from '../store.ts'
