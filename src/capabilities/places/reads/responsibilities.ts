export { everHeld, heldDuties, standingEverywhere, standingFor, standingOfPerson } from '../store/responsibilities.ts'
