import { shortDate } from '../../../ground/calendar/index.ts'
import type { Inspection } from '../words.ts'
import { foundIn, heldOn, monthWords } from './history.ts'
import type { Owed } from './what-is-owed.ts'

export type Opening = {
  readonly area: { readonly name: string; readonly fictional: boolean; readonly abolishedOn: Temporal.PlainDate | null }
  readonly own: readonly Inspection[]
  readonly before: readonly { readonly area: { readonly name: string }; readonly inspections: readonly Inspection[] }[]
  readonly successors: readonly string[]
  readonly owed: readonly Owed[]
  readonly today: Temporal.PlainDate
}

/** The paragraph an area's page opens with: the last inspection, what it found, and what must happen next and by when. */
export function opening({ area, own, before, successors, owed, today }: Opening): string {
  if (area.fictional) return `${area.name} is invented, so no inspector has been there.`
  const last = own[0]
  const said = last === undefined ? neverInspected(area.name, before) : lastInspected(area.name, last)
  if (area.abolishedOn !== null) return `${said} ${area.name} ended on ${shortDate(area.abolishedOn)}; what comes next is for ${successors.join(' and ')}.`
  return [said, revisited(last), next(owed, today)].filter(Boolean).join(' ')
}

function lastInspected(name: string, last: Inspection): string {
  const reported = last.publishedOn === null ? '' : `, and reported on ${shortDate(last.publishedOn)}`
  const when = last.started.on === null && last.started.month === null ? `Inspectors last reported on ${name}${last.publishedOn === null ? '' : ` on ${shortDate(last.publishedOn)}`}` : `Inspectors were last in ${name} ${inWords(last)}${reported}`
  return `${when}. ${sentenceOf(last)}`
}

function inWords(inspection: Inspection): string {
  if (inspection.started.month !== null) return `in ${monthWords(inspection.started.month)}`
  return inspection.endedOn === null ? `in ${heldOn(inspection)}` : `from ${heldOn(inspection)}`
}

function sentenceOf(last: Inspection): string {
  if (last.framework === '2016') return foundIn(last)
  const found = {
    positive: 'They found that children and young people with SEND typically have positive experiences and outcomes.',
    inconsistent: 'They found that experiences and outcomes are inconsistent, and that the partners must work jointly to improve them.',
    systemic_failings: 'They found widespread or systemic failings, leading to significant concerns, which the partners must address urgently.',
  }
  return last.outcome === null ? 'What they found is not in the record we hold.' : found[last.outcome]
}

function revisited(last: Inspection | undefined): string | null {
  if (last?.framework !== '2016' || last.revisit === null) return null
  const found = { Yes: 'enough progress in every weakness', Some: 'enough progress in some weaknesses but not in others', No: 'not enough progress in any weakness' }
  return `When they went back they found ${found[last.revisit.progress]}.`
}

function neverInspected(name: string, before: Opening['before']): string {
  const earlier = before.map(one => one.area.name)
  return earlier.length === 0 ? `No full inspection of ${name} is in the record.`
    : `${name} has not yet been inspected in its present shape. What inspectors found in ${earlier.join(' and ')} before it is below; it is not carried over.`
}

/** The first thing still to come, with how sure it is; what has passed is said as passed. */
function next(owed: readonly Owed[], today: Temporal.PlainDate): string | null {
  const dated = owed.flatMap(one => one.due === null ? [] : [{ ...one, due: one.due }])
  const ahead = dated.filter(one => Temporal.PlainDate.compare(one.due, today) >= 0).sort((a, b) => Temporal.PlainDate.compare(a.due, b.due))[0]
  if (ahead !== undefined) return `What comes next: ${lowerFirst(ahead.act)}, ${ahead.toTheDay ? 'by' : 'by about'} ${shortDate(ahead.due)}${ahead.limit === 'statutory' ? ', as the law requires' : ''}.`
  const passed = dated.at(-1)
  return passed === undefined ? null : `${passed.act} was expected by about ${shortDate(passed.due)}; whether it happened is not in the record we hold.`
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
