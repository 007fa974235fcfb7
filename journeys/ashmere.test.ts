import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { standing } from '../src/capabilities/access/index.ts'
import { revise } from '../src/capabilities/synthetic/index.ts'
import type { Person } from './browser.ts'
import { startRunning, type Running } from './running.ts'
import { smallWrenfold, writeReturn } from './small-areas.ts'
import { asTheApplication, reached, walled } from './wall.ts'

let app: Running
let wrenfolds: { child: string; duty: string; return: string; upload: string; organisation: string }

before(async () => {
  app = await startRunning({ areas: 'small' })
  // Dana has a return on its way, and has looked at Maya's record.
  const dana = await app.person()
  await dana.signInAs('Dana Okafor')
  await dana.open('/returns/upload')
  await dana.page.getByLabel('The return').setInputFiles(await writeReturn(app.data, 'second.xml', revise(smallWrenfold(), { seed: 2027, share: 0.2 })))
  await dana.follow('Check it')
  await dana.page.getByLabel('I work with this child or family').check()
  await dana.follow('Continue')
  await dana.waitFor(/^The return can be imported/)
  const upload = new URL(dana.page.url()).pathname.split('/').at(-1) ?? ''
  const { rows } = await app.behind.asOwner.query<{ child: string; duty: string; return: string; organisation: string }>(
    `select c.id as child, d.id as duty, r.id as return, o.id as organisation from people.child c join duties.duty d on d.area = c.area and d.child = c.id
      join sen2.return r on r.area = c.area join places.organisation o on o.area = c.area and o.name = 'Wrenfold Council' where c.area = '999' and c.forename = 'Maya' and c.surname = 'Ellis' limit 1`)
  assert.ok(rows[0] !== undefined)
  wrenfolds = { ...rows[0], upload }
  await dana.open(`/children/${wrenfolds.child}`)
  assert.match(await dana.words(), /Maya Ellis/)
  await dana.close()
})
after(() => app.close())

const answered = async (who: Person, path: string): Promise<{ status: number; text: string }> => {
  const answer = await who.page.request.get(path, { maxRedirects: 0 })
  return { status: answer.status(), text: await answer.text() }
}

test('Sally of Ashmere finds nothing of Wrenfold’s by page', async () => {
  const sally = await app.person()
  await sally.signInAs('Sally Brook')
  await sally.follow('Children')
  await sally.page.getByLabel('Find a child or young person').fill('Maya')
  await sally.follow('Search')
  assert.match(await sally.words(), /0 children and young people match “Maya”\. Nobody in your area has that name or number/)
  await sally.open('/children?q=H999100122001')
  assert.match(await sally.words(), /Nobody in your area has that name or number/)

  await sally.follow('My work')
  assert.match(await sally.words(), /^Ashmere, .* My work/)
  assert.doesNotMatch(await sally.words(), /Wrenfold Council/)
  const { rows } = await app.behind.asOwner.query<{ id: string }>(`select id from duties.duty where area = '998'`)
  const hers = new Set(rows.map(({ id }) => id))
  const listed = (await answered(sally, '/work.csv?status=to-do')).text.trim().split('\r\n').slice(1).map(line => line.split(',').at(-1) ?? '')
  assert.ok(listed.length > 10, `Her work list holds ${listed.length} duties`)
  assert.deepEqual(listed.filter(id => !hers.has(id)), [])

  await sally.follow('Our area')
  assert.match(await sally.words(), /Ashmere/)
  assert.doesNotMatch(await sally.words(), /Wrenfold/)
  await sally.follow('Returns')
  assert.doesNotMatch(await sally.words(), /Wrenfold|second\.xml/)
  await sally.close()
})

test('Sally finds nothing of Wrenfold’s by address: each of its addresses is not there for her', async () => {
  const sally = await app.person()
  await sally.signInAs('Sally Brook')
  // She has given a reason for looking, so that nothing stops her but the wall.
  await sally.open('/looking')
  await sally.page.getByLabel('I work with this child or family').check()
  await sally.follow('Continue')
  const { child, duty, upload, organisation } = wrenfolds
  const addresses = [
    `/children/${child}`, `/children/${child}/who-looked`, `/duties/${duty}`, `/returns/${wrenfolds.return}`, `/returns/uploads/${upload}`,
    `/returns/uploads/${upload}/findings?as=csv`, `/returns/uploads/${upload}/findings?as=json`,
  ]
  for (const path of addresses) {
    const { status, text } = await answered(sally, path)
    assert.equal(status, 404, path)
    assert.doesNotMatch(text, /Maya|Ellis|second\.xml/, path)
  }
  await sally.open(`/children/${child}`)
  assert.match(await sally.words(), /^Page not found/)
  assert.equal((await answered(sally, `/work.csv?owner=${organisation}`)).text.trim().split('\r\n').length, 1, 'A file narrowed to Wrenfold Council holds more than its heading')

  await sally.open('/returns/upload')
  const csrfToken = await sally.page.locator('main input[name="csrfToken"]').inputValue()
  for (const act of ['import', 'abandonment']) {
    const answer = await sally.page.request.post(`/returns/uploads/${upload}/${act}`, { form: { csrfToken }, maxRedirects: 0 })
    assert.equal(answer.status(), 404, act)
  }
  const { rows } = await app.behind.asOwner.query<{ state: string }>('select state from sen2.upload where id = $1', [upload])
  assert.equal(rows[0]?.state, 'checked')
  const { rows: tries } = await app.behind.asOwner.query<{ tries: number }>(`select count(*)::int as tries from record.look where area = '998' and child = $1 and refused`, [child])
  // Twice at the record, and once at who looked at it.
  assert.equal(tries[0]?.tries, 3, 'Her tries at Maya’s record were not kept')
  await sally.close()
})

