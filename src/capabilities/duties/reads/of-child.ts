export { dutiesOfChild } from '../store.ts'
