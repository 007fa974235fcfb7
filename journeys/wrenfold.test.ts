import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { demoAreas } from '../cast/demo.ts'
import { generateReturn, revise } from '../src/capabilities/synthetic/index.ts'
import type { Person } from './browser.ts'
import { startRunning, type Running } from './running.ts'
import { writeReturn } from './small-areas.ts'

let app: Running
before(async () => { app = await startRunning({ areas: 'whole' }) })
after(() => app.close())

test('Dana imports the newer return of Wrenfold, opens its latest-running case and reads why its date is what it is', () =>
  importAndRead({ javaScript: true, file: join(app.data, 'demo', 'wrenfold-2026-second.xml') }))

test('Dana does the same without scripts, with the return that came a week later again', async () => {
  const [wrenfold] = demoAreas
  const second = revise(generateReturn({ ...wrenfold, area: wrenfold.code }), { seed: wrenfold.seed + 1, share: 0.1 })
  const file = await writeReturn(app.data, 'wrenfold-2026-third.xml', revise(second, { seed: wrenfold.seed + 2, share: 0.02 }))
  await importAndRead({ javaScript: false, file })
})

test('Priya, who manages the team, reads what published rates hide, and opens it to the requests and to the list of work', async () => {
  const priya = await app.person()
  await priya.signInAs('Priya Raman')
  await priya.follow('Our area')
  const [, waiting = ''] = /(\d+) children are waiting past the 20 weeks for a plan now/.exec(await priya.words()) ?? []
  assert.ok(Number(waiting) > 20, `${waiting} are waiting`)
  await priya.follow(`See the ${waiting} open past 20 weeks`)
  assert.match(await priya.words(), new RegExp(`1 to \\d+ of ${waiting} requests`))
  const days = (await priya.page.locator('main tbody tr').allInnerTexts()).map(row => Number(row.split('\t').at(-1)))
  assert.ok(days.every(each => each > 140), `Not all are past 140 days: ${days.join(', ')}`)
  await priya.follow('Our area')
  await priya.follow('Their final plans in the list of work')
  assert.match(await priya.words(), /1 to 50 of \d+ duties .*Issue the final plan/)
  await priya.close()
})

async function importAndRead({ javaScript, file }: { javaScript: boolean; file: string }): Promise<void> {
  const dana = await app.person({ javaScript })
  await dana.signInAs('Dana Okafor')
  await importOf(dana, file, javaScript ? undefined : 'See how far it has got')
  const received = await latestRunningCase(dana)
  await whyItsDate(dana, received)
  await mayasDate(dana)
  await dana.close()
}

async function importOf(dana: Person, file: string, onward: string | undefined): Promise<void> {
  await dana.follow('Returns')
  await dana.follow('Import a return')
  await dana.page.getByLabel('The return').setInputFiles(file)
  await dana.follow('Check it')
  assert.match(await dana.words(), /^Why are you looking at children’s records today\?/)
  await dana.page.getByLabel('I work with this child or family').check()
  await dana.follow('Continue')
  await dana.waitFor(/^The return/, onward)
  // 3,700 plans, and those whose case has no plan yet or no longer.
  assert.match(await dana.words(), /The return can be imported All 4,590 people pass every rule that makes an error in the 2026 return/)
  assert.match(await dana.words(), /S2-307 The plan took more than 20 weeks and no exception is recorded/)
  await dana.follow('Import 4,590 people')
  await dana.waitFor(/^(The return is imported|Nothing was imported)$/, onward)
  const [, changed = ''] = /Imported 4,590 people: 0 new, ([\d,]+) changed, [\d,]+ as they were\. [\d,]+ duties added or changed/.exec(await dana.words()) ?? []
  await dana.follow('See what came of it')
  assert.match(await dana.words(), new RegExp(`Return for Thursday 15 January 2026 4,590 people in it 0 new ${changed} changed.*1 to 50 of ${changed} children changed`))
  const { rows } = await app.behind.asOwner.query<{ children: number }>(
    `select count(*)::int as children from record.happening where area = '999' and kind = 'sen2.child-changed' and about = $1`, [new URL(dana.page.url()).pathname.split('/').at(-1)])
  assert.equal(rows[0]?.children.toLocaleString('en-GB'), changed)
}

