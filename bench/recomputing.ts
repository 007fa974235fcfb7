import { recompute } from '../src/capabilities/duties/actions/recompute.ts'
import { everyDuty } from '../src/capabilities/duties/index.ts'
import { amended, lawAsItStands } from '../src/ground/law/index.ts'
import { system } from '../src/platform/actor/index.ts'
import { open } from './place.ts'

/** What working a ledger again took, measured by the process that did nothing else. */
export type Recomputed = { readonly duties: number; readonly changed: number; readonly ms: number; readonly peak: number }

// Every review a month sooner, as if it had always been so: about half of a ledger moves.
const sooner = amended(lawAsItStands, {
  name: 'reviews every 11 months', source: 'the bench',
  changes: (['annual-review-first', 'annual-review-subsequent'] as const).map(rule => ({ kind: 'changes', rule, from: '2030-01-01', period: { amount: 11, unit: 'months', counted: 'beginning with' }, says: 'made up' })),
}, 'as if in force')

const [url = '', area = '', how = ''] = process.argv.slice(2)
const db = open(url)
const claims = system('bench', area)
const began = performance.now()
const { duties, changed } = how === 'read' ? { duties: await read(), changed: 0 } : await recompute(db, claims, how === 'sooner' ? sooner : lawAsItStands)
const ms = performance.now() - began
await db.close()
const recomputed: Recomputed = { duties, changed, ms, peak: process.resourceUsage().maxRSS * 1024 }
process.stdout.write(JSON.stringify(recomputed))

async function read(): Promise<number> {
  let many = 0
  await db.beginLoading(claims, async work => { for await (const batch of everyDuty(work)) many += batch.length })
  return many
}
