import { longDate } from '../../../ground/calendar/index.ts'
import type { WhyThisDate } from '../../../ground/law/index.ts'
import { strengthOf } from './strength.ts'

/** The title of a calendar entry: the answer’s own sentence without its day, which the calendar shows, and not too long to read there. */
export function entryTitle({ must, on, version }: Pick<WhyThisDate, 'must' | 'on' | 'version'>): string {
  const day = on === null ? '' : longDate(Temporal.PlainDate.from(on))
  const plain = ['by', 'from'].map(word => ` ${word} ${day}.`).find(end => must.endsWith(end))
  const last = ` until ${day}.`
  const text = plain !== undefined ? must.slice(0, -plain.length) : must.endsWith(last) ? `Last day: ${must.charAt(0).toLowerCase()}${must.slice(1, -last.length)}` : must.replace(/\.$/, '')
  return `${strengthOf(version).isOurs ? 'Target, not law: ' : ''}${shortened(text)}`
}

/** A file’s name in words: "after-the-council-sent-its-notice.ics". */
export function fileNameOf(words: string): string {
  const name = words.toLowerCase().replaceAll('’', '').replaceAll(/[^a-z0-9]+/g, '-').slice(0, 80)
  return `${name.replaceAll(/^-+|-+$/g, '')}.ics`
}

function shortened(text: string): string {
  return text.length <= 100 ? text.replace(/,$/, '') : `${text.slice(0, 100).replace(/[ ,;]+\S*$/, '')}…`
}
