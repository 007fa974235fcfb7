import { csvOf, send, type Reply } from '../../../platform/web/index.ts'
import { withheld } from '../rules/withheld.ts'
import type { StoredMeasure } from '../reads/figures.ts'
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
