import { blocks, items } from '../profile/index.ts'
import type { BlockName, Item, Profile } from '../profile/index.ts'
import type { NamedFile } from './source.ts'
import { UnreadableReturn } from './unreadable.ts'

/** What a row of a module means: its own key, its parent's, its place among its siblings, and its items as XML would have them. */
export type BladeRow = { key: string; parent: string; order: number; values: Record<string, string>; strays: Record<string, string> }

/** Finds the columns of a module by name, whatever their order and case, and reads rows by them. */
export function rowReader(name: BlockName, file: NamedFile, header: string[]): (cells: string[], line: number) => BladeRow {
  const { module, parent } = blocks[name]
  const at = new Map(header.map((column, index) => [column.trim().toLowerCase(), index]))
  const parentKey = parent === null ? undefined : `${blocks[parent].module}tableid`
  const keyAt = need(at, `${module}tableid`, file)
  const parentAt = parentKey === undefined ? -1 : need(at, parentKey, file)
  const orderAt = at.get(`${module}orderseqcolumn`) ?? -1
  const bookkeeping = new Set([`${module}tableid`, parentKey, `${module}orderseqcolumn`, 'nativeid', 'sourceid'])
  const known: [index: number, item: Item][] = []
  const strange: [index: number, column: string][] = []
  for (const [column, index] of at) {
    const item = items[name].find(({ element }) => element.toLowerCase() === column)
    if (item !== undefined) known.push([index, item])
    else if (!bookkeeping.has(column) && column !== '') strange.push([index, column])
  }
  return (cells, line) => {
    const key = cells[keyAt]?.trim() ?? ''
    if (key === '') throw new UnreadableReturn(`${file.name}: line ${line}: ${module}tableid is empty. Export the file again.`)
    const values: Record<string, string> = {}
    const strays: Record<string, string> = {}
    for (const [index, item] of known) {
      const value = cells[index]?.trim() ?? ''
      if (value !== '') values[item.element] = asXml(value, item)
    }
    for (const [index, column] of strange) {
      const value = cells[index]?.trim() ?? ''
      if (value !== '') strays[column] = value
    }
    return { key, parent: cells[parentAt]?.trim() ?? '', order: Number(cells[orderAt] ?? 0) || 0, values, strays }
  }
}

/** Refuses a file that lacks a column for an item of the year's return. */
export function refuseMissingColumns(name: BlockName, file: NamedFile, header: string[], profile: Profile): void {
  const columns = new Set(header.map(column => column.trim().toLowerCase()))
  const missing = profile.items[name].map(({ element }) => element.toLowerCase()).filter(column => !columns.has(column))
  if (missing.length > 0) throw new UnreadableReturn(`${file.name}: line 1: there is no column ${missing.join(', ')}. Export the file again with all its columns.`)
}

function need(at: Map<string, number>, column: string, file: NamedFile): number {
  const index = at.get(column)
  if (index === undefined) throw new UnreadableReturn(`${file.name}: line 1: there is no column ${column}. Export the file again with all its columns.`)
  return index
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** COLLECT prints dates like `2025-Sep-28 00:00:00` and flags as true and false. What looks otherwise is left for the rules to judge. */
function asXml(value: string, { type }: Item): string {
  if (type === 'flag') return /^true$/i.test(value) ? '1' : /^false$/i.test(value) ? '0' : value
  if (type !== 'date' && type !== 'datetime') return value
  const parts = /^(\d{4})-([a-z]{3}|\d\d)-(\d\d)(?:[ T](\d\d:\d\d:\d\d)(?:\.0+)?)?$/i.exec(value)
  if (parts === null) return value
  const [, year, month = '', day, time] = parts
  const number = /\d/.test(month) ? month : String(months.indexOf(month.toLowerCase()) + 1).padStart(2, '0')
  if (number === '00' || type === 'date' && time !== undefined && time !== '00:00:00') return value
  return `${year}-${number}-${day}${type === 'datetime' && time !== undefined ? `T${time}` : ''}`
}
