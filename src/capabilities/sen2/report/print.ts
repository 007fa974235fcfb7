import type { Finding } from '../rules/index.ts'
import { mostKept } from './spool.ts'
import type { Findings, Report, RuleCount } from './validate.ts'

/** The report as one JSON document, in lines, made as they are read. */
export function* jsonLines(report: Report): Generator<string, void, undefined> {
  const { profile, people, verdict } = report
  yield `{ "profile": ${JSON.stringify(profile)}, "people": ${people}, "verdict": ${JSON.stringify(verdict)},`
  yield* jsonFindings('errors', report.errors, ',')
  yield* jsonFindings('queries', report.queries, ',')
  yield `"peopleInError": ${report.peopleInError},`
  yield `"countsByRule": ${JSON.stringify(report.countsByRule)},`
  yield `"notChecked": ${JSON.stringify(report.notChecked)} }`
}

/** The findings as CSV rows, errors first; a cell that a spreadsheet would run is made plain text. */
export function* csvLines(report: Report): Generator<string, void, undefined> {
  yield 'severity,rule,person,item,value,message'
  for (const findings of [report.errors, report.queries]) {
    for (const { severity, rule, person, item, value, message } of findings) yield [severity, rule, person, item, value, message].map(csvCell).join(',')
  }
}

const shown = 20

/** The report as a person reads it: the answer, what it is about, the first rows. */
export function* textLines(report: Report): Generator<string, void, undefined> {
  const { people, peopleInError, profile, verdict, errors, queries } = report
  yield `SEN2 ${profile}: ${verdict === 'valid' ? 'valid' : 'not valid'}. ${number(people, 'person', 'people')}, ${number(errors.count, 'error', 'errors')}${
    errors.count === 0 ? '' : ` (${number(peopleInError, 'person', 'people')} in error)`}, ${number(queries.count, 'query', 'queries')}.`
  yield* textPart('Correct these', report.countsByRule.filter(({ severity }) => severity === 'error'), errors)
  yield* textPart('Correct or explain these', report.countsByRule.filter(({ severity }) => severity === 'query'), queries)
  if (report.notChecked.length > 0) yield '\nNot checked'
  for (const { rule, title, why } of report.notChecked) yield `  ${rule}  ${title}. ${why}`
}

function* textPart(heading: string, counts: RuleCount[], findings: Findings): Generator<string, void, undefined> {
  if (counts.length === 0) return
  yield `\n${heading}`
  for (const { rule, count, title } of counts) yield `  ${rule}  ${count.toLocaleString('en-GB').padStart(9)}  ${title}`
  yield ''
  let listed = 0
  for (const { rule, person, item, value, message } of findings) {
    if (listed === shown) break
    listed += 1
    yield `  ${plain(person)} · ${plain(item)}${value === '' ? '' : ` · ${plain(value)}`}\n      ${message} (${rule})`
  }
  if (findings.count > listed) yield `  and ${(findings.count - listed).toLocaleString('en-GB')} more: use --json or --csv to see them`
}

function* jsonFindings(name: string, findings: Findings, after: string): Generator<string, void, undefined> {
  yield `"${name}": [`
  let last: string | undefined
  for (const finding of findings) {
    if (last !== undefined) yield `${last},`
    last = JSON.stringify(shortOf(finding))
  }
  if (last !== undefined) yield last
  yield `]${after}`
  if (findings.count > mostKept) yield `"${name}NotListed": ${findings.count - mostKept},`
}

function shortOf({ rule, person, item, value, message }: Finding): Record<string, string> {
  return { rule, person, item, value, message }
}

/** A cell of CSV, quoted where it must be; one that begins like a formula gets an apostrophe, which spreadsheets do not run. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

// What came from a file must not move the cursor of the terminal it is shown on.
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u001f\u007f-\u009f]/g

function plain(text: string): string {
  const line = text.replace(control, ' ')
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}

function number(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}
