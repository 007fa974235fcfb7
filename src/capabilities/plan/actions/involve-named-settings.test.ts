import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { system } from '../../../platform/actor/index.ts'
import { newId, testDatabase, type TestDatabase } from '../../../platform/database/index.ts'
import { addChildren, type Child } from '../../people/index.ts'
import { loadPlaces } from '../../places/index.ts'
import { addPlans, writePlans } from '../store.ts'
import type { PlanFacts, Where } from '../words.ts'
import { involveNamedSettings } from './involve-named-settings.ts'

const maya: Child = { id: newId(), surname: 'Ellis', forename: 'Maya', birthDate: '2017-11-03', sex: 'F', ethnicity: null, postcode: null, upn: null, uln: null, upnUnknown: 'UN3' }
const at = (urn: string, rank = 1): Where => ({ rank, urn, ukprn: null, arrangement: null, note: null, inUnit: null, inResourcedProvision: null })
const plan: PlanFacts = {
  id: newId(), child: maya.id, request: newId(), startedOn: '2022-01-28', residential: null, workBased: null, personalBudget: null, organised: null, directPayment: null,
  ceasedOn: null, ceaseReason: null, transferredFrom: null, active: true, named: [at('999109')], placements: [], needs: [],
}

let db: TestDatabase
before(async () => {
  db = await testDatabase()
  await db.beginLoading(system('test'), loadPlaces)
  await db.beginLoading(system('test', '999'), async work => { await addChildren(work, [maya]); await addPlans(work, [plan]) })
})
after(() => db.close())

const stands = async (on: string, facts?: PlanFacts): Promise<string[]> => {
  await db.beginLoading(system('test', '999'), async work => {
    if (facts !== undefined) await writePlans(work, [facts])
    await involveNamedSettings(work)
  }, { today: Temporal.PlainDate.from(on) })
  const { rows } = await db.asOwner.query<{ said: string }>(`
    select o.urn || ' ' || i.begins_on || coalesce(' to ' || i.ends_on, '') as said from access.involvement i join places.organisation o on o.area = i.area and o.id = i.organisation order by i.begins_on, o.urn`)
  return rows.map(({ said }) => said)
}

test('the setting that a plan names is involved, and doing it again makes no second', async () => {
  assert.deepEqual(await stands('2026-01-15'), ['999109 2022-01-28'])
  assert.deepEqual(await stands('2026-01-16'), ['999109 2022-01-28'])
})

test('naming another ends the first that day and begins the second; a second named setting is involved too', async () => {
  assert.deepEqual(await stands('2026-02-02', { ...plan, named: [at('999115'), at('999104', 2)] }), ['999109 2022-01-28 to 2026-02-02', '999104 2026-02-02', '999115 2026-02-02'])
})

test('a number that no setting is known by involves nobody, and makes no body', async () => {
  assert.deepEqual(await stands('2026-02-03', { ...plan, named: [at('999115'), at('999999', 2)] }), ['999109 2022-01-28 to 2026-02-02', '999104 2026-02-02 to 2026-02-03', '999115 2026-02-02'])
  const { rows } = await db.asOwner.query<{ name: string }>(`select name from places.organisation where area = '999' and kind = 'setting' and urn <> '999103' order by name`)
  assert.deepEqual(rows.map(({ name }) => name), ['Clay Brook Church of England Primary School', 'Mill Bank Primary School', 'Stony Heath Primary School'])
})

test('a plan that ceases ends it on the day it ceased, and one that goes on after all begins it anew', async () => {
  assert.deepEqual((await stands('2026-03-02', { ...plan, active: false, named: [at('999115')], ceasedOn: '2026-02-27' })).at(-1), '999115 2026-02-02 to 2026-02-27')
  assert.deepEqual((await stands('2026-03-09', { ...plan, named: [at('999115')] })).slice(-2), ['999115 2026-02-02 to 2026-02-27', '999115 2026-03-09'])
})

test('each change is among the happenings of the child; the first naming is not, which the coming of the plan tells', async () => {
  const { rows } = await db.asOwner.query<{ kind: string; many: number }>(`select kind, count(*)::int as many from record.happening where child = $1 group by kind order by kind`, [maya.id])
  assert.deepEqual(rows, [{ kind: 'plan.setting-involved', many: 3 }, { kind: 'plan.setting-no-longer-involved', many: 3 }])
})
