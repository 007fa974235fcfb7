export type CsvCell = string | number | null

/** What a CSV begins with so that a spreadsheet reads its letters right. */
export const csvStart = '\uFEFF'

/** One line of a CSV. A cell that could start a formula is made plain text, for these files are opened in spreadsheets. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

/** A whole CSV that fits in memory: its heading and its rows. */
export function csvOf(heading: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return csvStart + csvLine(heading) + rows.map(csvLine).join('')
}

function cell(value: CsvCell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@＝＋－＠\t\r\n\0]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
