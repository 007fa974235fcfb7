import { validate } from '../src/capabilities/sen2/report/index.ts'

/** What one validation took, measured by the process that did nothing else. */
export type Validated = { readonly people: number; readonly ms: number; readonly peak: number }

const [path = ''] = process.argv.slice(2)
let people = 0
const began = performance.now()
const report = await validate(path, { areas: new Set(), fictional: true, now: '2026-02-02T10:15:00' }, () => { people += 1 })
const ms = performance.now() - began
if (report.kind === 'unreadable') throw new Error(report.why)
report.close()
const validated: Validated = { people, ms, peak: process.resourceUsage().maxRSS * 1024 }
process.stdout.write(JSON.stringify(validated))
