import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import test from 'node:test'
import { exampleHeader, robin } from '../example.ts'
import type { RawHeader, RawPerson } from '../words.ts'
import { writeXml } from '../writing/index.ts'
import { csvLines, jsonLines, textLines, validate } from './index.ts'
import type { Report, Sink, ValidateOptions } from './index.ts'

const options: ValidateOptions = { areas: new Set(['201']), fictional: true, now: '2026-03-01T09:00:00' }

test('the example is valid, with what could not be checked', async () => {
  const report = await reportOn([robin()])
  assert.deepEqual([report.verdict, report.profile, report.people, report.peopleInError, report.errors.count, report.queries.count], ['valid', '2026', 1, 0, 0, 2])
  assert.deepEqual(report.notChecked.map(({ rule }) => rule), ['S2-014', 'S2-418', 'S2-419', 'S2-421', 'S2-423', 'S2-425', 'S2-607', 'S2-608'])
})

test('the year of the header chooses the rules unless a census day is given; an unknown year is read as the newest published', async () => {
  const header = exampleHeader({ Year: '2025', ReferenceDate: '2025-01-16' })
  assert.equal((await reportOn([robin()], header)).profile, '2025')
  const asked = await reportOn([robin()], header, { ...options, census: '2026-01-15' })
  assert.deepEqual([asked.profile, [...asked.errors].map(({ rule }) => rule)], ['2026', ['S2-003', 'S2-004']])
  const unknown = await reportOn([robin()], exampleHeader({ Year: '2019' }))
  assert.deepEqual([unknown.profile, [...unknown.errors].map(({ rule, value }) => [rule, value])], ['2026', [['S2-003', '2019']]])
})

test('printed as JSON it says what the command promises', async () => {
  const report = await reportOn([{ ...robin(), Sex: 'X' }])
  const printed = JSON.parse([...jsonLines(report)].join('\n')) as Record<string, unknown>
  assert.deepEqual([printed.profile, printed.people, printed.verdict], ['2026', 1, 'invalid'])
  assert.deepEqual(printed.errors, [{ rule: 'S2-103', person: '1: Robin Example', item: 'Sex', value: 'X', message: 'Enter M, F or U.' }])
  assert.deepEqual((printed.queries as { rule: string }[]).map(({ rule }) => rule), ['S2-508', 'S2-509'])
})

test('printed as CSV a formula is plain text', async () => {
  const report = await reportOn([{ ...robin(), Sex: '=1+1', Forename: 'Robin, "Rob"' }])
  assert.deepEqual([...csvLines(report)].slice(0, 2), ['severity,rule,person,item,value,message', 'error,S2-103,"1: Robin, ""Rob"" Example",Sex,\'=1+1,"Enter M, F or U."'])
})

test('printed for reading it counts, shows the first rows and no control character', async () => {
  const report = await reportOn(Array.from({ length: 30 }, (_, index) => ({ ...robin(), Sex: '\u009b31m', UPN: undefined, UPNunknown: 'UN2', Forename: `Child ${index}`, at: { ordinal: index + 1 } })))
  const text = [...textLines(report)].join('\n')
  assert.match(text, /^SEN2 2026: not valid\. 30 people, 30 errors \(30 people in error\), 61 queries\./)
  assert.match(text, /S2-103 {9}30 {2}Sex is missing or not a code/)
  assert.match(text, /and 10 more: use --json or --csv/)
  assert.doesNotMatch(text, /\u009b/)
})

test('when every row is wrong the findings are spooled, in order, and nothing is left behind', async () => {
  const before = temporaryFolders()
  const people = Array.from({ length: 4_000 }, (_, index) => ({ ...robin(), Surname: 'Ångström', Sex: 'X', Ethnicity: undefined, PostCode: '!', Forename: `Child ${index}`, at: { ordinal: index + 1 } }))
  const report = await reportOn(people)
  assert.equal(report.errors.count, 4_000 * 4 - 1)
  for (const _ of [1, 2]) {
    const ordinals = [...report.errors].filter(({ rule }) => rule === 'S2-103').map(({ person }) => person)
    assert.equal(ordinals.length, 4_000)
    assert.equal(ordinals[3_999], '4000: Child 3999 Ångström')
  }
  report.close()
  assert.deepEqual(temporaryFolders(), before)
})

test('a file that breaks off is unreadable, whatever was wrong before', async () => {
  const text = (await Array.fromAsync(writeXml(exampleHeader(), [{ ...robin(), Sex: 'X' }]))).join('')
  const report = await validate({ stream: bytes(text.slice(0, -30)) }, options)
  assert.deepEqual(report.kind, 'unreadable')
  if (report.kind === 'unreadable') assert.match(report.why, /^The file ends too soon, at line \d+/)
})

test('whoever listens hears of each person with their findings', async () => {
  const heard: [number, string[]][] = []
  await reportOn([robin(), { ...robin(), Forename: 'Alex', at: { ordinal: 2 } }], exampleHeader(), options, ({ at }, findings) => {
    heard.push([at.ordinal, findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)])
  })
  assert.deepEqual(heard, [[1, []], [2, ['S2-112']]])
})

async function reportOn(people: RawPerson[], header: RawHeader = exampleHeader(), given = options, sink?: Sink): Promise<Report> {
  const report = await validate({ stream: bytes((await Array.fromAsync(writeXml(header, people))).join('')) }, given, sink)
  if (report.kind === 'unreadable') throw new Error(report.why)
  return report
}

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

function temporaryFolders(): string[] {
  return readdirSync(tmpdir()).filter(name => name.startsWith('los-findings-'))
}
