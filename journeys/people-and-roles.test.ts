import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { people } from '../cast/people.ts'
import { nameResponsibleInDemo } from '../src/assembly/demo-responsible.ts'
import { loadCast } from '../src/capabilities/access/index.ts'
import { system } from '../src/platform/actor/index.ts'
import type { Person } from './browser.ts'
import { startRunning, type Running } from './running.ts'

let app: Running
before(async () => {
  app = await startRunning({ areas: 'small' })
  await nameResponsibleInDemo(app.db, await app.db.beginLoading(system('start'), work => loadCast(work, people)))
})
after(() => app.close())

test('Tom gives Robin, who joined this week, a role; Robin signs in and works; Tom ends it and the next page is refused', async () => {
  const robin = await app.person()
  await robin.signInAs('Robin Vale')
  assert.match(await robin.words(), /Your account is not known here/)
  const tom = await app.person()
  await tom.signInAs('Tom Ferreira')
  await tom.follow('People and roles')
  assert.match(await tom.words(), /People and roles in Wrenfold .*Dana Okafor/)
  await tom.follow('Add someone')
  await tom.follow('Continue')
  assert.match(await tom.words(), /There is a problem Enter the person’s name/)
  await tom.page.getByLabel('Name', { exact: true }).fill('Robin Vale')
  await tom.page.getByLabel('Work email').fill('robin.vale@wrenfold.example')
  await tom.page.getByLabel('Organisation').selectOption({ label: 'Wrenfold Council' })
  await tom.page.getByLabel('Team', { exact: true }).selectOption({ label: 'Assessment team (Wrenfold Council)' })
  await tom.page.getByLabel('SEND officer').check()
  await tom.page.getByLabel('Why?').fill('Joined the team')
  await tom.follow('Continue')
  assert.match(await tom.words(), /Check before this counts Name Robin Vale .*Team Assessment team Role SEND officer/)
  await tom.follow('Confirm')
  assert.match(await tom.words(), /^Robin Vale/)
  await robin.open('/')
  await robin.signInAs('Robin Vale')
  await robin.open('/work')
  assert.match(await robin.words(), /duties to do/)
  await tom.follow(/^End\b/)
  await tom.page.getByLabel('Why?').fill('Changed their mind')
  // The demo names Robin for a duty: it must pass to someone.
  await tom.page.getByLabel('All of it passes to').selectOption({ label: 'Dana Okafor (SEND officer)' })
  await tom.follow('End it')
  assert.match(await tom.words(), /Ended: SEND officer/)
  await robin.open('/work')
  assert.match(await robin.words(), /^Page not found/)
  await Promise.all([robin.close(), tom.close()])
})

test('Priya stands in for Dana and is named beside her, on the duty and on why its date', async () => {
  const tom = await app.person({ javaScript: false, width: 360 })
  await tom.signInAs('Tom Ferreira')
  await personPage(tom, 'Priya Raman')
  await tom.follow('Have someone stand in for them')
  await tom.page.getByLabel('Who stands in').selectOption({ label: 'Dana Okafor (SEND officer)' })
  await fillDay(tom, 'to', '12', '3', '2026')
  await tom.page.getByLabel('Why?').fill('Leave')
  await tom.follow('Save')
  assert.match(await tom.words(), /Dana Okafor stands in from .* to 12 March 2026/)
  const dana = await app.person()
  await dana.signInAs('Dana Okafor')
  const { rows } = await app.behind.asOwner.query<{ id: string }>(`select d.id from duties.duty d join people.child c on c.area = d.area and c.id = d.child
    where d.area = '999' and c.forename = 'Maya' and c.surname = 'Ellis' and d.rule = 'ehcna-final-plan'`)
  await dana.open('/looking')
  await dana.page.getByLabel('I work with this child or family').check()
  await dana.follow('Continue')
  await dana.open(`/duties/${rows[0]?.id}`)
  assert.match(await dana.words(), /Named for this: Priya Raman, SEND manager, Wrenfold Council, covered by Dana Okafor until 12 March 2026\./)
  await dana.open('/responsibilities/20')
  assert.match(await dana.words(), /Priya Raman, SEND manager, covered by Dana Okafor until 12 March 2026/)
  await Promise.all([tom.close(), dana.close()])
})