test('Gareth, who looks after data protection, sees who looked and why, and not the caseload', async () => {
  const gareth = await app.person()
  await gareth.signInAs('Gareth Lyle')
  await gareth.follow('Who looked')
  const row = gareth.page.getByRole('row').filter({ hasText: 'I work with this child or family' }).first()
  assert.match((await row.innerText()).replaceAll(/\s+/g, ' '), /Dana Okafor/)
  assert.doesNotMatch(await gareth.words(), /Maya|Sally Brook/)
  for (const path of ['/work', '/work.csv', '/children', `/children/${wrenfolds.child}`, `/duties/${wrenfolds.duty}`, '/returns', `/returns/uploads/${wrenfolds.upload}`, '/overview', '/overview/requests?figure=open&year=2025', '/overview/requests.csv?figure=open&year=2025']) {
    assert.equal((await answered(gareth, path)).status, 404, path)
  }
  await gareth.open(`/children/${wrenfolds.child}/who-looked`)
  assert.match(await gareth.words(), /Who looked at record/)
  assert.doesNotMatch(await gareth.words(), /Maya|Ellis/)
  await gareth.close()
})

test('Robin, whom nobody has given a role, is told so and gets nowhere', async () => {
  const robin = await app.person()
  await robin.signInAs('Robin Vale')
  assert.match(await robin.words(), /^Your account is not known here You signed in as robin\.vale@wrenfold\.example, but no organisation here has given that account a role\. Ask whoever looks after access/)
  await robin.open(`/children/${wrenfolds.child}`)
  assert.match(await robin.words(), /^Choose who to sign in as/)
  await robin.close()
})

test('signed out, every address of Wrenfold’s leads to sign-in and shows nothing', async () => {
  const stranger = await app.person()
  const { child, duty, upload } = wrenfolds
  for (const path of [`/children/${child}`, `/duties/${duty}`, `/returns/${wrenfolds.return}`, `/returns/uploads/${upload}`, `/returns/uploads/${upload}/findings?as=csv`, '/work.csv', '/overview.csv', '/overview/requests.csv?figure=open&year=2025', '/who-looked.csv']) {
    const { status, text } = await answered(stranger, path)
    assert.equal(status, 302, path)
    assert.equal(text, '', path)
  }
  await stranger.close()
})

test('Dana, signed out, comes back to the record she was opening when she signs in again', async () => {
  const dana = await app.person()
  await dana.signInAs('Dana Okafor')
  await dana.signOut()
  assert.match(await dana.words(), /^You are signed out/)
  await dana.open(`/duties/${wrenfolds.duty}`)
  await dana.signInAs('Dana Okafor')
  assert.match(await dana.words(), /^Why are you looking at children’s records today\?/)
  await dana.page.getByLabel('Checking quality or an audit').check()
  await dana.follow('Continue')
  assert.equal(new URL(dana.page.url()).pathname, `/duties/${wrenfolds.duty}`)
  await dana.close()
})

test('by direct SQL as the application’s role Sally reaches no row of Wrenfold’s in any table, and nobody reaches any row', async () => {
  const { rows: [account] } = await app.behind.asOwner.query<{ id: string }>(`select id from access.person where subject = 'sally.brook'`)
  const sally = await standing(app.db)(account?.id ?? '')
  assert.equal(sally.area, '998')
  const relations = await walled(app.behind.asOwner)
  assert.ok(relations.length > 20, `Only ${relations.length} tables of areas were found`)
  assert.deepEqual(relations.filter(one => one.isTable && !one.hasWall).map(({ name }) => name), [], 'Tables of areas without a wall')

  const found: string[] = []
  await asTheApplication(app.behind.url, async client => {
    const note = (what: string, many: number | 'refused') => { if (many !== 'refused' && many > 0) found.push(`${what}: ${many} rows`) }
    for (const { name, isTable } of relations) {
      note(`${name} as Sally`, await reached(client, sally, `select from ${name} where area = '999'`))
      note(`${name} as Sally, every row but her area’s`, await reached(client, sally, `select from ${name} where area <> '998'`))
      note(`${name} as nobody`, await reached(client, null, `select from ${name}`))
      note(`${name} as nobody of Wrenfold`, await reached(client, { ...sally, area: '999', may: new Set() }, `select from ${name} where '${name}' not in (${openInOwnArea})`))
      if (!isTable) continue
      note(`${name} written by Sally`, await reached(client, sally, `insert into ${name} (area) values ('999')`))
      note(`${name} changed by Sally`, await reached(client, sally, `update ${name} set area = '998' where area = '999'`))
      note(`${name} given away by Sally`, await reached(client, sally, `update ${name} set area = '999' where area = '998'`))
      note(`${name} deleted by Sally`, await reached(client, sally, `delete from ${name} where area = '999'`))
    }
    // The wall lets through what is hers, so what is above is not for want of a key.
    for (const name of ['people.child', 'duties.duty', 'pathway.request', 'plan.plan', 'reviews.review']) {
      const { rows: [whole] } = await app.behind.asOwner.query<{ rows: number }>(`select count(*)::int as rows from ${name} where area = '998'`)
      assert.equal(await reached(client, sally, `select from ${name}`), whole?.rows, name)
    }
  })
  assert.deepEqual(found, [])
})

// Who works here in what role, and the bodies and teams of the place, are nobody's record: whoever stands in the area reads them.
const openInOwnArea = `'access.membership', 'places.organisation', 'places.team', 'places.published_organisation', 'places.published_team'`
