export { phaseTransfersOf, reviewsOf } from '../store.ts'