test('Tom takes many from a file, reads each line first, and the file again changes nothing', async () => {
  const file = join(app.data, 'people.csv')
  await writeFile(file, 'name,email,organisation,team,role\nAlex Morgan,alex.morgan@wrenfold.example,Wrenfold Council,Assessment team,SEND officer\nSam Reed,sam.reed@wrenfold.example,Nowhere,,SEND officer\n')
  const tom = await app.person({ javaScript: false })
  await tom.signInAs('Tom Ferreira')
  await upload(tom, file)
  assert.match(await tom.words(), /The file cannot be taken yet .*1 added .*1 wrong .*3 Sam Reed Enter an organisation of this area/)
  await writeFile(file, 'name,email,organisation,team,role\nAlex Morgan,alex.morgan@wrenfold.example,Wrenfold Council,Assessment team,SEND officer\n')
  await upload(tom, file)
  await tom.follow('Keep all of it')
  assert.match(await tom.words(), /Alex Morgan/)
  await upload(tom, file)
  assert.match(await tom.words(), /The file changes nothing/)
  await tom.close()
})

test('when somebody leaves, what they are named for passes to whom Tom says, and what is left knowingly is a fault', async () => {
  const tom = await app.person({ width: 360 })
  await tom.signInAs('Tom Ferreira')
  await personPage(tom, 'Priya Raman')
  await tom.follow(/^End SEND officer/)
  assert.doesNotMatch(await tom.words(), /Who takes over/)
  await tom.page.getByLabel('Why?').fill('Retires')
  await tom.follow('End it')
  await tom.follow(/^End SEND manager/)
  assert.match(await tom.words(), /Who takes over\? This is their last role here/)
  await tom.page.getByLabel('Why?').fill('Retires')
  await tom.follow('End it')
  assert.match(await tom.words(), /There is a problem Choose who takes over/)
  await tom.page.getByLabel('All of it passes to').selectOption({ label: 'Dana Okafor (SEND officer)' })
  await tom.page.getByLabel(/20\. /).selectOption({ label: 'Nobody: leave it without anyone named' })
  await tom.follow('End it')
  assert.match(await tom.words(), /They are named for no duty of this area/)
  await tom.open('/responsibilities/20')
  assert.match(await tom.words(), /The council Nobody named/)
  await tom.open('/responsibilities/16')
  assert.match(await tom.words(), /Dana Okafor, SEND officer/)
  await tom.close()
})

test('Dana signs out everywhere else, and what she typed there comes back to her when she signs in again', async () => {
  const [here, there] = [await app.person(), await app.person()]
  await here.signInAs('Dana Okafor')
  await there.signInAs('Dana Okafor')
  await there.open('/looking')
  await there.page.getByLabel('Something else', { exact: true }).check()
  await there.page.getByLabel('If something else, say what').fill('A word that took long to find')
  await here.follow('Where you are signed in')
  assert.match(await here.words(), /after an hour without use, and after 12 hours .*This one/)
  await here.follow('Sign out everywhere else')
  assert.match(await here.words(), /You are signed in nowhere else/)
  await there.follow('Continue')
  assert.match(await there.words(), /^Choose who to sign in as/)
  await there.signInAs('Dana Okafor')
  assert.match(await there.words(), /You were signed out before this was sent, so nothing was saved/)
  assert.equal(await there.page.getByLabel('If something else, say what').inputValue(), 'A word that took long to find')
  await there.follow('Continue')
  await Promise.all([here.close(), there.close()])
})

async function personPage(who: Person, name: string): Promise<void> {
  await who.open(`/people-and-roles?q=${encodeURIComponent(name)}`)
  await who.follow(name)
}

async function fillDay({ page }: Person, name: string, day: string, month: string, year: string): Promise<void> {
  for (const [part, value] of [['day', day], ['month', month], ['year', year]] as const) await page.locator(`[name="${name}-${part}"]`).fill(value)
}

async function upload(tom: Person, file: string): Promise<void> {
  await tom.open('/people-and-roles/upload')
  await tom.page.getByLabel('The file').setInputFiles(file)
  await tom.page.getByLabel('Why?').fill('Yearly list')
  await tom.follow('Check it')
}
