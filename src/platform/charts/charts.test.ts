import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SaxesParser } from 'saxes'
import { barChart, dotChart, funnelChart, lineChart, stackedChart, timelineChart } from './index.ts'

const words = { title: 'Trains & <boats>', sentence: 'Half were on time.' }
const years = (values: (number | null)[]) => values.map((y, index) => ({ x: 2020 + index, y }))

const charts = {
  line: lineChart({ ...words, yLabel: 'On time', yFormat: 'percent', series: [{ name: 'North', emphasis: true, points: years([40, null, 46.4]) }, { name: 'South', points: years([50, 51, 47]) }], marks: [{ x: 2021, text: 'New timetable' }] }),
  bar: barChart({ ...words, format: 'share', bars: [{ label: 'North', value: 0.4, low: 0.3, high: 0.5, emphasis: true }, { label: 'South', value: null }], reference: { name: 'All', value: 0.45 } }),
  dot: dotChart({ ...words, format: 'count', dots: [{ label: 'North', value: 1234, kind: 'this' }, { label: 'All', value: 2000, kind: 'whole' }, { label: 'South', value: null, kind: 'similar' }] }),
  stacked: stackedChart({ ...words, parts: ['Good', 'Poor'], rows: [{ label: '2024', counts: [3, 1] }, { label: '2025', counts: [0, 0] }] }),
  funnel: funnelChart({ ...words, yFormat: 'share', xLabel: 'Trains', yLabel: 'On time', target: { name: 'All', value: 0.5 }, limits: [{ size: 10, inner: [0.3, 0.7], outer: [0.2, 0.8] }, { size: 1000, inner: [0.48, 0.52], outer: [0.47, 0.53] }], points: [{ name: 'North', size: 400, value: 0.7, place: 'beyond' }, { size: 90, value: 0.45, place: 'inside' }] }),
  timeline: timelineChart({ ...words, events: [{ on: '2024-02-29', label: 'Opened', emphasis: true }, { on: '2025-01-01', label: 'Closed' }] }),
}

for (const [kind, { svg }] of Object.entries(charts)) {
  test(`a ${kind} chart is well-formed and holds nothing that a page refuses`, () => {
    const parser = new SaxesParser({ xmlns: true, fragment: true })
    parser.on('error', (error) => assert.fail(error))
    parser.write(svg).close()
    assert.doesNotMatch(svg, /\sstyle=|<style|<script|\son\w+=|javascript:|NaN|undefined/)
  })

  test(`a ${kind} chart has a name and a sentence, at both sizes, under ids of its own`, () => {
    assert.equal(svg.match(/role="img"/g)?.length, 2)
    assert.equal(svg.match(/<title id="[^"]+">Trains &amp; &lt;boats&gt;<\/title><desc id="[^"]+">Half were on time\.<\/desc>/g)?.length, 2)
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    assert.equal(new Set(ids).size, ids.length)
    for (const [, named] of svg.matchAll(/aria-labelledby="([^"]+)"/g)) for (const id of String(named).split(' ')) assert.ok(ids.includes(id))
  })
}

test('figures are said in the words of their kind, and the unknown is never drawn as nought', () => {
  assert.match(charts.line.svg, />North 46%</)
  assert.match(charts.bar.svg, />40%</)
  assert.match(charts.bar.svg, />All 45%</)
  assert.match(charts.bar.svg, />not known</)
  assert.match(charts.dot.svg, />1,234</)
  assert.match(charts.timeline.svg, />29 Feb 2024</)
})

test('the same chart is drawn once', () => {
  const chart = { ...words, yLabel: 'On time', yFormat: 'count' as const, series: [{ name: 'North', points: years([1, 2]) }] }
  assert.equal(lineChart(chart), lineChart({ ...chart }))
  assert.notEqual(lineChart(chart), lineChart({ ...chart, sentence: 'All were.' }))
})

test('a chart of nothing is drawn empty, not broken', () => {
  for (const { svg } of [
    lineChart({ ...words, yLabel: 'On time', yFormat: 'count', series: [{ name: 'North', points: [] }] }),
    barChart({ ...words, format: 'count', bars: [] }),
    dotChart({ ...words, format: 'count', dots: [] }),
    stackedChart({ ...words, parts: ['Good'], rows: [] }),
    timelineChart({ ...words, events: [] }),
    funnelChart({ ...words, yFormat: 'share', xLabel: 'Trains', yLabel: 'On time', target: { name: 'All', value: 0.5 }, limits: [], points: [] }),
  ]) assert.doesNotMatch(svg, /NaN|undefined|Infinity/)
})
