import { command } from '../../../platform/cli/index.ts'
import type { Context } from '../../../platform/cli/index.ts'
import { shippedPlaces } from '../../places/index.ts'
import { profileFor, profileYears } from '../profile/index.ts'
import { csvLines, jsonLines, textLines, validate } from '../report/index.ts'

/** `los sen2 validate`: every error and query of a return, and what to do. */
export const validateCommand = command({
  name: 'sen2 validate',
  summary: 'Check a SEN2 return (an XML file, or a folder of the nine Blade CSVs) before it goes to COLLECT',
  positionals: ['file'],
  options: {
    census: { type: 'string', description: 'census day, such as 2026-01-15; otherwise the year in the file decides' },
    area: { type: 'string', description: 'the area that submits; otherwise the one in the file is taken' },
    submission: { type: 'boolean', description: 'check for submission: fictional areas, 990 to 999, are refused' },
    json: { type: 'boolean', description: 'print the report as JSON' },
    csv: { type: 'boolean', description: 'print the findings as CSV' },
  },
  needs: 'nothing',
  async run(context, { census, area, submission, json, csv }, [file = '']) {
    if (typeof census === 'string' && profileFor(yearOf(census)) === undefined) {
      return context.fail(`--census ${census}: give the census day of a return from ${profileYears[0]} to ${profileYears.at(-1)}, such as 2026-01-15`)
    }
    const progress = context.progress('Checking')
    let people = 0
    const report = await validate(file, {
      ...typeof census === 'string' ? { census } : {},
      ...typeof area === 'string' ? { area } : {},
      areas: areaCodes(), fictional: submission !== true, now: londonNow(),
    }, () => { progress.to(people += 1) })
    progress.end()
    if (report.kind === 'unreadable') return context.fail(report.why)
    try {
      await print(context, json === true ? jsonLines(report) : csv === true ? csvLines(report) : textLines(report))
    } finally {
      report.close()
    }
    return report.verdict === 'valid' ? 0 : 1
  },
})

async function print(context: Context, lines: ReturnType<typeof jsonLines>): Promise<void> {
  for (const line of lines) {
    context.out(line)
    await context.drained()
  }
}

/** The areas that exist today. */
function areaCodes(): ReadonlySet<string> {
  return new Set(shippedPlaces().areas.filter(({ fictional, abolishedOn }) => !fictional && abolishedOn === null).map(({ code }) => code))
}

function yearOf(census: string): number {
  return /^\d{4}-\d\d-\d\d$/.test(census) ? Number(census.slice(0, 4)) : Number.NaN
}

function londonNow(): string {
  return Temporal.Now.plainDateTimeISO('Europe/London').toString({ smallestUnit: 'second' })
}
