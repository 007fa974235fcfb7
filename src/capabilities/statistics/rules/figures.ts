import type { Figure, From, Mark, Measure } from '../words.ts'
import { readCell, type Cell } from './cell.ts'
import { readPeriod } from './period.ts'
import type { Row } from './rows.ts'

const disagree = 'The published rate does not follow from the counts published beside it, so they are not shown with it.'

/** The figures of every measure, from rows of each file. A figure given by a source listed earlier is not taken from a later one. */
export function* figuresOf(measures: readonly Measure[], rowsByFile: ReadonlyMap<string, readonly Row[]>): Generator<Figure> {
  for (const measure of measures) {
    const seen = new Set<string>()
    for (const from of measure.from) {
      const found = (rowsByFile.get(from.file) ?? []).filter(row => from.dataset === undefined || row.dataset === from.dataset).map(row => figureOf(measure, from, row)).filter(figure => figure !== null)
      const collected = new Set(found.filter(figure => figure.value !== null).map(figure => figure.period))
      for (const figure of found) {
        // A period in which no area at all has a number is one in which this was not collected: the file pads it with marks.
        if (!collected.has(figure.period)) continue
        const key = [figure.area, figure.period, figure.topic, figure.breakdown].join('\u0000')
        if (seen.has(key)) continue
        seen.add(key)
        yield figure
      }
    }
  }
}

function figureOf(measure: Measure, from: From, row: Row): Figure | null {
  const printed = from.value === undefined ? null : readCell(row.cells[from.value])
  const counts = from.over === undefined ? null : countsOf(from.over, row)
  const worked = workOut(from, counts)
  if (printed === null && worked === null) return null
  const useWorked = printed?.value == null && worked?.value != null && printed?.mark !== 'd' && printed?.mark !== 'z'
  const chosen: Cell = useWorked ? worked : printed ?? worked ?? { value: null, mark: 'x' }
  const empty = counts !== null && counts.denominator === 0 && chosen.value !== null
  const agrees = counts === null || empty || chosen.value === null || useWorked || follows(chosen.value, counts)
  const shown = agrees ? counts : null
  const notes = [noteOn(row, from), agrees ? undefined : disagree, empty ? 'There were none to count a share of.' : undefined].filter(note => note !== undefined)
  return {
    measure: measure.id, area: row.area, period: from.period ?? later(readPeriod(measure.counted, row.period, row.term), from.yearsLater),
    topic: row.topic, breakdown: row.breakdown,
    value: empty ? null : chosen.value, mark: empty ? 'z' : chosen.mark,
    derived: useWorked && !empty,
    numerator: shown?.numerator ?? null, denominator: shown?.denominator ?? null,
    source: from.file.replace(/\.csv$/, ''), line: row.lines?.[from.value ?? ''] ?? row.lines?.[from.over?.numerator ?? ''] ?? row.line,
    note: notes.length === 0 ? null : notes.join(' '),
  }
}

function noteOn(row: Row, from: From): string | undefined {
  const columns = [from.value, from.over?.numerator, ...(from.over?.denominator ?? [])]
  return row.noteAbout === undefined || row.noteAbout.some(column => columns.includes(column)) ? row.note : undefined
}

type Counts = { readonly numerator: number | null; readonly denominator: number | null; readonly mark: Mark | null }

function countsOf(over: NonNullable<From['over']>, row: Row): Counts | null {
  const top = readCell(row.cells[over.numerator])
  const parts = over.denominator.map(column => readCell(row.cells[column]))
  if (top === null || parts.some(part => part === null)) return null
  const values = parts.map(part => part?.value ?? null)
  const mark = top.mark ?? parts.find(part => part?.mark != null)?.mark ?? null
  return { numerator: top.value, denominator: values.some(value => value === null) ? null : values.reduce((sum: number, value) => sum + (value ?? 0), 0), mark }
}

function workOut(from: From, counts: Counts | null): Cell | null {
  if (counts === null) return null
  const { numerator, denominator, mark } = counts
  if (numerator === null || denominator === null) return { value: null, mark: mark ?? 'x' }
  if (denominator === 0) return { value: null, mark: 'z' }
  const times = from.over?.times ?? 100
  return { value: Math.round(numerator / denominator * times * 10) / 10, mark: null }
}

// Published shares are rounded to one decimal place, appeal rates to one or two.
function follows(value: number, { numerator, denominator }: Counts): boolean {
  if (numerator === null || denominator === null || denominator === 0) return true
  return Math.abs(numerator / denominator * 100 - value) <= 0.0601
}

function later(period: string, years = 0): string {
  return years === 0 ? period : String(Number(period) + years)
}
