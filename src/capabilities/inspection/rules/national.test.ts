import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joinAreas, shippedPlaces } from '../../places/index.ts'
import { shippedInspections } from '../shipped.ts'
import { readFileSync } from 'node:fs'
import { calendarYear, grouped, schoolYear, spreadOf, themeCounts, transitions, workingDaysToReport } from './national.ts'

const places = shippedPlaces()
const { inspections, themes } = shippedInspections(joinAreas(places.areas, places.names))
const regionOf = new Map(places.areas.map(area => [area.code, area.region]))
const former = new Set(['835', '928'])
const of2016 = inspections.filter(inspection => inspection.framework === '2016' && !former.has(inspection.area))
const of2023 = inspections.filter(inspection => inspection.framework === '2023')

test('statements required by school year are those of the official record', () => {
  assert.deepEqual(grouped(of2016, schoolYear).map(group => [group.key, group.wsoa, group.inspected]), [
    ['2015/16', 0, 8], ['2016/17', 12, 29], ['2017/18', 17, 29], ['2018/19', 21, 33], ['2019/20', 9, 16], ['2020/21', 7, 8], ['2021/22', 16, 26],
  ])
})

test('by 31 March 2021 it was one in four in London and more than four in five in the East of England', () => {
  const byThen = of2016.filter(inspection => inspection.publishedOn !== null && inspection.publishedOn.toString() <= '2021-03-31')
  const groups = new Map(grouped(byThen, inspection => regionOf.get(inspection.area) ?? null).map(group => [group.key, group.failing?.share ?? 0]))
  assert.equal((groups.get('London') ?? 0).toFixed(2), '0.25')
  assert.ok((groups.get('East of England') ?? 0) > 0.8)
})

test('outcomes by calendar year are those of official statistics', () => {
  const years = new Map(grouped(of2023, calendarYear).map(group => [group.key, [group.positive, group.inconsistent, group.systemic_failings]]))
  assert.deepEqual(years.get('2023'), [7, 11, 8])
  assert.deepEqual(years.get('2024'), [7, 15, 6])
})

test('2016 letters took 42 working days in the middle, from 28 to 102; 16 of 149 were out within 33', () => {
  const spread = spreadOf(of2016.map(workingDaysToReport))
  assert.deepEqual([spread?.count, spread?.median, spread?.least, spread?.most], [149, 42, 28, 102])
  assert.equal(spread?.values.filter(days => days <= 33).length, 16)
})

test('2023 reports took 44 in the middle, from 29 to 101, by outcome 41, 44 and 50.5', () => {
  const spread = spreadOf(of2023.map(workingDaysToReport))
  assert.deepEqual([spread?.count, spread?.median, spread?.least, spread?.most], [95, 44, 29, 101])
  const median = (outcome: string) => spreadOf(of2023.filter(inspection => inspection.outcome === outcome).map(workingDaysToReport))?.median
  assert.deepEqual([median('positive'), median('inconsistent'), median('systemic_failings')], [41, 44, 50.5])
})

test('the transition table holds every current area once, and carries nothing over to successors', () => {
  const current = places.areas.filter(area => !area.fictional && area.abolishedOn === null).map(area => area.code)
  const table = transitions(current, inspections)
  const cells = [...table.values()].flatMap(row => [...row.values()].flat())
  assert.equal(cells.length, 153)
  assert.equal(new Set(cells).size, 153)
  // Dorset, North and West Northamptonshire, Cumberland, Westmorland and Furness had no 2016 inspection of their own.
  assert.deepEqual([...(table.get('none')?.values() ?? [])].flat().sort(), ['838', '940', '941', '942', '943'])
  // Cornwall: no statement in 2017, inconsistent in 2023 (its second inspection of 2026 is not its first).
  assert.ok(table.get('noWsoa')?.get('inconsistent')?.includes('908'))
  assert.deepEqual(table.get('No')?.get('inconsistent'), ['343'])
  assert.ok(table.get('notRevisited')?.get('unknown')?.includes('871'))
})

test('theme counts equal the published table of them', () => {
  const lines = readFileSync(new URL('../../../../data/inspections/area-send-2023-theme-frequency.csv', import.meta.url), 'utf8').trim().split('\n').slice(1)
  const actions = new Map(themeCounts(themes, 'priority_action').map(row => [row.theme, row.share]))
  const improvements = new Map(themeCounts(themes, 'area_for_improvement').map(row => [row.theme, row.share]))
  assert.equal(lines.length, 20)
  for (const line of lines) {
    const [theme = '', inActions, ofActions, , inImprovements, ofImprovements] = line.split(',')
    assert.deepEqual([actions.get(theme)?.count, actions.get(theme)?.of], [Number(inActions), Number(ofActions)], theme)
    assert.deepEqual([improvements.get(theme)?.count, improvements.get(theme)?.of], [Number(inImprovements), Number(ofImprovements)], theme)
  }
})
