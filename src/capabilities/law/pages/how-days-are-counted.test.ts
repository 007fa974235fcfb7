import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { conventions, isRuleId, lawAsItStands, rules, uncertainties } from '../../../ground/law/index.ts'
import { testServer } from '../../../platform/web/testing.ts'
import { wordsOf } from '../../access/testing.ts'
import { explained } from '../rules/counting-examples.ts'
import { holidaysByYear } from '../rules/holidays-by-year.ts'
import { pages } from './index.ts'

let server: FastifyInstance
let html: string
before(async () => {
  server = (await testServer({ pages })).server
  html = (await server.inject('/law/how-days-are-counted')).body
})
after(() => server.close())

test('every way of counting has its words, its reason and a case that the register works as it is shown', () => {
  const page = wordsOf(html)
  for (const [code, words] of Object.entries(conventions)) {
    assert.ok(html.includes(`id="${code}"`), code)
    assert.ok(page.includes(words), words)
    const one = explained[code]
    assert.ok(one !== undefined && page.includes(`${one.title} ${code}`) && page.includes(one.why), `${code} is not explained`)
    const section = html.slice(html.indexOf(`id="${code}"`)).split('</section>')[0] ?? ''
    assert.equal(section.includes('explained__case'), rules.some(({ convention }) => convention.some(each => each === code)), `The case of ${code}`)
  }
  // By hand: 20 weeks from Monday 5 January 2026 are 140 days, to Monday 25 May; from 31 August 2025 six months end with February.
  assert.match(page, /So many weeks of, from or after a day C1 .*The council must issue the final plan by Monday 25 May 2026\./)
  assert.match(page, /Months C3 .*it would have to consider one made after Saturday 28 February 2026\./)
  assert.match(page, /Before a date C4 .*by Sunday 14 February 2027\./)
  // Day 1 is Friday 20 March 2026; leaving out weekends, Good Friday (3 April) and Easter Monday (6 April), day 15 is Monday 13 April.
  assert.match(page, /Weekends, school holidays and bank holidays C7 .*25 December 2026 is a bank holiday.*must transfer the plan by Monday 13 April 2026\./)
})

test('a case stands under a rule that is counted in the way it shows', () => {
  for (const [code, one] of Object.entries(explained)) {
    for (const { rule } of one?.examples ?? []) {
      assert.ok(isRuleId(rule), `${code} shows ${rule}, which is no rule`)
      assert.ok(lawAsItStands.rule(rule).convention.some(each => each === code), `${rule} is not counted by ${code}`)
    }
  }
})

test('the bank holidays are listed by year, and it is said to which year they are known', () => {
  const page = wordsOf(html)
  assert.match(page, /known from 2016 to 2030: to the end of 2027 they are announced/)
  const days = holidaysByYear(lawAsItStands.holidays).flatMap(year => year.days)
  // As data/bank-holidays/README.md counts them; the Queen’s funeral was a day of its own.
  assert.equal(days.length, 135)
  assert.deepEqual(days.filter(({ on }) => on.startsWith('2022-09')).map(({ on }) => on), ['2022-09-19'])
  assert.match(page, /Monday 28 December 2026, Boxing Day/)
})

test('what is unclear says why it matters, what we do, and which rules it touches', () => {
  const page = wordsOf(html)
  for (const { id, point, weDo } of uncertainties) {
    assert.ok(html.includes(`id="${id}"`), id)
    assert.ok(page.includes(`${point} ${id}`) && page.includes(weDo), id)
  }
  assert.match(html, /id="U3"[\s\S]*?href="\/law\/annual-review-subsequent"[\s\S]*?id="U4"/)
})
