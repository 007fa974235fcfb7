import { availableParallelism, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { measureImport, measureLargeImport } from './import.ts'
import type { Measure } from './measure.ts'
import { measureAmong, measurePages } from './pages.ts'
import { openPlace } from './place.ts'
import { table } from './table.ts'

// npm run bench: what it costs beside the limit measured in the same run. Budgets are those of docs/scale.md.
const { values } = parseArgs({ options: {
  only: { type: 'string', multiple: true },
  runs: { type: 'string', default: '3' },
  england: { type: 'boolean', default: false },
} })
const runs = Number(values.runs)
const place = await openPlace()

const parts: Readonly<Record<string, () => Promise<Measure[]>>> = {
  'import-3700': () => measureImport(place, 3_700, runs),
  'import-20000': () => measureImport(place, 20_000, runs),
  'import-large': () => measureLargeImport(place, 81_000),
  'pages-3700': () => measurePages(place, 3_700),
  'pages-20000': () => measurePages(place, 20_000),
  // Every area of England would be 36 of these; six show whether the others are felt.
  'among': () => measureAmong(place, 20_000, values.england ? 9 : 5),
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
