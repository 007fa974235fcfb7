import { childBlocks, items } from '../profile/index.ts'
import type { BlockName } from '../profile/index.ts'
import type { RawHeader, RawPerson } from '../words.ts'

/** A return as XML text, piece by piece, each block's elements in the order of the profile. */
export async function* writeXml(
  header: RawHeader, persons: AsyncIterable<RawPerson> | Iterable<RawPerson>,
): AsyncGenerator<string, void, undefined> {
  let piece = `<?xml version="1.0" encoding="UTF-8"?>\n<Message>\n${headerXml(header)}  <Persons>\n`
  for await (const person of persons) {
    piece += block('Person', person, '    ')
    if (piece.length > 64 * 1024) {
      yield piece
      piece = ''
    }
  }
  yield `${piece}  </Persons>\n</Message>\n`
}

const groups: [group: string | null, elements: string[]][] = [
  ['CollectionDetails', ['Collection', 'Year', 'ReferenceDate']],
  ['Source', ['SourceLevel', 'LEA', 'SoftwareCode', 'Release', 'SerialNo', 'DateTime']],
  [null, ['DMO', 'DCO', 'DSCO']],
]

function headerXml(header: RawHeader): string {
  const values = header as Record<string, unknown>
  const inside = groups.map(([group, elements]) => group === null
    ? elements.map(element => item(element, values[element], '    ')).join('')
    : `    <${group}>\n${elements.map(element => item(element, values[element], '      ')).join('')}    </${group}>\n`)
  return `  <Header>\n${inside.join('')}  </Header>\n`
}

const children = new Map<BlockName, BlockName[]>()

function block(name: BlockName, values: object, indent: string): string {
  const bag = values as Record<string, unknown>
  const deeper = `${indent}  `
  let text = `${indent}<${name}>\n`
  for (const { element } of items[name]) text += item(element, bag[element], deeper)
  for (const child of childrenOf(name)) {
    const inner = bag[child]
    if (Array.isArray(inner)) for (const each of inner) text += block(child, each, deeper)
    else if (typeof inner === 'object' && inner !== null) text += block(child, inner, deeper)
  }
  return `${text}${indent}</${name}>\n`
}

function childrenOf(name: BlockName): BlockName[] {
  const known = children.get(name) ?? childBlocks(name)
  children.set(name, known)
  return known
}

function item(element: string, value: unknown, indent: string): string {
  if (typeof value !== 'string' || value === '') return ''
  return `${indent}<${element}>${escaped(value)}</${element}>\n`
}

const special = /[&<>\r]/g
// XML 1.0 section 2.2: these characters cannot stand in a document in any form.
// oxlint-disable-next-line no-control-regex
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

function escaped(value: string): string {
  if (impossible.test(value)) throw new Error('A value holds a control character, which XML cannot carry')
  return value.replace(special, character => character === '&' ? '&amp;' : character === '<' ? '&lt;' : character === '>' ? '&gt;' : '&#13;')
}
