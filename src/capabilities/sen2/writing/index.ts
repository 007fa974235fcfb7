export { writeXml } from './xml.ts'
