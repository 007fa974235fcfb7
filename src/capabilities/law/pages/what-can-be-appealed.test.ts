import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { testServer } from '../../../platform/web/testing.ts'
import { wordsOf } from '../../access/testing.ts'
import { pages } from './index.ts'

let server: FastifyInstance
let page: string
before(async () => {
  server = (await testServer({ pages })).server
  page = wordsOf((await server.inject('/law/what-can-be-appealed')).body)
})
after(() => server.close())

test('each decision has its paragraph of section 51(2), and says whether a certificate must come first', () => {
  // Children and Families Act 2014, section 51(2): (a) to (f), of which (c) has four limbs.
  for (const paragraph of ['(a)', '(b)', '(c)(i)', '(c)(ii)', '(c)(iii)', '(c)(iv)', '(d)', '(e)', '(f)']) assert.ok(page.includes(` ${paragraph} `), paragraph)
  assert.match(page, /Not to assess \(a\) Yes No/)
  assert.match(page, /The setting, or type of setting, in section I \(c\)\(iii\) Not where only the setting is appealed Yes/)
})

test('how long there is leads to the rules that say so', () => {
  assert.match(page, /Lodge an appeal with the SEND Tribunal: 2 months from the day the notice was sent\./)
})

test('what cannot be appealed says what can be done instead', () => {
  assert.match(page, /A decision that is late Complain, go to the ombudsman, or ask for judicial review\./)
  assert.match(page, /Transport There is no appeal to the Tribunal\./)
})
