import { blockNames, blocks, childBlocks, newestPublished, profileFor } from '../profile/index.ts'
import type { BlockName, Profile } from '../profile/index.ts'
import type { RawHeader, RawPerson, Stray } from '../words.ts'
import { refuseMissingColumns, rowReader } from './blade-cells.ts'
import { bladeFiles } from './blade-files.ts'
import type { BladeFiles } from './blade-files.ts'
import { BladeStore } from './blade-store.ts'
import type { Kept } from './blade-store.ts'
import { rowsOf } from './csv.ts'
import { limits } from './limits.ts'
import type { NamedFile } from './source.ts'
import { UnreadableReturn } from './unreadable.ts'

/** The nine CSV files that COLLECT exports, read into the same shape as the XML. */
export async function openBlade(files: readonly NamedFile[]): Promise<{ header: RawHeader; persons: () => AsyncIterable<RawPerson>; close: () => Promise<void> }> {
  const named = bladeFiles(files)
  const store = new BladeStore()
  try {
    const header = await headerOf(named, store)
    const profile = profileFor(Number(header.Year)) ?? newestPublished
    for (const name of blockNames) if (name !== 'Header') await load(name, named, store, profile)
    checkKeys(named, store)
    return { header, persons: () => persons(named, store), close: async () => { store.close() } }
  } catch (error) {
    store.close()
    throw error
  }
}

async function headerOf(files: BladeFiles, store: BladeStore): Promise<RawHeader> {
  const columns = await load('Header', files, store, undefined)
  const [first, second] = store.all('Header')
  const { name } = files.Header
  if (first === undefined) throw new UnreadableReturn(`${name} has no row. Export the return again.`)
  if (second !== undefined) throw new UnreadableReturn(`${name}: line ${second.line}: there is more than one return. Export one return.`)
  const header: RawHeader = { ...first.values, missing: [] }
  refuseMissingColumns('Header', files.Header, columns, profileFor(Number(header.Year)) ?? newestPublished)
  const unknown = straysOf('Header', first)
  if (unknown.length > 0) header.unknown = unknown
  return header
}

async function load(name: BlockName, files: BladeFiles, store: BladeStore, profile: Profile | undefined): Promise<string[]> {
  const file = files[name]
  const { add, done } = store.keep(name)
  let columns: string[] | undefined
  let read: ReturnType<typeof rowReader> | undefined
  for await (const { line, cells } of rowsOf(file)) {
    if (read === undefined) {
      columns = cells
      read = rowReader(name, file, cells)
      if (profile !== undefined) refuseMissingColumns(name, file, cells, profile)
    } else add(read(cells, line), line)
  }
  done()
  if (columns === undefined) throw new UnreadableReturn(`${file.name} is empty: it lacks even the names of its columns. Export it again.`)
  return columns
}

function checkKeys(files: BladeFiles, store: BladeStore): void {
  if (store.count('Person') > limits.people) throw new UnreadableReturn(`${files.Person.name}: there are more than ${limits.people.toLocaleString('en-GB')} people. No return of one area holds so many.`)
  for (const name of blockNames) {
    const { module, parent } = blocks[name]
    const twice = store.duplicateKey(name)
    if (twice !== undefined) throw new UnreadableReturn(`${files[name].name}: line ${twice.line}: ${module}tableid ${brief(twice.key)} has been used before. Export the files again.`)
    if (parent === null) continue
    const orphan = store.orphan(name, parent)
    if (orphan !== undefined) {
      throw new UnreadableReturn(`${files[name].name}: line ${orphan.line}: ${blocks[parent].module}tableid ${brief(orphan.parent)} is not in ${files[parent].name}. Export all nine files at one time.`)
    }
  }
}

async function* persons(files: BladeFiles, store: BladeStore): AsyncGenerator<RawPerson, void, undefined> {
  try {
    let ordinal = 0
    for (const row of store.all('Person')) {
      ordinal += 1
      const person: RawPerson = { at: { ordinal, line: row.line }, ...row.values, Requests: [] }
      const unknown = straysOf('Person', row)
      if (unknown.length > 0) person.unknown = unknown
      const room = { blocks: limits.blocks }
      fill('Person', row.key, person as Record<string, unknown>, person, store, room, () => {
        throw new UnreadableReturn(`${files.Person.name}: line ${row.line}: the person has more than ${limits.blocks.toLocaleString('en-GB')} blocks. Correct it and try again.`)
      })
      yield person
    }
  } finally {
    store.close()
  }
}

function fill(name: BlockName, key: string, bag: Record<string, unknown>, person: RawPerson, store: BladeStore, room: { blocks: number }, refuse: () => never): void {
  for (const child of childBlocks(name)) {
    const { many } = blocks[child]
    if (many) bag[child] = []
    for (const row of store.below(child, key)) {
      room.blocks -= 1
      if (room.blocks < 0) refuse()
      if (!many && bag[child] !== undefined) {
        keep(person, 'repeated', [{ element: child, value: '' }])
        continue
      }
      const inner: Record<string, unknown> = row.values
      if (many) (bag[child] as unknown[]).push(inner)
      else bag[child] = inner
      keep(person, 'unknown', straysOf(child, row))
      fill(child, row.key, inner, person, store, room, refuse)
    }
  }
}

function straysOf(name: BlockName, { strays }: Kept): Stray[] {
  return Object.entries(strays).slice(0, limits.strays).map(([column, value]) => ({ element: `${name}/${column}`, value: value.slice(0, limits.strayText) }))
}

function keep(person: RawPerson, as: 'unknown' | 'repeated', strays: Stray[]): void {
  if (strays.length > 0) person[as] = [...person[as] ?? [], ...strays].slice(0, limits.strays)
}

function brief(key: string): string {
  return key === '' ? '(empty)' : key.slice(0, 60)
}
