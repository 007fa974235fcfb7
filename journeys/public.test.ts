import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startRunning, type Running } from './running.ts'

let app: Running
before(async () => { app = await startRunning({ areas: 'none' }) })
after(() => app.close())

for (const javaScript of [true, false]) {
  const how = javaScript ? 'with scripts' : 'without scripts'

  test(`a parent on a phone finds Cornwall, reads how it stands, and opens a figure to its source, ${how}`, async () => {
    const parent = await app.person({ javaScript, width: 360 })
    await parent.open('/')
    await parent.page.getByLabel('Find a local area').pressSequentially('cornw')
    await parent.follow('Find')
    assert.equal(new URL(parent.page.url()).pathname, '/areas/908')
    // The inspection of 23 to 27 March 2026 is line 93 of data/inspections/area-send-2023-framework.csv.
    assert.match(await parent.words(), /Cornwall Inspectors were last in Cornwall from 23 to 27 March 2026, and reported on 27 May 2026\. They found that experiences and outcomes are inconsistent/)
    assert.match(await parent.words(), /7\.0% of new plans in Cornwall came within the 20 weeks the law allows in 2024/)

    await parent.follow(/^All years.*New plans within 20 weeks$/)
    // 60 plans of 861, as line 969 of the published file has them.
    const row = parent.page.getByRole('row', { name: /^2024/ }).first()
    assert.match((await row.innerText()).replaceAll(/\s+/g, ' '), /^2024 7\.0% 60 861 timeliness-20-week-la-2019-2024\.csv, line 969$/)
    await parent.follow('All sources')
    assert.match(await parent.words(), /Plans issued within 20 weeks, 20 to 52 weeks and over 52 weeks, 2019 to 2024/)
    await parent.close()
  })

  test(`anyone changes the day and the rule by which England is counted, and opens a figure to what it counts, ${how}`, async () => {
    const reader = await app.person({ javaScript })
    await reader.open('/')
    await reader.follow('See England')
    await reader.follow('2016 framework')
    await reader.page.getByLabel('As at', { exact: true }).fill('2021-08-31')
    await reader.page.getByLabel('Counting rule', { exact: true }).selectOption({ label: 'CR-3 Annual-report counts' })
    await reader.follow('Count')
    const { searchParams } = new URL(reader.page.url())
    assert.deepEqual([searchParams.get('as-at'), searchParams.get('rule')], ['2021-08-31', 'CR-3'])
    // As the annual report for 2020/21 counted: 123 inspections, a statement of action in 66 of them, 26 areas to go.
    const figure = (name: RegExp) => reader.page.getByRole('row', { name }).getByRole('link')
    assert.equal(await figure(/^Inspected/).innerText(), '123')
    assert.equal(await figure(/^Not yet inspected/).innerText(), '26')
    assert.equal(await figure(/^Written statement of action required/).innerText(), '66')

    await reader.follow('66')
    assert.match(await reader.page.title(), /^66 inspections: written statement of action required/)
    assert.equal(await reader.page.locator('main tbody tr').count(), 66)
    await reader.follow('Birmingham')
    assert.match(await reader.words(), /^West Midlands.*Birmingham/)
    await reader.close()
  })
}

test('nobody who is signed out is led to a child, and a page that is not there says so', async () => {
  const stranger = await app.person()
  await stranger.open('/areas/000')
  assert.match(await stranger.words(), /^Page not found/)
  for (const path of ['/work', '/children', '/returns', '/overview', '/who-looked']) {
    await stranger.open(path)
    assert.match(await stranger.words(), /^Choose who to sign in as/, path)
  }
  await stranger.close()
})

test('where no plan came at all, or nothing is known, a page still says so in words', async () => {
  const reader = await app.person({ width: 360 })
  // The Isles of Scilly: two thousand people, so figures are withheld or naught.
  await reader.open('/areas/420')
  assert.match(await reader.words(), /Isles of Scilly/)
  // The former Dorset, which ended on 31 March 2019.
  await reader.open('/areas?q=dorset')
  assert.match(await reader.words(), /Dorset/)
  await reader.open('/areas?q=atlantis')
  assert.match(await reader.words(), /^No local area is called “atlantis”.*Check the spelling/)
  await reader.close()
})
