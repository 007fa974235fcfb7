import assert from 'node:assert/strict'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { writeBlade } from '../src/capabilities/sen2/index.ts'
import { generateReturn } from '../src/capabilities/synthetic/index.ts'
import type { Person } from './browser.ts'
import { startRunning, type Running } from './running.ts'
import { writeReturn } from './small-areas.ts'

let app: Running
let dana: Person
before(async () => {
  app = await startRunning({ areas: 'none' })
  dana = await app.person()
  await dana.signInAs('Dana Okafor')
  await dana.open('/looking')
  await dana.page.getByLabel('I work with this child or family').check()
  await dana.follow('Continue')
})
after(() => app.close())

/** Forty plans and the children of the cast; one person in eight has a mistake that offices make. */
const asked = { area: '999', seed: 41, plans: 40, cast: true } as const
const flawed = () => generateReturn({ ...asked, flaws: 0.125 })

async function offer(files: string | string[]): Promise<void> {
  await dana.open('/returns/upload')
  await dana.page.getByLabel('The return').setInputFiles(files)
  await dana.follow('Check it')
}

async function written(name: string, body: string | Uint8Array): Promise<string> {
  const path = join(app.data, name)
  await writeFile(path, body)
  return path
}

async function stored(): Promise<unknown> {
  const { rows } = await app.behind.asOwner.query(`select (select count(*) from people.child)::int as children, (select count(*) from duties.duty)::int as duties,
    (select count(*) from pathway.request)::int as requests, (select count(*) from sen2.return)::int as returns`)
  return rows[0]
}

const nothing = { children: 0, duties: 0, requests: 0, returns: 0 }

/** What a person reads where a file is turned away at once: beside the field, and above the page with a link to it. */
async function turnedAway(why: RegExp): Promise<void> {
  assert.match(await dana.page.title(), /^Error: Import a return/)
  assert.match(await dana.words(), why)
  const summary = dana.page.getByRole('alert')
  assert.match(await summary.innerText(), why)
  await summary.getByRole('link').click()
  assert.equal(await dana.page.evaluate('document.activeElement.id'), 'files')
  assert.deepEqual(await stored(), nothing)
}

test('no file, a zip, a workbook, a file of entities and another area’s return are turned away at once, with what to do', async () => {
  await dana.open('/returns/upload')
  await dana.follow('Check it')
  await turnedAway(/Select the return: one XML file, or the nine CSV files that COLLECT exports/)

  await offer(await written('return.zip', Buffer.from('504b0304140000000800', 'hex')))
  await turnedAway(/is neither XML nor CSV\. Select the return|The file is compressed\. Extract it/)

  // The same under a name that does not own up to it.
  await offer(await written('zipped.xml', Buffer.from('504b0304140000000800', 'hex')))
  await turnedAway(/The file is compressed\. Extract it and choose the XML file or the folder of CSV files inside\./)

  await offer(await written('workbook.xml', Buffer.concat([Buffer.from('504b030414000600', 'hex'), Buffer.from('[Content_Types].xml')])))
  await turnedAway(/The file is an Excel workbook\. Make the XML file from it/)

  await offer(await written('billion.xml', '<?xml version="1.0"?>\n<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>\n<Message><Header>&lol2;</Header></Message>'))
  await turnedAway(/Line 2: the file has a document type declaration \(<!DOCTYPE>\)\. Take it out and try again/)

  await offer(await writeReturn(app.data, 'ashmere.xml', generateReturn({ area: '998', seed: 3, plans: 2 })))
  await turnedAway(/This is the return of area 998\. Choose the return of area 999/)
})

test('XML that is cut short in the middle is refused when it has been checked, and nothing is kept of it', async () => {
  const whole = await readFile(await writeReturn(app.data, 'whole.xml', generateReturn(asked)), 'utf8')
  await offer(await written('cut.xml', whole.slice(0, whole.length * 0.6)))
  await dana.waitFor(/^(Nothing was imported|The return)/)
  assert.match(await dana.words(), /^cut\.xml Nothing was imported The file ends too soon, at line \d+ .*export or copy it again\. Choose another file/)
  assert.deepEqual(await stored(), nothing)
})

