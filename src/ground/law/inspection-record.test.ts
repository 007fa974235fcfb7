import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { dayOfIso, daysLater, isoOfDay } from '../calendar/index.ts'
import { answer } from './answer.ts'
import { howLongReportsTook } from './answers/inspection-report-times.ts'
import type { RuleId } from './register.ts'

type Line = Readonly<Record<string, string>>

const of2023 = read('area-send-2023-framework.csv')
const of2016 = read('area-send-2016-framework.csv')

test('the measured times of reports are those of the published record', () => {
  const dated = of2023.filter(line => line.inspection_last_day !== '' && line.publication_date !== '')
  const took = dated.map(line => taken('L23-10', line.inspection_last_day!, line.publication_date!))
  const { median: middle, count, least, most } = howLongReportsTook
  assert.deepEqual({ median: median(took), count: took.length, least: Math.min(...took), most: Math.max(...took) }, { median: middle, count, least, most })
  const by = (chosen: (line: Line) => boolean) => median(took.filter((_, at) => chosen(dated[at]!)))
  assert.deepEqual(['positive', 'inconsistent', 'systemic_failings'].map(outcome => by(line => line.outcome === outcome)), [41, 44, 50.5])
  assert.deepEqual(['2023', '2024', '2025', '2026'].map(year => by(line => line.inspection_first_day!.startsWith(year))), [46.5, 41.5, 42, 65])
})

test('letters of the 2016 framework took a median of 42 working days, and 16 of 149 came in time', () => {
  const letters = of2016.map(line => {
    const onsiteEnd = isoOfDay(daysLater(dayOfIso(line.inspection_start_date!)!, 4))
    const answered = answer('L16-06', { onsiteEnd, publishedOn: line.inspection_publication_date })
    assert.ok(answered.kind === 'answer')
    return answered.answers as { workingDaysTaken: number; status: string }
  })
  const took = letters.map(({ workingDaysTaken }) => workingDaysTaken)
  assert.deepEqual([took.length, median(took), Math.min(...took), Math.max(...took)], [149, 42, 28, 102])
  assert.equal(letters.filter(({ status }) => status === 'met').length, 16)
})

test('an inspection week is five days from Monday, as the record has it', () => {
  for (const line of of2016) assert.equal(dateOf(line.inspection_start_date!).dayOfWeek, 1, line.inspection_start_date!)
  for (const line of of2023.filter(each => each.inspection_last_day !== '')) assert.equal(dateOf(line.inspection_last_day!).dayOfWeek, 5, line.inspection_last_day!)
})

test('the years to the next full inspection, the plan and the monitoring follow from the outcome in every report', () => {
  const withOutcome = of2023.filter(line => line.outcome !== '' && line.inspection_last_day !== '')
  assert.equal(withOutcome.length, 94)
  const answered = answer('L23-15', { inspections: withOutcome.map(line => ({ lastOnsiteDay: line.inspection_last_day, outcome: line.outcome })) })
  assert.ok(answered.kind === 'answer')
  const reported = withOutcome.map(line => dateOf(line.inspection_last_day!).add({ years: Number(line.next_full_within_years) }).toString())
  assert.deepEqual(answered.answers.nextFullDue, reported)
  for (const line of withOutcome) assert.equal(line.monitoring_within_months, line.outcome === 'systemic_failings' ? '18' : '', line.inspection_last_day!)
})

function read(file: string): Line[] {
  return parse<Line>(readFileSync(new URL(`../../../data/inspections/${file}`, import.meta.url), 'utf8'), { columns: true, skip_empty_lines: true })
}

function taken(id: RuleId, onsiteEnd: string, publishedOn: string): number {
  const answered = answer(id, { onsiteEnd, publishedOn })
  assert.ok(answered.kind === 'answer', `${onsiteEnd}: ${JSON.stringify(answered)}`)
  return Number(answered.answers.workingDaysTaken)
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2
}

function dateOf(iso: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(iso)
}
