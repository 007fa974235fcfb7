import { answer, dueOnIso } from '../src/ground/law/index.ts'
import { count, median, type Measure } from './measure.ts'

const many = 200_000
const days = Array.from({ length: 730 }, (_, at) => Temporal.PlainDate.from('2024-09-01').add({ days: at }).toString())

/** How many due dates, and how many whole answers with their working, one core gives in a second. For orientation. */
export function measureLaw(runs: number): Measure[] {
  return [
    { what: 'Due dates of the 20 weeks, one core', measured: `${count(perSecond(runs, day => dueOnIso('ehcna-final-plan', day)))}/s` },
    { what: 'Answers with their working, same rule, one core', measured: `${count(perSecond(runs, day => answer('ehcna-final-plan', { requestReceived: day })))}/s` },
  ]
}

function perSecond(runs: number, ask: (day: string) => unknown): number {
  let heard = 0
  const rates = Array.from({ length: runs + 1 }, () => {
    const began = performance.now()
    for (let at = 0; at < many; at++) if (ask(days[at % days.length] ?? '') !== undefined) heard++
    return many / (performance.now() - began) * 1000
  })
  if (heard !== many * (runs + 1)) throw new Error('Some days had no answer')
  // The first run is the engine's own warming up.
  return median(rates.slice(1))
}
