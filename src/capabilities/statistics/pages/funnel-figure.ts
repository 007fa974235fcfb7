import { funnelChart } from '../../../platform/charts/index.ts'
import type { AreaFunnel } from '../reads/area-funnel.ts'
import { inWords } from '../rules/in-words.ts'
import { periodInWords } from '../rules/period.ts'

const places = { 'as expected': 'inside', 'worth a look': 'between', 'not chance': 'beyond' } as const

/** Each area's share against how many it is of, with the limits chance would keep to. One area may be named; none is ranked. */
export function funnelFigure(found: AreaFunnel, named?: string) {
  const { measure, funnel, placed, left } = found
  const when = periodInWords(measure.counted, found.period)
  const beyond = placed.filter(area => area.standing === 'not chance')
  const widened = funnel.dispersion > 1
  const sentence = `In ${when} the areas together stood at ${inWords('percent', funnel.target * 100)}. ${standingInWords(beyond.length, placed.length)}`
  const largest = Math.max(...placed.map(area => area.of))
  const smallest = Math.max(1, Math.min(...placed.map(area => area.of)))
  const sizes = Array.from({ length: 40 }, (_, at) => smallest * (largest / smallest) ** (at / 39))
  const hundred = (pair: readonly [number, number]): [number, number] => [pair[0] * 100, pair[1] * 100]
  return {
    id: `funnel-${measure.id}`, heading: 'Is the difference between areas chance?', level: 2, sentence,
    svg: funnelChart({
      title: `${measure.title} by area, ${when}`, sentence, yFormat: 'percent', yLabel: 'Per cent', xLabel: 'Out of how many in the area',
      target: { value: funnel.target * 100, name: 'All areas' },
      points: placed.map(area => ({ size: area.of, value: area.rate * 100, place: places[area.standing], ...(area.area === named ? { name: area.name } : {}) })),
      limits: sizes.map(size => { const { inner, outer } = funnel.limitsAt(size); return { size, inner: hundred(inner), outer: hundred(outer) } }),
    }).svg,
    notes: [
      `Each mark is an area: ${measure.numerator ?? 'its count'}, out of ${measure.denominator ?? 'all'}.`,
      'Small areas move more by chance than large ones, so each is set against limits for its own size, not against the others: there is no ranking.',
      ...(widened ? [`${Math.round(funnel.outside * 100)} in 100 areas lie outside limits drawn for chance alone, so the areas truly differ. The limits here are widened ${Math.sqrt(funnel.dispersion).toFixed(1)} times to allow for that, and show which stand out even so.`] : []),
      ...(left.length === 0 ? [] : [`Left out: ${left.map(each => `${each.area.name} (${each.why.replace(/\.$/, '').toLowerCase()})`).join('; ')}.`]),
    ],
  }
}

function standingInWords(beyond: number, of: number): string {
  if (beyond === 0) return `None of ${of} areas lies beyond the outer limits.`
  return beyond === 1 ? `One of ${of} areas lies beyond the outer limits, which is not chance.` : `${beyond} of ${of} areas lie beyond the outer limits, which is not chance.`
}
