import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { From, Measure } from '../words.ts'
import { figuresOf } from './figures.ts'
import { readCsv, rowsOf } from './rows.ts'

const heading = 'time_period,geographic_level,region_code,region_name,ons_code,dfe_la_code,la_name,pc,within,issued\n'
const england = '2024,National,,,,,,46.4,39407,84866\n'
const area = (cells: string, year = '2024') => `${year},Local authority,,,,204,Hackney,${cells}\n`
const rate: From = { file: 'a.csv', value: 'pc', over: { numerator: 'within', denominator: ['issued'] } }

function figures(text: string, ...from: From[]) {
  const measure: Measure = { id: 'm', subject: 'Timeliness', title: '', unit: 'percent', definition: '', better: null, counted: 'calendar year', from: from.length === 0 ? [rate] : from }
  return [...figuresOf([measure], new Map([['a.csv', rowsOf(readCsv(heading + text), new Map())]]))]
}

test('an x stays unknown', () => {
  const [, hackney] = figures(england + area('x,x,x'))
  assert.deepEqual([hackney?.value, hackney?.mark, hackney?.numerator, hackney?.denominator, hackney?.derived], [null, 'x', null, null, false])
})

test('a rate that is missing follows from published counts, and says so', () => {
  const [, hackney] = figures(england + area('x,25,80'))
  // 25 in 80 is 31.25, which rounds to 31.3.
  assert.deepEqual([hackney?.value, hackney?.mark, hackney?.derived], [31.3, null, true])
})

test('none issued is not a rate of nought', () => {
  const [, hackney] = figures(england + area('0,0,0'))
  assert.deepEqual([hackney?.value, hackney?.mark], [null, 'z'])
})

test('counts that do not give the published rate are not shown as if they did', () => {
  const [, hackney] = figures(england + area('40,25,80'))
  assert.deepEqual([hackney?.value, hackney?.numerator, hackney?.denominator], [40, null, null])
  assert.match(hackney?.note ?? '', /does not follow from the counts/)
})

test('a year in which nobody has a number is a year in which it was not collected', () => {
  assert.deepEqual(figures(england + area('x,x,x', '2019')).map(figure => figure.period), ['2024'])
})

test('a period is taken from the first source that gives it', () => {
  const found = figures(england, { file: 'a.csv', value: 'issued' }, { file: 'a.csv', value: 'within' })
  assert.deepEqual(found.map(figure => figure.value), [84866])
})
