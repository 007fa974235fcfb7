import { createWriteStream } from 'node:fs'
import type { WriteStream } from 'node:fs'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { blockNames, blocks, childBlocks, items } from '../profile/index.ts'
import type { BlockName, Item } from '../profile/index.ts'
import type { RawHeader, RawPerson } from '../words.ts'

/** Writes a return as COLLECT exports it: nine CSV files in a folder, named for the day of the export. */
export async function writeBlade(
  folder: string, header: RawHeader, persons: AsyncIterable<RawPerson> | Iterable<RawPerson>, day: string,
): Promise<void> {
  await mkdir(folder, { recursive: true })
  const [year, month, date] = day.split('-')
  const files = new Map(blockNames.map(name => [name, new BladeFile(name, join(folder, `Blade-Export_${date}-${month}-${year}_${blocks[name].module}.csv`))]))
  try {
    const key = fileOf(files, 'Header').row(header, null, 1)
    let place = 0
    for await (const person of persons) {
      place += 1
      put('Person', person, key, place, files)
      for (const file of files.values()) await file.drain()
    }
  } finally {
    await Promise.all([...files.values()].map(file => file.end()))
  }
}

function put(name: BlockName, values: object, parent: number, place: number, files: Map<BlockName, BladeFile>): void {
  const key = fileOf(files, name).row(values, parent, place)
  for (const child of childBlocks(name)) {
    const inner: unknown = (values as Record<string, unknown>)[child]
    const each: unknown[] = Array.isArray(inner) ? inner : inner === undefined ? [] : [inner]
    each.forEach((block, index) => { put(child, block as object, key, index + 1, files) })
  }
}

function fileOf(files: Map<BlockName, BladeFile>, name: BlockName): BladeFile {
  const file = files.get(name)
  if (file === undefined) throw new Error(`No file for ${name}`)
  return file
}

/** One of the nine files, open. */
class BladeFile {
  private readonly stream: WriteStream
  private readonly columns: readonly Item[]
  private readonly name: BlockName
  private last = 0
  private piece: string

  constructor(name: BlockName, path: string) {
    const { module, parent } = blocks[name]
    this.name = name
    this.columns = items[name]
    this.stream = createWriteStream(path)
    const keys = [`${module}tableid`, 'NativeId', `${module}orderseqcolumn`, 'sourceid', ...parent === null ? [] : [`${blocks[parent].module}tableid`]]
    this.piece = `${[...keys, ...this.columns.map(({ element }) => element.toLowerCase())].join(',')}\r\n`
  }

  /** Adds a row and gives its key. */
  row(values: object, parent: number | null, place: number): number {
    this.last += 1
    const bag = values as Record<string, unknown>
    const keys = [this.last, this.last, this.name === 'Header' ? 1 : place, 1, ...parent === null ? [] : [parent]]
    this.piece += `${[...keys, ...this.columns.map(item => cell(bag[item.element], item))].join(',')}\r\n`
    return this.last
  }

  async drain(): Promise<void> {
    if (this.piece.length < 64 * 1024) return
    const { piece } = this
    this.piece = ''
    if (!this.stream.write(piece)) await once(this.stream, 'drain')
  }

  async end(): Promise<void> {
    this.stream.end(this.piece)
    await finished(this.stream)
  }
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function cell(value: unknown, { type }: Item): string {
  if (typeof value !== 'string') return ''
  if (type === 'flag' && (value === '1' || value === '0')) return value === '1' ? 'true' : 'false'
  const date = type === 'date' || type === 'datetime' ? /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d:\d\d))?$/.exec(value) : null
  if (date !== null) return `${date[1]}-${months[Number(date[2]) - 1] ?? date[2]}-${date[3]} ${date[4] ?? '00:00:00'}`
  return /[",\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
