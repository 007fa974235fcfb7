import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { areasOn, joinAreas, shippedPlaces } from '../../places/index.ts'
import { shippedInspections } from '../shipped.ts'
import { reconcile } from './reconcile.ts'

const places = shippedPlaces()
const { inspections, totals } = shippedInspections(joinAreas(places.areas, places.names))
const rows = reconcile(totals, { areasOn: day => areasOn(places.areas, day), inspections })

for (const { total, recomputed, agrees } of rows.filter(row => row.total.status === 'reproduced' && row.total.framework !== 'context')) {
  test(`${total.id} is reproduced: ${total.metric} ${total.reported} by ${total.rule}`, () => {
    assert.equal(recomputed, total.reported)
    assert.equal(recomputed, total.recorded)
    assert.equal(agrees, true)
  })
}

test('exactly two reported figures are contradicted, and both stand beside the recomputed ones', () => {
  const contradicted = rows.filter(row => row.agrees === false)
  assert.deepEqual(contradicted.map(row => [row.total.id, row.total.reported, row.recomputed]), [['T16', 17, 11], ['T17', 11, 17]])
  assert.ok(contradicted.every(row => row.total.status === 'CONTRADICTED'))
})

test('what the inspection records cannot test is left without a figure', () => {
  assert.deepEqual(rows.filter(row => row.recomputed === null).map(row => row.total.id),
    ['T03', 'T04', 'T19', 'T20', 'T31', 'T32', 'T33', 'T34', 'T35', 'T36'])
})

test('T03: the programme began with 152 areas', () => {
  assert.equal(areasOn(places.areas, Temporal.PlainDate.from('2017-05-31')).length, totals.find(total => total.id === 'T03')?.reported)
})

// T35 is about plans, not inspections: 390,109 in January 2020 and 430,697 in January 2021, as published.
test('T35: plans rose by 10% to January 2021', () => {
  const file = new URL('../../../../data/published/statements-and-plans-la-2010-2022.csv', import.meta.url)
  const text = readFileSync(file, 'utf8')
  const plans = (year: string) => Number(text.split('\n').find(line => line.startsWith(`${year},National`))?.trim().split(',').at(-1))
  assert.equal(((plans('2021') / plans('2020') - 1) * 100).toFixed(1), '10.4')
})
