import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { anyone, system } from '../../../platform/actor/index.ts'
import { testDatabase, type TestDatabase } from '../../../platform/database/index.ts'
import { testServer } from '../../../platform/web/testing.ts'
import { loadPlaces } from '../../places/index.ts'
import { loadStatistics } from '../actions/load-statistics.ts'
import { areaPanels } from '../panels.ts'
import { pages } from './index.ts'

let db: TestDatabase
let server: FastifyInstance

before(async () => {
  db = await testDatabase()
  await db.beginLoading(system('test'), async work => { await loadPlaces(work); await loadStatistics(work) })
  server = (await testServer({ pages, begin: db.begin })).server
})
after(async () => { await server.close(); await db.close() })

async function get(path: string): Promise<{ status: number; body: string; words: string }> {
  const answer = await server.inject({ path })
  return { status: answer.statusCode, body: answer.body, words: answer.body.replace(/<svg[\s\S]*?<\/svg>/g, ' ').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') }
}

test('one measure of one area: sentence, definition, similar areas, every figure with its line', async () => {
  const { status, words, body } = await get('/areas/202/figures/plans-within-20-weeks')
  assert.equal(status, 200)
  assert.match(words, /% in Camden in 2024\. That compares with 46\.4% in England/)
  assert.match(words, /SEND Regulations 2014, regulation 13\(2\)/)
  assert.match(words, /Islington/)
  assert.match(words, /timeliness-20-week-la-2019-2024\.csv, line \d+/)
  assert.match(words, /From 2022: Up to calendar 2021 councils returned totals/)
  assert.match(words, /Open Government Licence v3\.0/)
  assert.match(body, /<svg[^>]+role="img"/)
})

test('a missing newest figure is said plainly', async () => {
  assert.match((await get('/areas/209/figures/plans-within-20-weeks')).words, /The figure for 2024 is unavailable or suppressed at source\./)
})

test('a tiny area shows no rate and says why, on the page and in the file', async () => {
  const page = await get('/areas/420/figures/plans-within-20-weeks')
  assert.match(page.words, /No figure for the Isles of Scilly is shown: too few children for a rate to mean anything\./)
  const file = await get('/areas/420/figures/plans-within-20-weeks.csv')
  assert.match(file.body, /plans-within-20-weeks,420,Isles of Scilly,2024,,too few children for a rate to mean anything,no,,,/)
})

test('an area made by reorganisation says what it was part of', async () => {
  assert.match((await get('/areas/942/figures/plans-in-force')).body, /Before 1 April 2023 this area was part of <a class="govuk-link" href="\/areas\/909\/figures\/plans-in-force">Cumbria<\/a>/)
})

test('a file has the area, England, region and neighbours, each figure with file and line', async () => {
  const answer = await server.inject({ path: '/areas/202/figures/appeals.csv' })
  assert.match(String(answer.headers['content-type']), /^text\/csv/)
  const lines = answer.body.split('\r\n')
  assert.equal(lines[0], '\uFEFFmeasure,area_code,area,period,value,why_no_value,worked_out_here,numerator,denominator,source_file,source_line,note')
  assert.ok(lines.includes('appeals,ENG,England,2025,26977,,no,,,tribunal-appeals-la-2014-2025.csv,13,'))
})

test('England: the years, the funnel without ranks, every area by name', async () => {
  const { status, words } = await get('/england/figures/plans-within-20-weeks')
  assert.equal(status, 200)
  assert.match(words, /46\.1% in 2025, from 46\.4% in 2024\./)
  assert.match(words, /there is no ranking/)
  assert.match(words, /Left out: City of London \(too few children for a rate to mean anything\)/)
  assert.match(words, /Barking and Dagenham .* York /)
})

test('England by group', async () => {
  assert.match((await get('/england/figures/plans-in-force?by=Age')).words, /England by age, January 2025 .* Aged 10 41,405/)
})

test('lists, sources and files answer', async () => {
  assert.match((await get('/england/figures')).words, /Plans in force\s+718,838/)
  assert.match((await get('/areas/202/figures')).words, /Published figures for Camden/)
  const sources = await get('/sources')
  assert.match(sources.words, /Ministry of Justice/)
  assert.match(sources.words, /6,078/)
  assert.equal((await get('/england/figures/appeals.csv')).status, 200)
})

test('what does not exist, or is fictional, is not found', async () => {
  for (const path of ['/areas/202/figures/happiness', '/areas/000/figures/appeals', '/areas/999/figures/appeals', '/areas/999/figures', '/england/figures/happiness', '/england/figures/happiness.csv', '/areas/999/figures/appeals.csv']) assert.equal((await get(path)).status, 404, path)
})

test('every panel has a sentence with a number and date, a table, a file and a source; a fictional area has none', async () => {
  await db.begin(anyone, async work => {
    for (const panel of areaPanels) {
      const model = await panel.load(work, '202') as { figure: { sentence: string; svg: string; table: { rows: unknown[] }; csv: { href: string }; source: { text: string } } } | null
      assert.match(model?.figure.sentence ?? '', /\b20\d\d.*\d|\d.*\b20\d\d/, panel.id)
      assert.match(model?.figure.svg ?? '', /^<svg/, panel.id)
      assert.ok((model?.figure.table.rows.length ?? 0) > 1)
      assert.match(model?.figure.csv.href ?? '', /\.csv$/)
      assert.equal(await panel.load(work, '999'), null)
    }
  })
})

test('every main measure has a page for England and for an area that opens', async () => {
  const { rows } = await db.asOwner.query<{ id: string; here: boolean }>(`select id, exists (select 1 from statistics.figure f where f.measure = m.id and f.area_code = '202') as here from statistics.measure m where main`)
  for (const { id, here } of rows) {
    assert.equal((await get(`/england/figures/${id}`)).status, 200, id)
    if (here) assert.equal((await get(`/areas/202/figures/${id}`)).status, 200, id)
  }
})