test('CSV files of which one cell begins as a spreadsheet’s formula does are refused, with the file, the line and the column', async () => {
  const folder = join(app.data, 'blade')
  const made = generateReturn(asked)
  await writeBlade(folder, made.header, made.persons, '2026-02-02')
  const person = join(folder, 'Blade-Export_02-02-2026_person.csv')
  const lines = (await readFile(person, 'utf8')).split('\r\n')
  // Leo is the second child of the cast, and the names of the columns are line 1.
  assert.match(lines[2] ?? '', /Pearce/)
  await writeFile(person, lines.with(2, (lines[2] ?? '').replace('Pearce', '"=HYPERLINK(""http://example.invalid"")"')).join('\r\n'))
  await offer((await readdir(folder)).map(name => join(folder, name)))
  await dana.waitFor(/^(Nothing was imported|Import a return|The return)/)
  assert.match(await dana.words(), /Blade-Export_02-02-2026_person\.csv: line 3, column surname begins with "=", as a spreadsheet formula does\. Take it out and try again\./)
  assert.deepEqual(await stored(), nothing)
})

test('a return with errors changes nothing and says why; Dana may give it up', async () => {
  await offer(await writeReturn(app.data, 'flawed.xml', flawed()))
  await dana.waitFor(/^The return/)
  assert.match(await dana.words(), /The return has errors Nothing has been imported\. There are \d+ errors about \d+ of the \d+ people\. Correct them in your own system, make the return again, and choose the new file/)
  await dana.follow('Give up this upload')
  assert.match(await dana.words(), /No return has been imported yet/)
  assert.deepEqual(await stored(), nothing)
})

test('or she leaves out the people in error, who are then listed with the reason', async () => {
  const good = [...generateReturn(asked).persons]
  const mistaken = [...flawed().persons].filter((person, at) => JSON.stringify(person) !== JSON.stringify(good[at])).length
  assert.ok(mistaken > 3 && mistaken < 20, `${mistaken} people have a mistake`)
  await offer(join(app.data, 'flawed.xml'))
  await dana.waitFor(/^The return has errors/)
  assert.match(await dana.words(), new RegExp(`about ${mistaken} of the ${good.length} people`))
  const reasons = (await dana.page.getByRole('table', { name: 'What was found, by rule' }).getByRole('row').filter({ hasText: /Correct it/ }).allInnerTexts()).map(text => text.slice(0, 6))
  await dana.follow('See who would be left out, and import the rest')
  assert.equal((await dana.page.getByRole('table', { name: 'People who would be left out' }).locator('tbody tr').allInnerTexts()).length, mistaken)
  await dana.follow(`Import the rest and leave out ${mistaken}`)
  assert.match(await dana.page.title(), /^Error:/, 'She was not asked to say that she knows')
  await dana.page.getByLabel(`I know that ${mistaken} people are left out`).check()
  await dana.follow(`Import the rest and leave out ${mistaken}`)
  await dana.waitFor(/^(The return is imported|Nothing was imported)/)
  await dana.follow('See what came of it')
  assert.match(await dana.words(), new RegExp(`${good.length} people in it.*${mistaken} left out.*Left out Their duties are not in the ledger\\. Correct them and import the return again\\.`))
  const listed = await dana.page.getByRole('table', { name: 'People left out' }).locator('tbody tr').allInnerTexts()
  assert.equal(listed.length, mistaken)
  for (const line of listed) assert.ok(reasons.some(rule => line.includes(rule)), line)
  const { children } = await stored() as { children: number }
  assert.equal(children, good.length - mistaken)
  // What was uploaded is gone: of returns given up, refused and imported only reports may stay.
  const kept = (await readdir(join(app.data, 'uploads'), { recursive: true })).filter(name => /\.(xml|csv|zip|xlsx)$/.test(name) && !name.endsWith('findings.csv'))
  assert.deepEqual(kept, [])
})
