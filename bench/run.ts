import { availableParallelism, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { measureClock } from './clock.ts'
import { measureImport, measureLargeImport } from './import.ts'
import { measureLaw } from './law.ts'
import type { Measure } from './measure.ts'
import { measureAmong, measurePages } from './pages.ts'
import { openPlace } from './place.ts'
import { measureRecompute } from './recompute.ts'
import { table } from './table.ts'
import { measureValidation } from './validate.ts'

// npm run bench: what it costs beside the limit measured in the same run. Budgets are those of docs/scale.md.
const { values } = parseArgs({ options: {
  only: { type: 'string', multiple: true },
  runs: { type: 'string', default: '3' },
  england: { type: 'boolean', default: false },
} })
const runs = Number(values.runs)
const place = await openPlace()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => { void place.remove().finally(() => process.exit(130)) })

const parts: Readonly<Record<string, () => Promise<Measure[]>>> = {
  'import-3700': () => measureImport(place, 3_700, runs),
  'import-20000': () => measureImport(place, 20_000, runs),
  'import-large': () => measureLargeImport(place, 81_000),
  'validation': () => measureValidation(place, 108_000),
  'pages-3700': () => measurePages(place, 3_700),
  'pages-20000': () => measurePages(place, 20_000),
  // England is 720,000 plans. --england puts nine other fictional areas of 77,800 beside ours; otherwise five of 20,000 show whether the others are felt.
  'among': () => measureAmong(place, 20_000, values.england ? { neighbours: 9, plans: 77_800 } : { neighbours: 5, plans: 20_000 }),
  'recompute': () => measureRecompute(place, 20_000, runs),
  'law': async () => measureLaw(runs),
  'clock': () => measureClock(place, runs),
}

const measures: Measure[] = []
try {
  for (const [name, measure] of Object.entries(parts)) {
    if (values.only !== undefined && !values.only.some(wanted => name.startsWith(wanted))) continue
    process.stderr.write(`${name}\n`)
    measures.push(...await measure())
  }
} finally {
  await place.remove()
}
process.stdout.write(`\n${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}; medians of ${runs}\n\n${table(measures)}\n`)
process.exitCode = measures.some(one => one.within === false) ? 1 : 0
