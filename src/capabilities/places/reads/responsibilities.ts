export { everHeld, heldDuties, standingFor } from '../store/responsibilities.ts'
