import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { exampleHeader, robin } from '../example.ts'
import type { RawHeader, RawPerson } from '../words.ts'
import { writeBlade } from '../writing/index.ts'
import { openReturn, UnreadableReturn } from './index.ts'
import type { ReturnSource } from './index.ts'

test('an export as COLLECT prints it is read like the XML', async () => {
  const { header, people } = await read(exported({
    sen2: 'DSCO,dco,dmo,serialno,datetime,referencedate,year,collection,sourcelevel,lea,softwarecode,release,sen2tableid,NativeId,sen2orderseqcolumn,sourceid\n'
      + 'False,TRUE,true,1,2026-Feb-02 10:15:00,2026-Jan-15 00:00:00,2026,SEN2,L,999,ExampleSystem,1.0.0,1,1,1,1\n',
  }))
  assert.deepEqual(header, { ...exampleHeader(), missing: [] })
  assert.deepEqual(people, [{ ...robin(), at: { ordinal: 1, line: 2 } }])
})

test('rows need not be in order: places come from the order column', async () => {
  const { people } = await read(exported({ senneed: 'senneedtableid,activeplanstableid,senneedorderseqcolumn,sentype,sentyperank\n8,1,2,ASD,2\n9,1,1,SLCN,1\n' }))
  assert.deepEqual(people[0]?.Requests[0]?.ActivePlans?.SENneed, [{ SENtype: 'SLCN', SENtypeRank: '1' }, { SENtype: 'ASD', SENtypeRank: '2' }])
})

test('a column that the return does not have is a stray where it holds something, and a second assessment is a repeat', async () => {
  const { people } = await read(exported({
    senneed: 'senneedtableid,activeplanstableid,sentype,sentyperank,severity\n1,1,SLCN,1,high\n',
    assessment: `${assessmentColumns}\n1,1,A,,,,,,\n2,1,A,,,,,,\n`, namedplan: '', plandetail: '',
  }))
  assert.deepEqual(people[0]?.unknown, [{ element: 'SENneed/severity', value: 'high' }])
  assert.deepEqual(people[0]?.repeated, [{ element: 'Assessment', value: '' }])
})

test('a date of no known form is left for the rules to name', async () => {
  const { people } = await read(exported({ person: `${personColumns}\n1,1,Example,Robin,2016-Mai-04 00:00:00,M,WBRI,,,,\n` }))
  assert.equal(people[0]?.PersonBirthDate, '2016-Mai-04 00:00:00')
})

const personColumns = 'persontableid,sen2tableid,surname,forename,personbirthdate,sex,ethnicity,postcode,upn,uniquelearnernumber,upnunknown'
const assessmentColumns = 'assessmenttableid,requeststableid,assessmentoutcome,assessmentoutcomedate,assessmentmediation,assessmenttribunal,othermediation,othertribunal,week20'
const robinRow = '1,1,Example,Robin,2016-May-04 00:00:00,M,WBRI,ZZ99 3WZ,R201100018042,,'

