import assert from 'node:assert/strict'
import { gzipSync } from 'node:zlib'
import test from 'node:test'
import { exampleHeader, robin } from '../example.ts'
import type { RawHeader, RawPerson } from '../words.ts'
import { writeXml } from '../writing/index.ts'
import { openReturn, UnreadableReturn } from './index.ts'

test('the written example is read as it was, with the line each person begins on', async () => {
  const { header, people } = await read(await written(exampleHeader(), [robin()]))
  assert.deepEqual(header, { ...exampleHeader(), missing: [] })
  assert.deepEqual(people, [{ ...robin(), at: { ordinal: 1, line: 22 } }])
})

test('names may differ in case, items may come in any order, and flags may stand directly under Message', async () => {
  const { header, people } = await read(`<Message><DSCO>1</DSCO><Header><Source><lea>999</lea></Source><LALevel><DMO>1</DMO></LALevel></Header>
    <Persons><person><UPN>R201100018042</UPN><Postcode> ZZ99 3WZ </Postcode><SURNAME>Example</SURNAME></person></Persons><DCO>0</DCO></Message>`)
  assert.deepEqual(header, { LEA: '999', DMO: '1', DCO: '0', DSCO: '1', missing: [] })
  assert.deepEqual(people, [{ at: { ordinal: 1, line: 2 }, Surname: 'Example', PostCode: 'ZZ99 3WZ', UPN: 'R201100018042', Requests: [] }])
})

test('what has no place is kept as a stray, and what comes twice as repeated', async () => {
  const { header, people } = await read(`<Message><Header><Sort>x</Sort></Header><Persons><Person><Nickname>Rob<b>in</b></Nickname><Sex>M</Sex><Sex>F</Sex>
    <Requests>loose<Assessment><Week20>1</Week20></Assessment><Assessment><Week20>0</Week20></Assessment></Requests></Person></Persons></Message>`)
  assert.deepEqual(header.unknown, [{ element: 'Header/Sort', value: 'x' }])
  assert.deepEqual(people[0]?.unknown, [{ element: 'Nickname/text', value: 'Rob' }, { element: 'Nickname', value: '' }, { element: 'Requests/text', value: 'loose' }])
  assert.deepEqual(people[0]?.repeated, [{ element: 'Sex', value: 'F' }, { element: 'Requests/Assessment', value: '' }])
  assert.deepEqual(people[0]?.Requests, [{ Assessment: { Week20: '1' } }])
})

test('missing blocks are named', async () => {
  assert.deepEqual((await read('<Message/>')).header.missing, ['Header', 'Persons'])
  assert.deepEqual((await read('<Message><Header/></Message>')).header.missing, ['Persons'])
})

test('a byte order mark is dropped, and characters cut by the pieces they arrive in are whole', async () => {
  const bytes = Buffer.from('\ufeff<Message><Header/><Persons><Person><Surname>Ó Ńame 😀</Surname></Person></Persons></Message>')
  const opened = await openReturn({ stream: pieces(bytes, 1) })
  assert.equal(opened.kind, 'return')
  if (opened.kind !== 'return') return
  assert.equal((await all(opened.persons()))[0]?.Surname, 'Ó Ńame 😀')
})

