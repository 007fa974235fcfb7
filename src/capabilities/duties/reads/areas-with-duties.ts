export { areasWithDuties } from '../store/settled-under.ts'
