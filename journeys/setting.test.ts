import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Person } from './browser.ts'
import { startRunning, type Running } from './running.ts'
import { smallWrenfold, writeReturn } from './small-areas.ts'

const hollinBrook = '999103'
const stonyHeath = '999109'

let app: Running
let nia: Person
let ava: { child: string; duty: string }
let maya: { child: string; duty: string }

before(async () => {
  app = await startRunning({ areas: 'small' })
  nia = await app.person({ width: 1280 })
  ava = await idsOf('Ava', 'Thornton')
  maya = await idsOf('Maya', 'Ellis')
})
after(() => app.close())

async function idsOf(forename: string, surname: string): Promise<{ child: string; duty: string }> {
  const { rows: [row] } = await app.behind.asOwner.query<{ child: string; duty: string }>(
    `select c.id as child, d.id as duty from people.child c join duties.duty d on d.area = c.area and d.child = c.id where c.area = '999' and c.forename = $1 and c.surname = $2 order by d.due_on desc limit 1`, [forename, surname])
  assert.ok(row !== undefined, `${forename} ${surname}`)
  return row
}

/** The names of children whose plans in force name a setting, as the return said. */
async function namedTo(urn: string, area = '999'): Promise<string[]> {
  const { rows } = await app.behind.asOwner.query<{ name: string }>(
    `select distinct c.forename || ' ' || c.surname as name from people.child c join plan.plan p on p.area = c.area and p.child = c.id join plan.named_setting n on n.area = p.area and n.plan = p.id
      where c.area = $1 and p.active and n.urn = $2 order by 1`, [area, urn])
  return rows.map(({ name }) => name)
}

const listed = async (who: Person): Promise<string[]> => (await who.page.locator('main tbody th').allInnerTexts()).toSorted()
const status = async (who: Person, path: string): Promise<number> => (await who.page.request.get(path, { maxRedirects: 0 })).status()

test('Nia signs in and lands on the children whose plans name her school, and on nobody else', async () => {
  await nia.signInAs('Nia Powell')
  assert.equal(new URL(nia.page.url()).pathname, '/children')
  const hers = await namedTo(hollinBrook)
  assert.ok(hers.length >= 5 && hers.includes('Ava Thornton'), hers.join(', '))
  assert.match(await nia.words(), new RegExp(`Children and young people you are involved with ${hers.length} children and young people`))
  assert.deepEqual(await listed(nia), hers.toSorted())
  await nia.page.getByLabel('Find a child or young person').fill('thornton')
  await nia.follow('Search')
  assert.deepEqual(await listed(nia), hers.filter(name => name.endsWith('Thornton')))
  await nia.open('/children?q=Ellis')
  assert.match(await nia.words(), /Nobody whom you are involved with has that name or number/)
})

test('she reads a child’s record in her limits: needs, provision and dates, and neither address nor budget nor what the council changed', async () => {
  await nia.open('/children')
  await nia.follow('Ava Thornton')
  await nia.page.getByLabel('I work with this child or family').check()
  await nia.follow('Continue')
  const record = await nia.words()
  assert.match(record, /^Ava Thornton Aged 7, Year 3, born 14 May 2018 Hollin Brook Primary School What must happen next/)
  assert.match(record, /Need Speech, language and communication needs Named in section I Hollin Brook Primary School/)
  assert.match(record, /Request and assessment An assessment was asked for/)
  assert.match(record, /Circle Who is involved today Who As, and why Since Hollin Brook Primary School Setting named in the plan To provide the education that the plan names 18 July 2025 No caseworker is named in this record\./)
  assert.match(record, /Postcode Not shown to you/)
  assert.doesNotMatch(record, /ZZ99|Personal budget|Record begun here|Who looked at this record/)
  await nia.follow('All of Ava’s circle')
  assert.match(await nia.words(), /^Ava Thornton’s circle .*Who is missing No caseworker is named in this record\. Involved today .*Nobody’s involvement has ended since this record began\./)
})