const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${
  Array.from({ length: 9 }, (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n === 0 ? '' : n};`.repeat(10)}">`).join('')}]><Message>&lol9;</Message>`
const begin = '<Message><Header/><Persons><Person>'

const refused: [what: string, file: string | Uint8Array, why: RegExp][] = [
  ['an entity-expansion bomb', bomb, /^Line 1: the file has a document type declaration.*Take it out/],
  ['an external entity', '<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<Message>&x;</Message>', /^Line 1: the file has a document type/],
  ['an entity nobody declared', `${begin}\n<Surname>&x;</Surname>`, /^Line 2, column 10: the XML is not well formed \(& begins a reference that XML does not define\)/],
  ['a crossed tag', `${begin}\n<Surname>A</Forename></Person></Persons></Message>`, /^Line 2, column 11: .*<\/Forename> stands where <\/Surname> should/],
  ['a file cut short', `${begin}\n<Surname>Exam`, /^The file ends too soon, at line 2 .*cut short/],
  ['a gzip', gzipSync('<Message/>'), /compressed. Extract it/],
  ['a zip', Buffer.from('PK\u0003\u0004rest of the archive'), /compressed. Extract it/],
  ['an Excel workbook', Buffer.from('PK\u0003\u0004\0\0[Content_Types].xml'), /is an Excel workbook/],
  ['a PDF', '%PDF-1.7', /is a PDF/],
  ['an empty file', '', /is empty/],
  ['a file of three bytes', 'abc', /does not begin as XML does/],
  ['UTF-16 with a mark', Buffer.from('\ufeff<Message/>', 'utf16le'), /is in UTF-16. Save it again as UTF-8/],
  ['UTF-16 without a mark', Buffer.from('<Message/>', 'utf16le'), /is in UTF-16/],
  ['a declared Latin-1', '<?xml version="1.0" encoding="ISO-8859-1"?><Message/>', /says it is in ISO-8859-1. Save it again as UTF-8/],
  ['Latin-1 bytes', Buffer.from(`${begin}\n<Surname>Zo\u00eb</Surname>`, 'latin1'), /^Byte 48, on line 2, is not UTF-8 text/],
  ['a cut character at the end', Buffer.concat([Buffer.from('<Message>'), Buffer.from([0xe2, 0x82])]), /^Byte 10, on line 1, is not UTF-8/],
  ['noise', noise(100_000), /not UTF-8|UTF-16|does not begin/],
  ['noise after a tag', Buffer.concat([Buffer.from('<Message>'), noise(100_000)]), /not UTF-8/],
  ['a CSV', 'surname,forename\nExample,Robin\n', /does not begin as XML does/],
  ['another XML document', '<html><body/></html>', /begins with <html>, not <Message>/],
  ['deep nesting', `<Message>${'<a>'.repeat(5000)}`, /more than 32 deep/],
  ['a comment without end', `<Message><!-- ${'<a></a>'.repeat(100_000)}`, /more than 262,144 characters without a tag/],
  ['an item of 20,000 characters', `${begin}<Surname>${'x'.repeat(20_000)}</Surname>`, /Surname holds more than 10,000 characters/],
  ['a person with 3,000 requests', `${begin}\n${'<Requests/>'.repeat(3000)}`, /^Line 1: the person that begins here has more than 2,000 blocks/],
  ['a person of two million characters', `${begin}\n${'<a>bbb</a>'.repeat(200_000)}`, /^Line 1: the person that begins here is longer/],
]
for (const [what, file, why] of refused) {
  test(`${what} is refused with what to do`, async () => {
    await assert.rejects(read(file), error => error instanceof UnreadableReturn && why.test(error.message), why.source)
  })
}

test('fifty megabytes in one element are refused at the first part of it', async () => {
  let given = 0
  async function* endless(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(begin + '<Surname>')
    for (; given < 50; given += 1) yield Buffer.alloc(1024 * 1024, 'x')
  }
  const opened = await openReturn({ stream: endless() })
  assert.equal(opened.kind, 'return')
  if (opened.kind === 'return') await assert.rejects(all(opened.persons()), UnreadableReturn)
  assert.ok(given < 3)
})

async function read(file: string | Uint8Array): Promise<{ header: RawHeader; people: RawPerson[] }> {
  const opened = await openReturn({ stream: pieces(Buffer.from(file), 4096) })
  if (opened.kind === 'unreadable') throw new UnreadableReturn(opened.why)
  const people = await all(opened.persons())
  return { header: opened.header, people }
}

async function written(header: RawHeader, people: RawPerson[]): Promise<string> {
  return (await all(writeXml(header, people))).join('')
}

async function all<Thing>(things: AsyncIterable<Thing>): Promise<Thing[]> {
  return Array.fromAsync(things)
}

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** The same noise every time: a linear congruential generator from seed 1. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length)
  let state = 1
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    bytes[at] = state >>> 24
  }
  return bytes
}
