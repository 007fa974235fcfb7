import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { system } from '../src/platform/actor/index.ts'
import { seal, verify } from '../src/platform/record/index.ts'
import type { Person } from './browser.ts'
import { startRunning, type Running } from './running.ts'

let app: Running
let maya: string
before(async () => {
  app = await startRunning({ areas: 'small' })
  const { rows } = await app.behind.asOwner.query<{ id: string }>(`select id from people.child where area = '999' and forename = 'Maya' and surname = 'Ellis'`)
  maya = rows[0]?.id ?? ''
})
after(() => app.close())

test('Dana finds, opens, prints and saves, and is refused; Gareth reads each as what it was, and what the family will read', async () => {
  const dana = await app.person()
  await dana.signInAs('Dana Okafor')
  await search(dana)
  await dana.follow('Maya Ellis')
  await dana.page.getByLabel('I work with this child or family').check()
  await dana.follow('Continue')
  const printed = dana.page.waitForResponse(response => response.request().method() === 'HEAD')
  await dana.page.evaluate('dispatchEvent(new Event("beforeprint"))')
  assert.equal((await printed).status(), 200)
  assert.equal((await dana.page.request.get(`${app.origin}/work.csv?status=`)).status(), 200)
  for (const nobody of ['1', '2', '3']) assert.equal((await dana.page.request.get(`${app.origin}/children/01900000-0000-7000-8000-00000000000${nobody}`)).status(), 404)
  assert.equal((await dana.page.request.get(`${app.origin}/children/${maya}/who-looked`)).status(), 404)
  await dana.close()

  const gareth = await app.person({ javaScript: false, width: 360 })
  await gareth.signInAs('Gareth Lyle')
  await gareth.open(`/children/${maya}/who-looked`)
  const words = await gareth.words()
  const dana999 = 'Dana Okafor SEND officer, Wrenfold Council \\d+:\\d\\d[ap]m'
  for (const saw of ['Work list file Saved as a file, with \\d+ children in it', 'Child record Printed I work with', 'Child record I work with', 'Search for a child In a list of 1 child']) {
    assert.match(words, new RegExp(`${dana999} ${saw}`))
  }
  assert.doesNotMatch(words, /people\.|duties\.|Maya/)
  assert.match(words, /What the family will see .* One person at the council looked at this child’s record in \w+\. Dana Okafor looked on 1 day, to work on their case\. Dana Okafor printed the record on 1 day\. Dana Okafor saved a file with this child in it on 1 day\./)

  await gareth.open('/who-looked?only=refused')
  assert.match(await gareth.words(), /4 looks .*Refused Who looked at a child\. Tried, and was not shown it: their role does not open it.*Refused Child record\. Tried, and was not shown it: it is not in this area, or not theirs to see/)
  const csv = await (await gareth.page.request.get(`${app.origin}/who-looked.csv?only=refused`)).text()
  assert.equal(csv.trim().split('\r\n').slice(1).filter(line => /Tried, and was not shown it/.test(line)).length, 4)
  await questions(gareth)
  await gareth.close()
})

test('what they did is sealed, and the record proves itself whole', async () => {
  const sealer = system('journey', '999', ['seal-record'])
  await app.db.begin(sealer, work => seal(work))
  const { sealed, faults } = await app.db.begin(sealer, work => verify(work))
  assert.ok(sealed > 10)
  assert.deepEqual(faults, [])
})

async function search(dana: Person): Promise<void> {
  await dana.follow('Children')
  await dana.page.getByLabel('Find a child or young person').fill('maya ellis')
  await dana.follow(/^(Find|Search)$/)
}

/** Three tries at children who are not there are a question; Gareth reads the looks, asks, and closes it with the reason. */
async function questions(gareth: Person): Promise<void> {
  await gareth.follow('Who looked')
  await gareth.follow('Patterns that are worth a question')
  await gareth.follow(/^Dana Okafor was refused 4 times/)
  assert.match(await gareth.words(), /They tried to open the records of 4 children\./)
  await gareth.follow('See everything they looked at that day')
  assert.match(await gareth.words(), /Only what Dana Okafor did is shown/)
  await gareth.page.goBack()
  await gareth.page.getByLabel('Explained').check()
  await gareth.page.getByLabel('What was asked, or what the reason is').fill('Old links in a letter, seen with Dana')
  await gareth.follow('Keep this')
  assert.match(await gareth.words(), /What has come of it Explained Old links in a letter, seen with Dana Gareth Lyle/)
  await gareth.follow('Questions about who looked')
  assert.doesNotMatch(await gareth.words(), /was refused/)
}
