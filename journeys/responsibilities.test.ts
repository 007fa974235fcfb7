import assert from 'node:assert/strict'
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
  const accounts = await app.db.beginLoading(system('start'), work => loadCast(work, people))
  await nameResponsibleInDemo(app.db, accounts)
  // A second start finds them there.
  await nameResponsibleInDemo(app.db, accounts)
})
after(() => app.close())

test('anyone finds who must arrange mediation, and by which law, without signing in', async () => {
  const stranger = await app.person({ javaScript: false, width: 360 })
  await stranger.open('/law/who-is-responsible')
  await stranger.page.getByLabel('Words, such as “mediation”').fill('arrange mediation')
  await stranger.page.getByLabel('Show').selectOption({ label: 'Duty by duty' })
  await stranger.follow('Apply')
  assert.match(await stranger.words(), /1 of 40 duties .*31\. Arrange mediation when the family wants it, and take part .*The council and the integrated care board \(on health\)/)
  await stranger.open('/responsibilities')
  assert.match(await stranger.words(), /Choose who to sign in as/)
  await stranger.close()
})

test('Priya sees the four duties that are nobody’s, and gives one to Dana; it is one fewer', () => namesSomeone({ javaScript: true, number: 36, left: 3 }))

test('she gives another without scripts, on a telephone', () => namesSomeone({ javaScript: false, width: 360, number: 34, left: 2 }))

test('Priya and Tom name someone for one duty at once: the second is told what the first did, and loses nothing', async () => {
  const [priya, tom] = [await app.person(), await app.person()]
  await priya.signInAs('Priya Raman')
  await tom.signInAs('Tom Ferreira')
  for (const who of [priya, tom]) {
    await who.open('/responsibilities/27/council')
    assert.match(await who.words(), /Named now Robin Vale, SEND officer, Wrenfold Council/)
  }
  await fillIn(priya, 'Priya Raman (Wrenfold Council)', 'SEND manager')
  await priya.follow('Save')
  await fillIn(tom, 'Dana Okafor (Wrenfold Council)', 'Reviews lead')
  await tom.follow('Save')
  assert.match(await tom.page.title(), /^Error: /)
  assert.match(await tom.words(), /Someone else changed this while you had it open\. Nothing of yours was saved\. It now says: Priya Raman, SEND manager/)
  assert.equal(await tom.page.getByLabel('Their post').inputValue(), 'Reviews lead')
  await tom.follow('Back to the duty')
  assert.match(await tom.words(), /The council Priya Raman, SEND manager/)
  await Promise.all([priya.close(), tom.close()])
})

test('a duty of the ledger says who is named for it', async () => {
  const dana = await app.person()
  await dana.signInAs('Dana Okafor')
  const { rows } = await app.behind.asOwner.query<{ id: string }>(`select d.id from duties.duty d join people.child c on c.area = d.area and c.id = d.child
    where d.area = '999' and c.forename = 'Maya' and c.surname = 'Ellis' and d.rule = 'ehcna-final-plan'`)
  await dana.open('/looking')
  await dana.page.getByLabel('I work with this child or family').check()
  await dana.follow('Continue')
  await dana.open(`/duties/${rows[0]?.id}`)
  assert.match(await dana.words(), /Who holds it Wrenfold Council, Assessment team Named for this: Priya Raman, SEND manager, Wrenfold Council\./)
  await dana.follow('Who is responsible for this duty in law')
  assert.match(await dana.words(), /Duty 20 of 40 in Wrenfold .*duties are to do in Wrenfold under these rules now: \d+ (is|are) late/)
  assert.equal(await dana.page.getByRole('link', { name: /^Change|^Name someone/ }).count(), 0)
  await dana.close()
})

test('next door, Sally sees that Ashmere has hardly begun, and none of Wrenfold’s names', async () => {
  const sally = await app.person()
  await sally.signInAs('Sally Brook')
  await sally.open('/responsibilities')
  const said = await sally.words()
  assert.match(said, /31 of 34 duties in Ashmere have nobody named\./)
  assert.doesNotMatch(said, /Priya Raman|Helen Strand/)
  await sally.close()
})

async function namesSomeone({ number, left, ...how }: { javaScript: boolean; width?: number; number: number; left: number }): Promise<void> {
  const priya = await app.person(how)
  await priya.signInAs('Priya Raman')
  await priya.open('/responsibilities')
  assert.match(await priya.words(), new RegExp(`${left + 1} of 34 duties in Wrenfold have nobody named\\..*6 more are each setting’s own and not counted: the council has a contact for 3 of them\\.`))
  await priya.follow(new RegExp(`^${number}\\. `))
  await priya.follow(/^Name someone/)
  await fillIn(priya, 'Dana Okafor (Wrenfold Council)', '')
  await priya.follow('Save')
  assert.match(await priya.words(), /There is a problem Enter the post that the person holds/)
  await fillIn(priya, 'Dana Okafor (Wrenfold Council)', 'SEND officer')
  await priya.follow('Save')
  assert.match(await priya.words(), new RegExp(`Success Saved\\. For the council: Dana Okafor, SEND officer, Wrenfold Council, from .*Duty ${number} of 40 in Wrenfold .*The council Dana Okafor, SEND officer Wrenfold Council dana\\.okafor@wrenfold\\.example`))
  await priya.open('/responsibilities')
  assert.match(await priya.words(), new RegExp(`${left} of 34 duties in Wrenfold have nobody named\\.`))
  await priya.close()
}

async function fillIn({ page }: Person, who: string, post: string): Promise<void> {
  await page.getByLabel('The person').selectOption({ label: who })
  await page.getByLabel('Their name, if they do not sign in here').fill('')
  await page.getByLabel('Their post').fill(post)
  await page.getByLabel('How to reach them').fill('')
}
