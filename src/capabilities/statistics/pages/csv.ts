import { send, type Reply } from '../../../platform/web/index.ts'
import { withheld } from '../rules/withheld.ts'
import type { StoredMeasure } from '../store.ts'
import { markMeaning, type Figure } from '../words.ts'

const head = ['measure', 'area_code', 'area', 'period', 'value', 'why_no_value', 'worked_out_here', 'numerator', 'denominator', 'source_file', 'source_line', 'note']

/** Figures as a CSV file, each with the file and line it stands on. What a page withholds its file withholds. */
export function sendFigures(measure: StoredMeasure, figures: readonly Figure[], nameOf: (code: string) => string, filename: string): Reply {
  const rows = figures.map(figure => withheld(measure.unit, figure)).map(figure => [
    figure.measure, figure.area, nameOf(figure.area), figure.period, figure.value, figure.mark === null ? '' : markMeaning[figure.mark], figure.derived ? 'yes' : 'no',
    figure.numerator, figure.denominator, `${figure.source}.csv`, figure.line, figure.note,
  ])
  return send({ type: 'text/csv; charset=utf-8', filename, body: csvOf(head, rows) })
}

/** Rows as a CSV that a spreadsheet opens with its letters right; a cell that could start a formula is made plain text. */
export function csvOf(heading: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${[heading, ...rows].map(row => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
