import type { Measure } from './measure.ts'

const head = ['What', 'Measured', 'Limit, same run', 'Ratio', 'Budget', 'Verdict']

/** The measures as a Markdown table whose columns line up, so that it can be read here and kept in a document. */
export function table(measures: readonly Measure[]): string {
  const rows = [head, ...measures.map(cells)]
  const widths = head.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  const line = (row: readonly string[]): string => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(head), `|${widths.map(width => '-'.repeat(width + 2)).join('|')}|`, ...rows.slice(1).map(line)].join('\n')
}

function cells({ what, measured, limit, ratio, budget, within }: Measure): string[] {
  return [what, measured, limit ?? '', ratio === undefined ? '' : `${ratio.toFixed(2)}×`, budget ?? '', within === undefined ? '' : within ? 'within' : 'OVER']
}