test('her list of work and its file hold what is owed about her children, and a duty opens to why its date is what it is', async () => {
  await nia.follow('My work')
  const words = await nia.words()
  assert.match(words, /^Wrenfold, Thursday 15 January 2026 My work/)
  const hers = new Set(await namedTo(hollinBrook))
  const csv = (await (await nia.page.request.get('/work.csv?status=to-do')).text()).trim().split('\r\n').slice(1)
  assert.ok(csv.length >= hers.size, `${csv.length} duties`)
  const { rows } = await app.behind.asOwner.query<{ id: string; name: string }>(`select d.id, c.forename || ' ' || c.surname as name from duties.duty d join people.child c on c.area = d.area and c.id = d.child where d.area = '999'`)
  const about = new Map(rows.map(({ id, name }) => [id, name]))
  assert.deepEqual(csv.map(line => about.get(line.split(',').at(-1) ?? '') ?? line).filter(name => !hers.has(name)), [])
  await nia.open(`/duties/${ava.duty}`)
  assert.match(await nia.words(), /Why this date/)
})

test('every other child, duty, file, count and list is not there for her', async () => {
  for (const path of [
    `/children/${maya.child}`, `/children/${maya.child}/circle`, `/children/${maya.child}/who-looked`, `/children/${ava.child}/who-looked`, `/duties/${maya.duty}`,
    '/overview', '/overview.csv', '/overview/requests', '/overview/requests.csv', '/returns', '/returns/upload', '/responsibilities', '/responsibilities.csv', '/who-looked', '/who-looked.csv', '/people-and-roles',
  ]) assert.equal(await status(nia, path), 404, path)
  assert.deepEqual(await nia.page.locator('nav a').evaluateAll(links => links.map(link => (link as unknown as { textContent: string }).textContent.trim()).filter(text => /Our area|Returns|Responsibilities|Who looked/.test(text))), [])
  await nia.open('/england')
  assert.match(await nia.words(), /England/)
})

test('the SENCo of a school next door finds none of them, and only the children whose plans name his own', async () => {
  const hugh = await app.person()
  await hugh.signInAs('Hugh Lister')
  const his = await namedTo('998140', '998')
  assert.deepEqual(await listed(hugh), his.toSorted())
  await hugh.open('/children?q=thornton')
  assert.match(await hugh.words(), /Nobody whom you are involved with/)
  await hugh.open('/looking')
  await hugh.page.getByLabel('I work with this child or family').check()
  await hugh.follow('Continue')
  for (const path of [`/children/${ava.child}`, `/children/${ava.child}/circle`, `/duties/${ava.duty}`]) assert.equal(await status(hugh, path), 404, path)
  await hugh.close()
})

test('Ava’s plan comes to name another school in the next return: that day she is gone for Nia, in the session that was open', async () => {
  const dana = await app.person({ width: 320 })
  await dana.signInAs('Dana Okafor')
  await dana.open('/looking')
  await dana.page.getByLabel('I work with this child or family').check()
  await dana.follow('Continue')
  await dana.open('/returns/upload')
  await dana.page.getByLabel('The return').setInputFiles(await writeReturn(app.data, 'moved.xml', moved()))
  await dana.follow('Check it')
  await dana.waitFor(/^The return can be imported/)
  await dana.follow(/^Import \d+ people/)
  await dana.waitFor(/^The return is imported/)

  await nia.open('/children')
  assert.ok(!(await listed(nia)).includes('Ava Thornton'))
  assert.ok((await listed(nia)).includes('Isla Thornton'))
  for (const path of [`/children/${ava.child}`, `/children/${ava.child}/circle`, `/duties/${ava.duty}`]) assert.equal(await status(nia, path), 404, path)
  await nia.open('/children?q=ava')
  assert.doesNotMatch(await nia.words(), /Thornton/)

  await dana.open(`/children/${ava.child}/circle`)
  assert.match(await dana.words(), /Involved today Involved today Who As, and why Since Stony Heath Primary School Setting named in the plan To provide the education that the plan names 15 January 2026 No longer involved No longer involved Who, and as what From Until Hollin Brook Primary School Setting named in the plan 18 July 2025 15 January 2026/)
  await Promise.all([dana.close(), nia.close()])
})

/** The same return again, with another serial number, in which Ava’s plan names Stony Heath. */
function moved() {
  const before = smallWrenfold()
  const persons = [...before.persons].map(person => person.Forename !== 'Ava' || person.Surname !== 'Thornton' ? person
    : JSON.parse(JSON.stringify(person).replaceAll(hollinBrook, stonyHeath)) as typeof person)
  return { header: { ...before.header, SerialNo: '900' }, persons }
}
