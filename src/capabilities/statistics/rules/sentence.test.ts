import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cellInWords, inWords } from './in-words.ts'
import { sentenceFor, type SpokenLine } from './sentence.ts'
import { spokenName } from './spoken-name.ts'

const point = (period: string, value: number | null, mark: 'x' | 'd' | 't' | null = null) => ({ period, value, mark })
const lines = (area: SpokenLine['points']): SpokenLine[] => [
  { kind: 'area', name: 'Norfolk', points: area },
  { kind: 'england', name: 'England', points: [point('2023', 50.3), point('2024', 46.4), point('2025', 46.1)] },
  { kind: 'region', name: 'East of England', points: [point('2023', 41), point('2024', 36.7)] },
  { kind: 'neighbours', name: 'Similar areas', points: [point('2024', 43.25)] },
]
const tell = (area: SpokenLine['points']) => sentenceFor({ unit: 'percent', counted: 'calendar year', lines: lines(area) }, (value, when) => `${value} of new plans in Norfolk came within 20 weeks in ${when}.`)

test('a sentence has the number, the date and what it stands beside', () => {
  assert.equal(tell([point('2023', 40), point('2024', 32.1)]), '32.1% of new plans in Norfolk came within 20 weeks in 2024. That compares with 46.4% in England, 36.7% in the East of England and 43.3% in the middle of ten similar areas. For 2025 there is a figure for England (46.1%) but not yet one for each area.')
})

test('a newest figure that is missing is said, and the last known one is told with its own date', () => {
  assert.match(tell([point('2023', 40), point('2024', null, 'x')]), /^40\.0% .* in 2023\. That compares with 50\.3% in England and 41\.0% in the East of England\. The figure for 2024 is unavailable or suppressed at source\./)
})

test('an area with no number is told why', () => {
  assert.equal(tell([point('2024', null, 't')]), 'No figure for Norfolk is shown: too few children for a rate to mean anything.')
  assert.equal(tell([]), 'The published files have no figure for Norfolk.')
})

test('values are said in their own unit', () => {
  assert.equal(inWords('count', 718838), '718,838')
  assert.equal(inWords('per 100 pupils', 0.071), '0.07 per 100 pupils')
  assert.equal(inWords('per 100 pupils', 9.804), '9.8 per 100 pupils')
  assert.equal(cellInWords('percent', undefined), 'no figure')
  assert.equal(cellInWords('percent', { value: null, mark: 'd' }), 'doubtful at source')
})

test('an area that has ended is not told that its figure is still to come', () => {
  const ended = sentenceFor({ unit: 'percent', counted: 'calendar year', lines: [{ kind: 'area', name: 'Cumbria', points: [point('2022', 72.1), { period: '2023', value: null, mark: 'z' }] }, { kind: 'england', name: 'England', points: [point('2022', 49.2), point('2025', 46.1)] }] }, (value, when) => `${value} in Cumbria in ${when}.`)
  assert.equal(ended, '72.1% in Cumbria in 2022. That compares with 49.2% in England.')
})

test('areas are called in a sentence what people call them', () => {
  assert.equal(spokenName('Bristol, City of'), 'Bristol')
  assert.equal(spokenName('Herefordshire, County of'), 'Herefordshire')
  assert.equal(spokenName('Isle of Wight'), 'the Isle of Wight')
  assert.equal(spokenName('Camden'), 'Camden')
})
