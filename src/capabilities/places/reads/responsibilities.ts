export { everHeld, heldDuties, standingFor, standingOfPerson } from '../store/responsibilities.ts'
