export { writeBlade } from './blade.ts'
export { writeXml } from './xml.ts'
