export { findReturn, namesOf, returnsOfArea } from '../store.ts'