/** The longest late of the late final plans; answers the day its request was received, as the record has it. */
async function latestRunningCase(dana: Person): Promise<Temporal.PlainDate> {
  await dana.follow('My work')
  assert.match(await dana.words(), /^Wrenfold, Thursday 15 January 2026 My work/)
  await dana.page.getByText('Narrow this list').click()
  await dana.page.getByLabel('How it stands', { exact: true }).selectOption({ label: 'Late' })
  await dana.page.getByLabel('Duty', { exact: true }).selectOption({ label: 'Issue the final plan' })
  await dana.follow('Apply')
  const late = (await dana.page.locator('main tbody tr').allInnerTexts()).flatMap(row => /([\d,]+) days? late/.exec(row)?.[1]?.replace(',', '') ?? []).map(Number)
  assert.equal(late.length, 50)
  assert.deepEqual(late, late.toSorted((one, other) => other - one), 'The latest-running is not first')

  const first = dana.page.locator('main tbody tr').filter({ hasText: 'days late' }).first().getByRole('link').first()
  const [surname = '', forename = ''] = (await first.innerText()).split(', ')
  await dana.follow(`${surname}, ${forename}`)
  const record = await dana.words()
  assert.match(record, new RegExp(`${forename} ${surname} Aged .*What must happen next The council must issue ${forename}’s final plan by .*\\. ${late[0]} days late`))
  assert.match(record, /This is written down/)
  const [, day = '', month = '', year = ''] = /The request reached the council on (\d+) (\w+) (\d{4})/.exec(record) ?? []
  return Temporal.PlainDate.from({ year: Number(year), month: months.indexOf(month) + 1, day: Number(day) })
}

/** SEND Regulations 2014 reg 13(2): within 20 weeks, the day of receipt being day 0, whatever day of the week or year it is. */
async function whyItsDate(dana: Person, received: Temporal.PlainDate): Promise<void> {
  await dana.follow(/^Why this date/)
  const why = await dana.words()
  const due = received.add({ days: 140 })
  assert.match(why, new RegExp(`must issue \\S+ final plan by ${inFull(due)}\\. The council is ${due.until('2026-01-15').days} days late`))
  assert.match(why, new RegExp(`Because The request reached the council on ${inFull(received)}`))
  assert.match(why, /Rule SEND Regulations 2014, regulation 13\(2\):.*within 20 weeks/)
  assert.match(why, new RegExp(`The day the request was received is day 0; 20 weeks = 140 days, so the last day is ${inFull(due)}\\.`))
  assert.match(why, due.dayOfWeek > 5 ? /the law does not move the date/ : holidaysCount)
  assert.match(why, /How sure are we\?.*If it is missed.*Who holds it Wrenfold Council, Assessment team/)
  await dana.follow(/’s record$/)
}

/** Maya asked on 21 August 2025: 10 days of August, 30, 31, 30, 31 and 8 days make 140. In between lie Christmas and New Year. */
async function mayasDate(dana: Person): Promise<void> {
  await dana.follow('Children')
  await dana.page.getByLabel('Find a child or young person').fill('maya ellis')
  await dana.follow(/^(Find|Search)$/)
  await dana.follow('Maya Ellis')
  await dana.follow(/^Why this date/)
  assert.match(await dana.words(), /The council must issue Maya’s final plan by Thursday 8 January 2026\. The council is 7 days late/)
  assert.match(await dana.words(), /Because The request reached the council on Thursday 21 August 2025/)
  assert.match(await dana.words(), holidaysCount)
}

const holidaysCount = /Weekends, school holidays and bank holidays count like any other day\./

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

function inFull(date: Temporal.PlainDate): string {
  return `${weekdays[date.dayOfWeek - 1]} ${date.day} ${months[date.month - 1]} ${date.year}`
}
