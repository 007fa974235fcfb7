import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joinAreas, shippedPlaces } from '../../places/index.ts'
import { shippedInspections } from '../shipped.ts'
import { sortKey } from './history.ts'
import { opening } from './opening.ts'
import { whatIsOwed } from './what-is-owed.ts'

const places = shippedPlaces()
const { inspections } = shippedInspections(joinAreas(places.areas, places.names))
const today = Temporal.PlainDate.from('2026-11-25')
const inspectionsIn = (code: string) => inspections.filter(inspection => inspection.area === code).sort((a, b) => sortKey(a) < sortKey(b) ? 1 : -1)

function paragraph(code: string, before: readonly string[] = [], successors: readonly string[] = []): string {
  const area = places.areas.find(one => one.code === code)
  assert.ok(area)
  const own = inspectionsIn(code)
  const earlier = before.map(one => ({ area: { name: places.areas.find(place => place.code === one)?.name ?? one }, inspections: inspectionsIn(one) }))
  return opening({ area, own, before: earlier, successors, owed: area.fictional || area.abolishedOn ? [] : whatIsOwed(own, today), today })
}

test('Cornwall, inspected twice', () => assert.equal(paragraph('908'),
  'Inspectors were last in Cornwall from 23 to 27 March 2026, and reported on 27 May 2026. They found that experiences and outcomes are inconsistent, and that the partners must work jointly to improve them. What comes next: the next full inspection, by about 27 March 2029.'))

test('Sutton, failing: the plan in law is past, monitoring is ahead', () => assert.match(paragraph('319'),
  /^Inspectors were last in Sutton from 26 to 30 January 2026, and reported on 26 June 2026\. They found widespread or systemic failings.* What comes next: a monitoring inspection, by about 26 December 2027\.$/))

test('an area not inspected since 2022 is told when the cycle ends', () => assert.match(paragraph('336'),
  /A written statement of action was required, on 6 significant weaknesses\. What comes next: the first full inspection under the 2023 framework, by about 31 December 2027\./))

test('Slough: what they found is not in the record, and is not guessed', () => assert.match(paragraph('871'), /What they found is not in the record we hold\. What comes next: the next full inspection, at the latest, by about 11 July 2030\./))

test('Buckinghamshire: the days are not in the record', () => assert.match(paragraph('825'), /^Inspectors last reported on Buckinghamshire on 10 February 2026\. They found that experiences/))

test('a former area says who has its work', () => assert.match(paragraph('909', [], ['Cumberland', 'Westmorland and Furness']),
  /^Inspectors were last in Cumbria .* Cumbria ended on 1 April 2023; what comes next is for Cumberland and Westmorland and Furness\.$/))

test('an invented area has no inspection', () => assert.equal(paragraph('999'), 'Wrenfold is invented, so no inspector has been there.'))
