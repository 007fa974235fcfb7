import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { system } from '../../../platform/actor/index.ts'
import { testDatabase, type TestDatabase } from '../../../platform/database/index.ts'
import { loadPlaces } from '../../places/index.ts'
import { castReturn, crowd, fileOf, forgetReturns, rowCounts, xmlOf } from '../testing.ts'
import type { ImportOutcome, RawHeader, RawPerson } from '../words.ts'
import { importReturn, type ImportRequest } from './import-return.ts'

let db: TestDatabase
before(async () => {
  db = await testDatabase()
  await db.beginLoading(system('test'), loadPlaces)
})
after(() => db.close())
beforeEach(() => forgetReturns(db))

const importer = system('test', '999', ['import-return'])
const take = (path: string, given: Partial<ImportRequest> = {}): Promise<ImportOutcome> => importReturn(db, importer, { path, fileName: 'return.xml', ...given })
const takePeople = async (people: readonly RawPerson[], header: Partial<RawHeader> = {}, given: Partial<ImportRequest> = {}): Promise<ImportOutcome> => take(fileOf(await xmlOf(people, header)), given)
const rows = async <Row extends object>(query: string): Promise<Row[]> => (await db.asOwner.query(query)).rows as Row[]
const [leo, maya] = castReturn('leo', 'maya') as [RawPerson, RawPerson]
const at = (ordinal: number, person: RawPerson): RawPerson => ({ ...person, at: { ordinal } })

/** Changes the only request of someone. */
function request(person: RawPerson, change: Partial<RawPerson['Requests'][number]>): RawPerson {
  const [only] = person.Requests
  return { ...person, Requests: [{ ...only, ...change }] }
}

test('a return into an empty area brings its children, their facts and every duty, with the dates the law gives', async () => {
  const outcome = await takePeople(castReturn('maya', 'leo', 'adam'))
  assert.equal(outcome.kind, 'imported')
  const due = await rows<{ rule: string; due: string; met: string | null }>(`select rule, due_on::text as due, met_on::text as met from duties.duty d join people.child c on c.area = d.area and c.id = d.child where surname in ('Ellis', 'Pearce') order by due_on, rule`)
  // Maya: 21 August 2025 + 6 weeks = 2 October, + 20 weeks = 8 January 2026. Leo: 4 December 2025 + 6 weeks = 15 January, + 20 weeks = 23 April 2026.
  assert.deepEqual(due, [
    { rule: 'ehcna-decide-to-assess', due: '2025-10-02', met: '2025-10-01' },
    { rule: 'ehcna-final-plan', due: '2026-01-08', met: null },
    { rule: 'ehcna-decide-to-assess', due: '2026-01-15', met: null },
    { rule: 'ehcna-final-plan', due: '2026-04-23', met: null },
  ])
  assert.equal((await rows(`select 1 from record.happening where kind = 'sen2.child-added'`)).length, 3)
})

test('the same file twice changes nothing', async () => {
  const path = fileOf(await xmlOf(castReturn('maya', 'leo', 'amara', 'daniel')))
  const first = await take(path)
  const before = await rowCounts(db)
  const second = await take(path)
  assert.equal(second.kind, 'already')
  if (second.kind === 'already' && first.kind === 'imported') assert.equal(second.returnId, first.returnId)
  assert.deepEqual(await rowCounts(db), before)
})

test('the same people in a newer file are unchanged, whatever their order', async () => {
  await takePeople(castReturn('maya', 'leo', 'ava', 'isla'))
  const outcome = await takePeople(castReturn('isla', 'ava', 'leo', 'maya'), { SerialNo: '2' })
  assert.equal(outcome.kind, 'imported')
  if (outcome.kind === 'imported') assert.deepEqual([outcome.added, outcome.changed, outcome.unchanged, outcome.duties], [0, 0, 4, 0])
})

test('a newer return says of each child what changed, and leaves alone whom it does not mention', async () => {
  await takePeople([at(1, maya), at(2, leo)])
  const outcome = await takePeople([at(1, { ...leo, PostCode: 'ZZ99 9XX' })], { SerialNo: '2' })
  assert.equal(outcome.kind, 'imported')
  const [happened] = await rows<{ facts: { changed: object[] } }>(`select facts from record.happening where kind = 'sen2.child-changed'`)
  const [{ id } = { id: '' }] = await rows<{ id: string }>(`select id from people.child where surname = 'Pearce'`)
  assert.deepEqual(happened?.facts.changed, [{ what: 'child', id, isNew: false, changes: { postcode: { was: 'ZZ99 1AP', became: 'ZZ99 9XX' } } }])
  assert.equal((await rows(`select 1 from people.child where surname = 'Ellis'`)).length, 1)
})

