import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { system } from '../../../platform/actor/index.ts'
import { testDatabase, type TestDatabase } from '../../../platform/database/index.ts'
import { GiasProblem, neededColumns } from '../gias.ts'
import { importSettings } from './import-settings.ts'
import { loadPlaces } from './load.ts'

let db: TestDatabase
const loader = system('import settings')
const folder = mkdtempSync(join(tmpdir(), 'gias-'))
before(async () => {
  db = await testDatabase()
  await db.beginLoading(loader, loadPlaces)
})
after(() => db.close())

const columns = [...neededColumns, 'UKPRN', 'SEN1 (name)', 'SEN2 (name)', 'TypeOfResourcedProvision (name)', 'Section41Approved (name)', 'Trusts (name)', 'LastChangedDate', 'Town']
const plain: Record<string, string> = {
  'URN': '100001', 'LA (code)': '908', 'LA (name)': 'Cornwall', 'EstablishmentNumber': '2001', 'EstablishmentName': 'Kernow Primary School',
  'TypeOfEstablishment (code)': '1', 'TypeOfEstablishment (name)': 'Community school', 'EstablishmentStatus (code)': '1', 'EstablishmentStatus (name)': 'Open',
  'PhaseOfEducation (code)': '2', 'PhaseOfEducation (name)': 'Primary', 'OpenDate': '01-09-1998', 'CloseDate': '', 'StatutoryLowAge': '4', 'StatutoryHighAge': '11',
  'Postcode': 'TR1 1AA', 'SEN1 (name)': 'Not Applicable', 'SEN2 (name)': 'ASD - Autistic Spectrum Disorder',
}
const special = { ...plain, 'URN': '100002', 'EstablishmentName': 'Café “Naïve” School, St Ives', 'TypeOfEstablishment (code)': '44', 'SEN1 (name)': 'SLD - Severe Learning Difficulty' }
const welsh = { ...plain, 'URN': '400001', 'LA (code)': '681', 'LA (name)': 'Cardiff', 'TypeOfEstablishment (code)': '30' }

/** Windows-1252 as GIAS writes it: Latin letters are one byte, and the curled quotes are 0x93 and 0x94. */
function gias(rows: Record<string, string>[], header = columns): string {
  const cells = [header, ...rows.map(row => header.map(column => row[column] ?? ''))]
  const text = cells.map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')
  const bytes = Buffer.from([...text].map(letter => letter === '“' ? 0x93 : letter === '”' ? 0x94 : letter.charCodeAt(0)))
  const file = join(folder, `${Math.random().toString(36).slice(2)}.csv`)
  writeFileSync(file, bytes)
  return file
}

const load = (file: string) => db.beginLoading(loader, work => importSettings(work, file))
const row = async (urn: string) => (await db.asOwner.query('select * from places.setting where urn = $1', [urn])).rows[0] as Record<string, unknown>

test('a first import adds every setting, with its group, dates and letters right', async () => {
  const done = await load(gias([plain, special, welsh]))
  assert.deepEqual({ ...done, unknownTypes: [...done.unknownTypes] }, { read: 3, added: 3, changed: 0, unchanged: 0, closed: 0, withoutArea: 1, unknownTypes: [] })
  const school = await row('100002')
  assert.equal(school.name, 'Café “Naïve” School, St Ives')
  assert.equal(school.setting_group, 'special academy')
  assert.equal(String(school.opened_on), '1998-09-01')
  assert.deepEqual(school.sen_types, ['SLD - Severe Learning Difficulty', 'ASD - Autistic Spectrum Disorder'])
  assert.equal((await row('400001')).area_code, null)
  assert.equal((await row('100001')).area_code, '908')
})

test('importing the same again touches nothing', async () => {
  const before = (await db.asOwner.query('select urn, xmin, imported_at from places.setting order by urn')).rows
  const done = await load(gias([plain, special, welsh]))
  assert.equal(done.unchanged, 3)
  assert.deepEqual((await db.asOwner.query('select urn, xmin, imported_at from places.setting order by urn')).rows, before)
})

test('a newer file changes what changed, and says what closed', async () => {
  const done = await load(gias([{ ...plain, 'CloseDate': '31-08-2026', 'EstablishmentStatus (code)': '2', 'EstablishmentStatus (name)': 'Closed' }, special, welsh, { ...plain, 'URN': '100003' }]))
  assert.deepEqual([done.added, done.changed, done.closed, done.unchanged], [1, 1, 1, 2])
  assert.equal(String((await row('100001')).closed_on), '2026-08-31')
})

test('columns are found by name, whatever their order', async () => {
  const done = await load(gias([special], [...columns].reverse()))
  assert.equal(done.unchanged, 1)
})

test('a missing column is named, and nothing is stored', async () => {
  await assert.rejects(load(gias([{ ...plain, 'URN': '100009' }], columns.filter(name => name !== 'TypeOfEstablishment (code)'))),
    (error: Error) => error instanceof GiasProblem && error.message.includes('"TypeOfEstablishment (code)" is missing'))
  assert.equal(await row('100009'), undefined)
})

test('a bad row is named by line, and nothing before it is kept', async () => {
  await assert.rejects(load(gias([{ ...plain, 'URN': '100010' }, { ...plain, 'URN': '100011', 'OpenDate': '31-02-2020' }])), /line 3: "OpenDate" should be a date like 31-08-2024/)
  await assert.rejects(load(gias([{ ...plain, 'URN': 'ABC' }])), /line 2: "URN" should be six digits/)
  assert.equal(await row('100010'), undefined)
})

test('a file that is not there or not CSV is said plainly', async () => {
  await assert.rejects(load(join(folder, 'none.csv')), /ENOENT|no such file/)
  writeFileSync(join(folder, 'noise.csv'), Buffer.alloc(300_000, 0x41))
  await assert.rejects(load(join(folder, 'noise.csv')), GiasProblem)
})
