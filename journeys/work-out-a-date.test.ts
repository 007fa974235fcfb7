import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { startRunning, type Running } from './running.ts'

let app: Running
before(async () => { app = await startRunning({ areas: 'none' }) })
after(() => app.close())

test('a parent at midnight, on a phone without scripts, goes from what happened to a calendar', async () => {
  const parent = await app.person({ javaScript: false, width: 360 })
  await parent.open('/')
  await parent.follow('Work out a legal date')
  await parent.follow('Work out the dates')
  assert.match(await parent.words(), /^There is a problem Choose what happened Enter the date on which it happened/)

  const type = async (day: string, month: string, year: string) => {
    for (const [label, value] of [['Day', day], ['Month', month], ['Year', year]] as const) await parent.page.getByLabel(label, { exact: true }).fill(value)
  }
  await parent.page.getByLabel('The request reached the council').check()
  await type('31', '2', '2026')
  await parent.follow('Work out the dates')
  assert.match(await parent.words(), /February 2026 has 28 days, so there is no 31 February/)
  assert.ok(await parent.page.getByLabel('The request reached the council').isChecked(), 'What was chosen is lost')

  await type('5', '1', '2026')
  await parent.follow('Work out the dates')
  assert.equal(new URL(parent.page.url()).pathname + new URL(parent.page.url()).search, '/work-out-a-date/after/requestReceived?on=2026-01-05')
  // Reg 5(1), 13(2): 6 weeks and 20 weeks from Monday 5 January 2026.
  assert.match(await parent.words(), /16 February 2026 .* tell the family by Monday 16 February 2026\. To be safe, work to Sunday 15 February 2026\. Must, by law .*The council must issue the final plan by Monday 25 May 2026\./)
  assert.match(await parent.words(), /send the draft plan by Monday 13 April 2026\. A target of ours, not law/)

  await parent.follow('Issue the final plan')
  assert.match(await parent.words(), /^Why this date Issue the final plan The council must issue the final plan by Monday 25 May 2026\..*To be safe, work to that day/)
  assert.match(await parent.words(), /This is not legal advice\. It stands on the law of Monday 5 January 2026/)
  const [download] = await Promise.all([parent.page.waitForEvent('download'), parent.page.getByRole('link', { name: 'Add this date to a calendar' }).click()])
  assert.equal(download.suggestedFilename(), 'issue-the-final-plan.ics')
  const file = await readFile(await download.path(), 'utf8')
  assert.match(file, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/)
  assert.match(file, /DTSTART;VALUE=DATE:20260525\r\nSUMMARY:The council must issue the final plan\r\n/)
  assert.match(file, /TRIGGER:-P7D\r\n/)
  await parent.close()
})

test('an officer opens a link that was shared, changes the day, and passes the new one on', async () => {
  const parent = await app.person()
  await parent.open('/work-out-a-date/ehcna-final-plan?requestReceived=2026-01-05')
  const shared = await parent.page.getByLabel('Whoever opens this link').inputValue()
  await parent.close()

  const officer = await app.person()
  await officer.signInAs('Dana Okafor')
  await officer.open(shared)
  assert.match(await officer.words(), /The council must issue the final plan by Monday 25 May 2026\./)
  await officer.page.getByLabel('Day', { exact: true }).first().fill('6')
  await officer.follow('Work out the date')
  assert.match(await officer.words(), /The council must issue the final plan by Tuesday 26 May 2026\./)
  assert.match(await officer.page.getByLabel('Whoever opens this link').inputValue(), /ehcna-final-plan\?requestReceived=2026-01-06/)
  await officer.follow('Read this rule in the law register')
  assert.match(await officer.words(), /Issue the final plan/)
  await officer.close()
})

test('something else is found by its words, asked for its facts, and answered', async () => {
  const reader = await app.person({ javaScript: false, width: 360 })
  await reader.open('/work-out-a-date')
  await reader.page.getByLabel('Search every rule').fill('20 weeks counts')
  await reader.follow('Search')
  await reader.follow('Whether a plan counts as issued within 20 weeks')
  const dates = reader.page.getByRole('group')
  for (const [at, day] of [['5', '1', '2026'], ['26', '5', '2026']].entries()) {
    for (const [part, label] of ['Day', 'Month', 'Year'].entries()) await dates.nth(at).getByLabel(label, { exact: true }).fill(day[part] ?? '')
  }
  await reader.follow('Work out the date')
  // 141 days: one more than 20 weeks.
  assert.match(await reader.words(), /The plan took 141 days, which is more than the 140 days of 20 weeks\./)
  await reader.close()
})
