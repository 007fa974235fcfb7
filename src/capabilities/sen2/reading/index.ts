import type { RawHeader, RawPerson } from '../words.ts'
import { filesIn } from './blade-files.ts'
import { openBlade } from './blade.ts'
import type { NamedFile, ReturnSource } from './source.ts'
import { bytesOf, isFolder } from './source.ts'
import { whyUnreadable } from './unreadable.ts'
import { textOf } from './utf8.ts'
import { beginXml } from './xml.ts'

export { UnreadableReturn } from './unreadable.ts'
export type { NamedFile, ReturnSource } from './source.ts'

/**
 * A return opened for reading. The header is there at once (parts that follow the people are filled in when the last
 * person has been read); the people are read as they are asked for and may be asked for once. What is found to be wrong
 * on the way is thrown as an `UnreadableReturn`. Close it unless the people were read to the end.
 */
export type OpenReturn = {
  kind: 'return'
  format: 'xml' | 'blade'
  header: RawHeader
  persons(): AsyncIterable<RawPerson>
  close(): Promise<void>
}

export type Opened = OpenReturn | { kind: 'unreadable'; why: string }

/** Opens a return, whatever its format, as far as its header. */
export async function openReturn(source: ReturnSource): Promise<Opened> {
  try {
    const files = await bladeSource(source)
    return files === undefined ? await openXml(source) : { kind: 'return', format: 'blade', ...await openBlade(files) }
  } catch (error) {
    return { kind: 'unreadable', why: whyUnreadable(error) }
  }
}

/** The files of a Blade export, when that is what the source is; otherwise it is XML. */
async function bladeSource(source: ReturnSource): Promise<readonly NamedFile[] | undefined> {
  if (typeof source === 'string') return await isFolder(source) ? await filesIn(source) : undefined
  if ('stream' in source) return undefined
  const [first] = source.files
  return source.files.length === 1 && first !== undefined && !/\.csv$/i.test(first.name) ? undefined : source.files
}

async function openXml(source: ReturnSource): Promise<Opened> {
  const path = typeof source === 'string' ? source : 'files' in source ? source.files[0]?.path : undefined
  const fresh = (): AsyncGenerator<string, void, undefined> => textOf(typeof source === 'object' && 'stream' in source ? source.stream : bytesOf(path ?? ''))
  const reading = await beginXml(fresh())
  const header = !reading.headerDone && path !== undefined ? await headerAfterPeople(fresh()) : reading.header
  return { kind: 'return', format: 'xml', header, persons: () => reading.persons, close: reading.close }
}

/** A header that stands after the people: found by reading the file once more, since the profile depends on it. */
async function headerAfterPeople(text: AsyncGenerator<string, void, undefined>): Promise<RawHeader> {
  const reading = await beginXml(text)
  for await (const _ of reading.persons) { /* to the end */ }
  return reading.header
}