test('a request decided since is the same request, its duty met and no date moved', async () => {
  await takePeople([at(1, leo)])
  const outcome = await takePeople([at(1, request(leo, { RequestOutcome: 'Y', RequestOutcomeDate: '2026-01-13', RequestMediation: '0', RequestTribunal: '0', Assessment: { AssessmentOutcome: 'A' } }))], { SerialNo: '2' })
  assert.equal(outcome.kind, 'imported')
  assert.deepEqual(await rows(`select met_on::text as met from duties.duty where rule = 'ehcna-decide-to-assess'`), [{ met: '2026-01-13' }])
  assert.equal((await rows('select 1 from pathway.request')).length, 1)
  assert.equal((await rows('select 1 from duties.moved')).length, 0)
})

test('a corrected day of receipt moves the due dates and keeps the old ones', async () => {
  await takePeople([at(1, maya)])
  await takePeople([at(1, request(maya, { ReceivedDate: '2025-08-28' }))], { SerialNo: '2' })
  assert.deepEqual(await rows(`select d.rule, m.was::text, m.became::text, d.due_on::text as due, m.because from duties.moved m join duties.duty d on d.area = m.area and d.id = m.duty order by d.due_on`), [
    { rule: 'ehcna-decide-to-assess', was: '2025-10-02', became: '2025-10-09', due: '2025-10-09', because: 'The return corrected a date' },
    { rule: 'ehcna-final-plan', was: '2026-01-08', became: '2026-01-15', due: '2026-01-15', because: 'The return corrected a date' },
  ])
  assert.equal((await rows('select 1 from pathway.request')).length, 1)
})

test('an older return is refused: of an earlier census, or of the same with a lower serial number', async () => {
  await takePeople([at(1, maya)], { SerialNo: '5' })
  const before = await rowCounts(db)
  assert.deepEqual(await takePeople([at(1, leo)], { SerialNo: '4' }), { kind: 'older', census: '2026-01-15', serial: '5' })
  assert.equal((await takePeople([at(1, leo)], { Year: '2025', ReferenceDate: '2025-01-16', SerialNo: '9', DSCO: undefined as never })).kind, 'older')
  assert.deepEqual(await rowCounts(db), before)
})

test('one error anywhere changes nothing and is named', async () => {
  await takePeople([at(1, maya)])
  const before = await rowCounts(db)
  const outcome = await takePeople([...crowd(600), at(601, { ...leo, Sex: 'X' })], { SerialNo: '2' })
  assert.equal(outcome.kind, 'invalid')
  if (outcome.kind === 'invalid') assert.deepEqual([outcome.people, outcome.errors, outcome.canLeaveOut, outcome.first[0]?.rule, outcome.first[0]?.person], [601, 1, true, 'S2-103', '601: Leo Pearce'])
  assert.deepEqual(await rowCounts(db), before)
})

test('people in error are left out by choice, listed, and everyone else is taken', async () => {
  const outcome = await takePeople([...crowd(300), at(301, { ...leo, Sex: 'X' }), at(302, maya)], {}, { leaveOut: true })
  assert.equal(outcome.kind, 'imported')
  if (outcome.kind !== 'imported') return
  assert.deepEqual([outcome.people, outcome.added, outcome.leftOut.length], [302, 301, 1])
  assert.deepEqual(await rows('select ordinal, person, because from sen2.left_out'), [{ ordinal: 301, person: '301: Leo Pearce', because: 'S2-103: Enter M, F or U.' }])
  assert.equal((await rows(`select 1 from people.child where surname = 'Pearce'`)).length, 0)
})

test('an error of the return as a whole cannot be left out', async () => {
  const outcome = await takePeople([at(1, maya), at(2, leo)], { DMO: '7' }, { leaveOut: true })
  assert.deepEqual([outcome.kind, outcome.kind === 'invalid' && outcome.canLeaveOut], ['invalid', false])
  assert.equal((await takePeople([at(1, { ...maya, Sex: 'X' })], {}, { leaveOut: true })).kind, 'invalid', 'nobody would be left')
})

test('another area’s return is refused', async () => {
  const outcome = await takePeople([at(1, maya)], { LEA: '998' })
  assert.deepEqual(outcome, { kind: 'unreadable', why: 'This is the return of area 998. Choose the return of area 999.' })
})

test('a UPN that names another child leaves the person out, listed, and both records alone', async () => {
  await takePeople([at(1, maya), at(2, leo)])
  const outcome = await takePeople([at(1, { ...leo, UPN: maya.UPN as string }), at(2, { ...maya, UPN: leo.UPN as string })], { SerialNo: '2' })
  assert.equal(outcome.kind, 'imported')
  if (outcome.kind !== 'imported') return
  assert.deepEqual(outcome.leftOut.map(one => one.person), ['1: Leo Pearce', '2: Maya Ellis'])
  assert.match(outcome.leftOut[0]?.because ?? '', /^UPN H999100122001 belongs to /)
  assert.deepEqual([outcome.added, outcome.changed], [0, 0])
  assert.deepEqual(await rows('select forename, upn from people.child order by forename'), [{ forename: 'Leo', upn: leo.UPN }, { forename: 'Maya', upn: maya.UPN }])
})

