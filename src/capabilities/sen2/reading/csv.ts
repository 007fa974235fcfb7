import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { limits } from './limits.ts'
import type { NamedFile } from './source.ts'
import { bytesOf } from './source.ts'
import { UnreadableReturn } from './unreadable.ts'
import { textOf } from './utf8.ts'

export type Row = { line: number; cells: string[] }

/** The rows of a CSV, the first being its header; whatever is wrong with it is named by file and line. */
export async function* rowsOf({ name, path }: NamedFile): AsyncGenerator<Row, void, undefined> {
  const parser = parse({ info: true, bom: true, skip_empty_lines: true, max_record_size: limits.row })
  const text = Readable.from(textOf(bytesOf(path), name))
  text.on('error', error => parser.destroy(error)).pipe(parser)
  let last = 1
  let header: string[] | undefined
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const line = last
      last = info.lines + 1
      header ??= record
      refuseFormulas(name, line, record, header)
      yield { line, cells: record }
    }
  } catch (error) {
    throw error instanceof CsvError ? unreadable(name, error) : error
  } finally {
    text.destroy()
    parser.destroy()
  }
}

/** A spreadsheet would run these; no item of the return begins so. */
function refuseFormulas(name: string, line: number, cells: string[], header: string[]): void {
  cells.forEach((cell, index) => {
    if (!/^(?:[=+@\t\r]|-(?!\d))/.test(cell)) return
    const column = header === cells ? `column ${index + 1}` : `column ${header[index] ?? index + 1}`
    throw new UnreadableReturn(`${name}: line ${line}, ${column} begins with "${cell.charAt(0)}", as a spreadsheet formula does. Take it out and try again.`)
  })
}

function unreadable(name: string, error: CsvError): UnreadableReturn {
  const line = typeof error.lines === 'number' ? error.lines : 1
  const why = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'a quotation mark is opened and not closed'
    : error.code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH' || error.code === 'CSV_RECORD_INCONSISTENT_COLUMNS' ? 'the row has not as many cells as the header'
      : error.code === 'CSV_MAX_RECORD_SIZE' ? 'the row is too long'
        : 'a quotation mark stands where none belongs'
  return new UnreadableReturn(`${name}: line ${line}: ${why}. Export the file again.`, { cause: error })
}
