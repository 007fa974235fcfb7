import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { system } from '../../../platform/actor/index.ts'
import { testDatabase, type TestDatabase } from '../../../platform/database/index.ts'
import { testServer } from '../../../platform/web/testing.ts'
import { loadPlaces } from '../../places/index.ts'
import { loadInspections } from '../actions/load.ts'
import { englandPage, homePage, localAreaPage, pages } from './index.ts'

let db: TestDatabase
let server: FastifyInstance
before(async () => {
  db = await testDatabase()
  await db.beginLoading(system('load'), async work => { await loadPlaces(work); await loadInspections(work) })
  const panel = { id: 'told', title: 'A figure of another room', load: async (_work: unknown, code: string) => code === '908' ? { words: 'Told by another room' } : null }
  const made = await testServer({
    begin: db.begin,
    pages: [...pages, homePage({ headlines: [async () => ({ sentence: 'In 2025, 46 in 100 plans came within the 20 weeks the law allows.', href: '/england' }), async () => undefined], links: [] }), englandPage(), localAreaPage([{ ...panel, view: 'capabilities/inspection/pages/search-form.njk' }])],
  })
  server = made.server
})
after(async () => { await server.close(); await db.close() })

const words = (html: string) => html.replace(/<(style|script|svg)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ').replace(/&#39;|&rsquo;/g, '’').replace(/\s+/g, ' ').replace(/ ([.,:;])/g, '$1')
const get = async (path: string, status = 200) => {
  const response = await server.inject(path)
  assert.equal(response.statusCode, status, `${path}: ${words(response.body).slice(0, 300)}`)
  return words(response.body)
}

test('home says how England stands and offers the search', async () => {
  const page = await get('/')
  assert.match(page, /In 24 of the 96 full inspections of local areas reported since 2023 whose outcome is in the record, inspectors found widespread or systemic failings/)
  assert.match(page, /46 in 100 plans came within the 20 weeks/)
  assert.match((await server.inject('/')).body, /<form method="get" action="\/areas" role="search"/)
})

test('a whole name leads straight to its area, without script', async () => {
  for (const [q, to] of [['Cornwall', '/areas/908'], ['st helens', '/areas/342'], ['county durham', '/areas/840'], ['BRISTOL', '/areas/801'], ['dorset', '/areas/838'], ['york', '/areas/816']] as const) {
    const response = await server.inject(`/areas?q=${encodeURIComponent(q)}`)
    assert.deepEqual([response.statusCode, response.headers.location], [302, to], q)
  }
})

test('part of a name lists what it may be; a former area says who has its work', async () => {
  assert.match(await get('/areas?q=north%20'), /North Yorkshire/)
  assert.match(await get('/areas?q=northamptonshire'), /Ended on 1 April 2021; now North Northamptonshire and West Northamptonshire/)
})

test('nothing found says what to do, and echoes what was typed harmlessly', async () => {
  const page = await get('/areas?q=%3Cscript%3Ezzq')
  assert.match(page, /No local area is called/)
  assert.match(page, /try part of the name/)
  assert.ok(!(await server.inject('/areas?q=%3Cscript%3Ezzq')).body.includes('<script>zzq'))
})

test('every local area is listed by region, and invented ones apart', async () => {
  const page = await get('/areas')
  assert.match(page, /Yorkshire and The Humber/)
  assert.match(page, /Wrenfold/)
  assert.equal(((await server.inject('/areas')).body.match(/href="\/areas\/\d{3}"/g) ?? []).length, 155)
})

test('a local area: one paragraph, what must happen next with its working, and its history', async () => {
  const page = await get('/areas/319')
  assert.match(page, /found widespread or systemic failings/)
  assert.match(page, /A monitoring inspection By about 26 December 2027/)
  // Published on Friday 26 June 2026: 14 weeks of five days on is 2 October, and the August bank holiday moves it to Monday 5 October.
  assert.match(page, /A priority action plan, at the very latest By 5 October 2026 · Law/)
  assert.match(page, /Full inspection, 2016 framework/)
  assert.match(page, /Re-visited from 2 March 2020/)
  assert.match(page, /Open Government Licence v3.0/)
})

test('a successor shows its predecessor’s inspection as the predecessor’s', async () => {
  const page = await get('/areas/942')
  assert.match(page, /Began on 1 April 2023, taking over from Cumbria/)
  assert.match(page, /of Cumbria, the predecessor/)
  assert.match(await get('/areas/839'), /Began on 1 April 2019, taking over from/)
  assert.match(await get('/areas/909'), /Cumbria ended on 1 April 2023; what comes next is for Cumberland and Westmorland and Furness/)
})

test('an invented area says so and has no inspection', async () => {
  const page = await get('/areas/999')
  assert.match(page, /Wrenfold is an invented area/)
  assert.match(page, /No full inspection of this area is in the record/)
})

test('no area of that code is not found', async () => {
  await get('/areas/997', 404)
  await get('/areas/abc', 404)
})

test('England shows the programme by the rule and day asked for, and opens each figure', async () => {
  const page = await get('/england?framework=2016&rule=CR-3&as-at=2021-08-31')
  assert.match(page, /By 31 August 2021 inspectors had been to 123 of 149 areas. In 66 of them, 54 in 100 \(likely range 45 to 62\)/)
  assert.match(page, /gone back to 29 of those 66: 11 had made sufficient progress in every weakness, 17 in some, and 1 in none/)
  assert.match(page, /reported as 17; the records give 11/)
  const html = (await server.inject('/england?framework=2016&rule=CR-3&as-at=2021-08-31')).body
  assert.match(html, /href="\/england\/areas\?rule=CR-3&amp;figure=wsoa&amp;as-at=2021-08-31"/)
  assert.match(await get('/england/areas?rule=CR-3&figure=wsoa&as-at=2021-08-31'), /66 inspections: written statement of action required/)
  assert.match(await get('/england/areas?rule=CR-3&figure=notYet&as-at=2021-08-31'), /26 areas: not yet inspected/)
})

test('England as it stands by the compiled register', async () => {
  const page = await get('/england')
  assert.match(page, /97 full inspections, in 96 of 153 areas. In 24 of the 96 whose outcome is known, 25 in 100 \(likely range 17 to 35\)/)
  assert.match(await get('/england?rule=CR-5&as-at=2023-12-31'), /26 full inspections, in 26 of 153 areas/)
})

test('a day that does not exist is said beside the box, and the page still stands', async () => {
  assert.match(await get('/england?rule=CR-3&as-at=2021-02-30', 422), /The day to count to must be a real date/)
  assert.match(await get('/england?rule=CR-7', 422), /Choose a counting rule from the list/)
})

test('each figure of then and now opens to its areas', async () => {
  assert.match(await get('/england/areas?before=No&after=inconsistent'), /1 area: then and now.*Sefton/)
  await get('/england/areas?figure=other', 404)
})

test('each table comes as a CSV that adds up', async () => {
  const { body, headers } = await server.inject('/england/inspections.csv?view=years&rule=CR-3&as-at=2022-08-31')
  assert.match(String(headers['content-type']), /^text\/csv/)
  const rows = body.trim().split('\r\n').slice(1).map(line => line.split(','))
  assert.deepEqual(rows.map(row => [row[0], row[1], row[2]]), [['2015/16', '8', '0'], ['2016/17', '29', '12'], ['2017/18', '29', '17'], ['2018/19', '33', '21'], ['2019/20', '16', '9'], ['2020/21', '8', '7'], ['2021/22', '26', '16']])
  for (const view of ['regions', 'reported', 'themes', 'areas']) assert.equal((await server.inject(`/england/inspections.csv?view=${view}&rule=CR-6`)).statusCode, 200)
  assert.equal((await server.inject('/england/inspections.csv?view=areas&rule=CR-6')).body.trim().split('\r\n').length, 98)
})
