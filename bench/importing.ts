import { importReturn } from '../src/capabilities/sen2/index.ts'
import { system } from '../src/platform/actor/index.ts'
import { open } from './place.ts'

/** What one import took, measured by the process that did nothing else. */
export type Imported = { readonly people: number; readonly duties: number; readonly ms: number; readonly peak: number }

const [url = '', path = '', area = ''] = process.argv.slice(2)
const db = open(url)
const began = performance.now()
const outcome = await importReturn(db, system('bench', area, ['import-return']), { path, fileName: 'bench.xml' })
const ms = performance.now() - began
await db.close()
if (outcome.kind !== 'imported') throw new Error(`The return was not imported: ${JSON.stringify(outcome).slice(0, 500)}`)
const imported: Imported = { people: outcome.people, duties: outcome.duties, ms, peak: process.resourceUsage().maxRSS * 1024 }
process.stdout.write(JSON.stringify(imported))