test('twins stay two; the same name and birth date twice stay two and are listed', async () => {
  const [ava, isla] = castReturn('ava', 'isla') as [RawPerson, RawPerson]
  await takePeople([ava, isla])
  assert.equal((await rows('select 1 from people.child')).length, 2)
  const { UPN: _, ...numberless } = leo
  const outcome = await takePeople([ava, isla, at(3, leo), at(4, { ...numberless, UPNunknown: 'UN8' })], { SerialNo: '2' })
  assert.equal(outcome.kind === 'imported' && outcome.possibleDuplicates, 1)
  assert.equal((await rows('select 1 from people.child')).length, 4)
  const [pair] = await rows<{ ordinal: number; child: string; other: string }>('select ordinal, child, other from sen2.possible_duplicate')
  assert.equal(pair?.ordinal, 4)
  assert.notEqual(pair?.child, pair?.other)
})

test('a child whose number changed is taken as new and listed beside the one known', async () => {
  await takePeople([at(1, maya)])
  const outcome = await takePeople([at(1, { ...maya, UPN: leo.UPN as string })], { SerialNo: '2' })
  assert.deepEqual(outcome.kind === 'imported' && [outcome.added, outcome.possibleDuplicates], [1, 1])
})

test('a learner’s number twice in one return takes the first and lists the second', async () => {
  const [daniel] = castReturn('daniel') as [RawPerson]
  const outcome = await takePeople([daniel, at(2, { ...leo, PersonBirthDate: '2006-11-02', UniqueLearnerNumber: daniel.UniqueLearnerNumber as string })])
  assert.deepEqual(outcome.kind === 'imported' && outcome.leftOut.map(one => one.because), ['ULN 9990000106 is also that of person 1 of this return'])
})

test('a first UPN for a child known by name and birth date is added to the same record', async () => {
  const { UPN: _, ...numberless } = maya
  await takePeople([at(1, { ...numberless, UPNunknown: 'UN8' })])
  const outcome = await takePeople([at(1, maya)], { SerialNo: '2' })
  assert.deepEqual(outcome.kind === 'imported' && [outcome.added, outcome.changed], [0, 1])
  assert.deepEqual(await rows('select upn, upn_unknown from people.child'), [{ upn: maya.UPN, upn_unknown: null }])
})

test('a withdrawn request keeps the day on which it was first said to have ended', async () => {
  const withdrawn = request(leo, { RequestOutcome: 'W' })
  await takePeople([at(1, withdrawn)])
  await takePeople([at(1, { ...withdrawn, PostCode: 'ZZ99 9XX' })], { Year: '2027', ReferenceDate: '2027-01-21', DateTime: '2026-11-02T10:15:00' })
  assert.deepEqual(await rows(`select distinct ended_on::text as ended from duties.duty`), [{ ended: '2026-01-15' }])
})

const unreadable: readonly [string, string | Buffer, RegExp][] = [
  ['XML that breaks off', '<Message><Header>', /ends too soon/],
  ['a zip', Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), /compressed/],
  ['a gzip of a real return', gzipSync('<Message/>'), /compressed/],
  ['noise', Buffer.from(Array.from({ length: 5000 }, (_, index) => index * 7919 % 251 + 1)), /./],
  ['UTF-16', Buffer.from('\ufeff<Message/>', 'utf16le'), /UTF-16/],
  ['Windows-1252', Buffer.from('<?xml version="1.0"?><Message><Header><X>caf\u00e9</X></Header></Message>', 'latin1'), /UTF-8/],
  ['entities that expand', '<!DOCTYPE m [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><Message>&b;</Message>', /./],
  ['nothing', '', /empty/],
]

for (const [name, bytes, why] of unreadable) {
  test(`${name} is unreadable, and nothing is stored`, async () => {
    const before = await rowCounts(db)
    const outcome = await take(fileOf(bytes))
    assert.equal(outcome.kind, 'unreadable')
    if (outcome.kind === 'unreadable') assert.match(outcome.why, why)
    assert.deepEqual(await rowCounts(db), before)
  })
}

test('an import that ends part of the way leaves nothing', async () => {
  const path = fileOf(await xmlOf(crowd(900)))
  await assert.rejects(take(path, { seen: people => { if (people >= 500) throw new Error('Killed') } }), /Killed/)
  assert.ok(Object.values(await rowCounts(db)).every(count => count === 0))
  assert.equal((await take(path)).kind, 'imported')
})

test('two imports at once go one after the other', async () => {
  const [one, other] = [fileOf(await xmlOf(castReturn('maya', 'leo'))), fileOf(await xmlOf(castReturn('maya', 'leo', 'adam'), { SerialNo: '2' }))]
  const outcomes = await Promise.all([take(one), take(other)])
  assert.ok(outcomes.some(outcome => outcome.kind === 'imported'))
  assert.deepEqual(await rows('select count(*) as n from people.child'), [{ n: 3 }])
})