const refused: [what: string, files: Partial<Record<string, string | null>>, why: RegExp][] = [
  ['a file that is not there', { senneed: null }, /^The export lacks senneed\.csv\./],
  ['an empty file', { person: 'none' }, /_person\.csv: line 1: there is no column persontableid/],
  ['a column that is not there', { person: `${personColumns.replace(',sex', '')}\n` }, /_person\.csv: line 1: there is no column sex\./],
  ['a key used twice', { person: `${personColumns}\n${robinRow}\n${robinRow}\n` }, /_person\.csv: line 3: persontableid 1 has been used before/],
  ['an orphan', { assessment: `${assessmentColumns}\n1,77,A,,,,,,\n`, namedplan: '', plandetail: '' }, /_assessment\.csv: line 2: requeststableid 77 is not in Blade-Export_26-02-2026_requests\.csv/],
  ['a row without a key', { person: `${personColumns}\n,1,Example,Robin,,,,,,,\n` }, /_person\.csv: line 2: persontableid is empty/],
  ['a row too short', { person: `${personColumns}\n${robinRow}\n2,1,Example\n` }, /_person\.csv: line 3: the row has not as many cells as the header/],
  ['a quotation mark not closed', { person: `${personColumns}\n1,1,"Example,Robin,,,,,,,\n` }, /_person\.csv: line [23]: a quotation mark is opened and not closed/],
  ['a quotation mark in the middle', { person: `${personColumns}\n1,1,Exa"mple,Robin,,,,,,,\n` }, /_person\.csv: line 2: a quotation mark stands where none belongs/],
  ['a formula', { person: `${personColumns}\n${robinRow}\n2,1,"=HYPERLINK(""http://example.invalid"")",Sam,,,,,,,\n` }, /_person\.csv: line 3, column surname begins with "=", as a spreadsheet formula does/],
  ['a formula from @', { person: `${personColumns}\n1,1,Example,@SUM(A1),,,,,,,\n` }, /line 2, column forename begins with "@"/],
  ['a formula from -', { person: `${personColumns}\n1,1,-cmd,Robin,,,,,,,\n` }, /line 2, column surname begins with "-"/],
  ['a formula after a row of two lines', { person: `${personColumns}\n1,1,"Exam\nple",Robin,,,,,,,\n2,1,+1,Sam,,,,,,,\n` }, /line 4, column surname begins with "\+"/],
  ['a row that never ends', { person: `${personColumns}\n1,1,"${'x'.repeat(300_000)}` }, /_person\.csv: line \d+: (the row is too long|a quotation mark is opened)/],
  ['Latin-1', { person: Buffer.from(`${personColumns}\n1,1,Zo\u00eb,`, 'latin1').toString('latin1') + '\u0000latin1' }, /_person\.csv: Byte \d+, on line 2, is not UTF-8/],
  ['two returns', { sen2: 'sen2tableid\n1\n2\n' }, /_sen2\.csv: line 3: there is more than one return/],
  ['no return', { sen2: 'sen2tableid\n' }, /_sen2\.csv has no row/],
]
for (const [what, files, why] of refused) {
  test(`${what} is refused, by file and line`, async () => {
    await assert.rejects(read(exported(files)), error => error instanceof UnreadableReturn && why.test(error.message), why.source)
  })
}

test('two exports in one folder, and a folder without any, are refused', async () => {
  await assert.rejects(read(async folder => {
    await exported({})(folder)
    await writeFile(join(folder, 'Blade-Export_27-02-2026_person.csv'), personColumns)
    return folder
  }), /are both person files/)
  await assert.rejects(read(async folder => folder), /None of the files is a Blade CSV/)
})

test('files uploaded one by one are known by the names they came with', async () => {
  const { people } = await read(async folder => {
    await exported({})(folder)
    const files = []
    for (const [index, name] of (await readdir(folder)).entries()) {
      await rename(join(folder, name), join(folder, `upload-${index}`))
      files.push({ name: `my ${name}`, path: join(folder, `upload-${index}`) })
    }
    return { files }
  })
  assert.equal(people.length, 1)
})

/** Robin's export, some of its files replaced: by other text, by their header alone (empty text), or by nothing (null). */
function exported(files: Partial<Record<string, string | null>>): (folder: string) => Promise<ReturnSource> {
  return async folder => {
    await writeBlade(folder, exampleHeader(), [robin()], '2026-02-26')
    for (const [module, text] of Object.entries(files)) {
      const path = join(folder, `Blade-Export_26-02-2026_${module}.csv`)
      if (text === null) await unlink(path)
      else if (text === '') await writeFile(path, `${(await readFile(path, 'utf8')).split('\r\n')[0]}\n`)
      else if (text?.endsWith('\u0000latin1')) await writeFile(path, text.slice(0, -7), 'latin1')
      else await writeFile(path, text ?? '')
    }
    return folder
  }
}

async function read(make: (folder: string) => Promise<ReturnSource>): Promise<{ header: RawHeader; people: RawPerson[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'blade-'))
  try {
    const opened = await openReturn(await make(folder))
    if (opened.kind === 'unreadable') throw new UnreadableReturn(opened.why)
    return { header: opened.header, people: await Array.fromAsync(opened.persons()) }
  } finally {
    await rm(folder, { recursive: true })
  }
}
