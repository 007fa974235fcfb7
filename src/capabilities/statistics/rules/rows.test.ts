import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areaOfRow, onsToDfe } from './area-code.ts'
import { readCell } from './cell.ts'
import { corrected } from './corrections.ts'
import { periodInWords, readPeriod } from './period.ts'
import { readCsv, rowsOf } from './rows.ts'

test('a cell is a number, a mark, or nothing', () => {
  assert.deepEqual(readCell('46.4'), { value: 46.4, mark: null })
  assert.deepEqual(readCell('x'), { value: null, mark: 'x' })
  assert.deepEqual(readCell('z'), { value: null, mark: 'z' })
  assert.deepEqual(readCell('..'), { value: null, mark: 'z' })
  assert.deepEqual(readCell('-'), { value: 0, mark: null })
  assert.equal(readCell(''), null)
  assert.throws(() => readCell('c'), /neither a number nor a known mark/)
})

test('periods are put in one form', () => {
  assert.equal(readPeriod('january', '202425', undefined), '2025')
  assert.equal(readPeriod('january', '2022', undefined), '2022')
  assert.equal(readPeriod('calendar year', '2024', undefined), '2024')
  assert.equal(readPeriod('calendar year', '202425', undefined), '2024')
  assert.equal(readPeriod('academic year', '202223', 'Academic year'), '2022/23')
  assert.equal(readPeriod('term', '202425', 'Spring term'), '2024/25 spring')
  assert.equal(periodInWords('term', '2024/25 spring'), 'spring term 2024/25')
  assert.equal(periodInWords('january', '2026'), 'January 2026')
})

test('recoded areas join: old and new ONS codes give one DfE code', () => {
  const area = (dfe: string, ons: string, name: string) => ({ dfe, ons, region: '', level: 'Local authority', name })
  const known = onsToDfe([area('825', 'E10000002', 'Buckinghamshire'), area('815', 'E10000023', 'North Yorkshire'), area('933', 'E10000027', 'Somerset'), area('909', 'E10000006', 'Cumbria')])
  for (const [ons, dfe] of [['E10000002', '825'], ['E06000060', '825'], ['E10000023', '815'], ['E06000065', '815'], ['E10000027', '933'], ['E06000066', '933'], ['E10000006', '909'], ['E08000039', '373']] as const) {
    assert.equal(areaOfRow(area('', ons, ''), known), dfe, ons)
  }
  assert.throws(() => areaOfRow(area('', 'E99999999', 'Nowhere'), known), /No local area is known by the code E99999999 \(Nowhere\)/)
})

test('England, regions and the London split are told apart', () => {
  const row = (level: string, region: string) => ({ dfe: '', ons: '', region, level, name: '' })
  assert.equal(areaOfRow(row('National', ''), new Map()), 'ENG')
  assert.equal(areaOfRow(row('Regional', 'E12000007'), new Map()), 'E12000007')
  assert.equal(areaOfRow(row('Regional', 'E13000001'), new Map()), 'E13000001')
})

test('tribunal rows under the wrong code are kept under the right one, up to 2024', () => {
  const file = 'tribunal-appeals-la-2014-2025.csv'
  const rows = rowsOf(readCsv('calendar_year,dfe_la_code,la_name,appeals_registered\n2024,928,Nottinghamshire,184\n2020,892,Nottingham,131\n2024,891,Nottinghamshire,52\n2025,891,Nottinghamshire,197\n2025,892,Nottingham,73\n'), new Map())
  assert.deepEqual(rows.map(row => corrected(file, row)).map(row => [row.period, row.area]), [['2024', '891'], ['2020', '928'], ['2024', '892'], ['2025', '891'], ['2025', '892']])
})

test('a long file becomes one row a group, with the line of each cell', () => {
  const rows = rowsOf(readCsv('dataset,time_period,breakdown_topic,breakdown,measure,value\ncaseload,202425,Child or young persons age,age 10,ehcplans,41405\ncaseload,202425,Child or young persons age,age 10,special_total,12290\ncaseload,202425,All EHC plans,All EHC plans,ehcplans,638745\n'), new Map())
  assert.deepEqual(rows.map(row => [row.area, row.topic, row.breakdown, row.cells, row.lines]), [
    ['ENG', 'Age', 'Aged 10', { ehcplans: '41405', special_total: '12290' }, { ehcplans: 2, special_total: 3 }],
    ['ENG', '', '', { ehcplans: '638745' }, { ehcplans: 4 }],
  ])
})
