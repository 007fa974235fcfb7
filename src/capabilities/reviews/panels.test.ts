import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { system } from '../../platform/actor/index.ts'
import { newId, testDatabase, type TestDatabase, type Work } from '../../platform/database/index.ts'
import { castServer, wordsOf } from '../access/testing.ts'
import { panels as dutiesPanels, settle } from '../duties/index.ts'
import { addRequests, owedForRequest, panels as pathwayPanels, type RequestFacts } from '../pathway/index.ts'
import { addChildren, peoplePages, type Child } from '../people/index.ts'
import { addPlans, panels as planPanels, type PlanFacts } from '../plan/index.ts'
import { addReviews, owedForPlan, panels } from './index.ts'

// The stories of Maya and Adam are the cast's, as at the census of 15 January 2026.
const maya: Child = { id: newId(), surname: 'Ellis', forename: 'Maya', birthDate: '2017-11-03', sex: 'F', ethnicity: 'MWBC', postcode: 'ZZ99 1AE', upn: 'H999100122001', uln: null, upnUnknown: null }
const adam: Child = { id: newId(), surname: 'Yusuf', forename: 'Adam', birthDate: '2015-03-09', sex: 'M', ethnicity: 'AOTH', postcode: 'ZZ99 5AY', upn: 'Y999100119010', uln: null, upnUnknown: null }
const noAssessment = { mediation: false, tribunal: false, otherMediation: false, otherTribunal: false, exception: false }
const mayasRequest: RequestFacts = {
  id: newId(), child: maya.id, receivedOn: '2025-08-21', source: '1', inYouthAccommodation: false, outcome: 'assess', outcomeOn: '2025-10-01',
  mediation: false, tribunal: false, movedTo: null, assessment: { outcome: 'awaiting', outcomeOn: null, ...noAssessment },
}
const adamsRequest: RequestFacts = { ...mayasRequest, id: newId(), child: adam.id, receivedOn: '2021-09-14', source: null, outcome: 'historical', outcomeOn: null, assessment: { outcome: 'historical', outcomeOn: null, ...noAssessment } }
const where = { rank: 1, urn: '999115', ukprn: null, arrangement: null, note: null, inUnit: false, inResourcedProvision: true }
const adamsPlan: PlanFacts = {
  id: newId(), child: adam.id, request: adamsRequest.id, startedOn: '2022-01-28', residential: null, workBased: null, personalBudget: false, organised: null, directPayment: null,
  ceasedOn: null, ceaseReason: null, transferredFrom: '998', active: true, named: [where],
  placements: [{ ...where, enteredOn: '2019-09-04', leftOn: null, residential: null, workBased: null }], needs: [{ rank: 1, type: 'SEMH' }, { rank: 2, type: 'SLCN' }],
}
const review = { id: newId(), plan: adamsPlan.id, child: adam.id, meetingOn: '2025-09-30', decidedOn: '2025-10-24', outcome: 'amend' as const, draftOn: '2025-10-24' }
const transfer = { id: newId(), plan: adamsPlan.id, child: adam.id, dueOn: '2026-02-15', finalOn: null }

let db: TestDatabase
let server: FastifyInstance
let seen: (child: Child) => Promise<string>
before(async () => {
  db = await testDatabase()
  const made = await castServer(db, peoplePages([...dutiesPanels, ...pathwayPanels, ...planPanels, ...panels]))
  server = made.server
  await db.beginLoading(system('test', '999'), load, { today: Temporal.PlainDate.from('2026-01-15') })
  const cookie = await made.as('dana.okafor', { purpose: 'I work with this child or family' })
  seen = async child => {
    const answer = await server.inject({ path: `/children/${child.id}`, headers: { cookie } })
    assert.equal(answer.statusCode, 200, wordsOf(answer.body))
    return wordsOf(answer.body)
  }
})
after(async () => { await server.close(); await db.close() })

async function load(work: Work): Promise<void> {
  await addChildren(work, [maya, adam])
  await addRequests(work, [mayasRequest, adamsRequest])
  await addPlans(work, [adamsPlan])
  await addReviews(work, [review], [transfer])
  const owed = [
    ...owedForRequest(mayasRequest, '2026-01-15'), ...owedForRequest(adamsRequest, '2026-01-15'),
    ...owedForPlan({ plan: adamsPlan.id, child: adam.id, startedOn: adamsPlan.startedOn, ceasedOn: null, active: true, reviews: [review], phaseTransfers: [transfer] }, '2026-01-15'),
  ]
  await settle(work, owed.map(({ about }) => about.id), owed, 'Test')
}

test('Maya: her final plan is seven days late, and it says why', async () => {
  const page = await seen(maya)
  assert.match(page, /What must happen next The council must issue Maya’s final plan by Thursday 8 January 2026\. 7 days late Why this date/)
  assert.match(page, /Issue the final plan 7 days late 8 January 2026/)
  assert.match(page, /1 duty done or no longer owed/)
})

test('Maya: the three limits from her request stand with their dates', async () => {
  const page = await seen(maya)
  assert.match(page, /asked for by the parent or young person\. The request reached the council on 21 August 2025/)
  assert.match(page, /Decide whether to assess within 6 weeks 2 October 2025 in time Agreed to assess on 1 October 2025/)
  assert.match(page, /Say so, if there is to be no plan within 16 weeks 11 December 2025 Passed/)
  assert.match(page, /Issue the final plan within 20 weeks 8 January 2026 7 days late Not yet issued/)
})

test('Maya: the timeline shows the silence, and the day that passed in it', async () => {
  assert.match(await seen(maya), /15 weeks since anything was recorded here 8 January 2026 The last day passed: issue the final plan It was not done by then\. 1 October 2025 Council agreed to assess 21 August 2025 Assessment asked for By the parent or young person\./)
})

test('Adam: his plan says his needs, where he is by name, and who had it before', async () => {
  const page = await seen(adam)
  assert.match(page, /Adam Yusuf Aged 10, Year 6, born 9 March 2015 Clay Brook [^,]+, in its resourced provision/)
  assert.match(page, /A plan has been in force since 28 January 2022/)
  assert.match(page, /Needs Social, emotional and mental health \(primary\); Speech, language and communication needs/)
  assert.match(page, /Named in section I Clay Brook [^,]+, in its resourced provision/)
  assert.match(page, /Taken over from Ashmere/)
  assert.match(page, /4 September 2019 Still there/)
})

test('Adam: his review and his move to secondary school, which comes next', async () => {
  const page = await seen(adam)
  assert.match(page, /What must happen next The council must .*Adam’s plan.* 14 February 2026\. 30 days left|What must happen next .*14 February 2026.*30 days left/)
  assert.match(page, /30 September 2025 24 October 2025 Change the plan 24 October 2025/)
  assert.match(page, /15 February 2026 Changed plan not yet issued/)
  assert.match(page, /24 October 2025 Decision after the review Change the plan\./)
})
