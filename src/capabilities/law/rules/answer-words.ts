import { dayOfIso, longDay } from '../../../ground/calendar/index.ts'
import type { AnswerValue } from '../../../ground/law/index.ts'
import { upper } from './in-words.ts'

/** What a rule answers beside the date that is shown, each with its name in words: "Decide to assess was due", "Monday 16 February 2026". */
export function answersInWords(answers: Readonly<Record<string, AnswerValue>>, shown: string | null): { readonly name: string; readonly lines: readonly string[] }[] {
  return Object.entries(answers)
    .filter(([name, value]) => value !== shown && !(name === 'due' && value === null))
    .map(([name, value]) => ({ name: nameInWords(name), lines: inWords(value) }))
}

/** "decideToAssessWasDue" as "Decide to assess was due". */
export function nameInWords(name: string): string {
  if (name === 'rawEnd') return 'Before it moves'
  const words = name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])|(?<=[a-z])(?=[0-9])/g, ' ').split(' ').map(word => spelledOut.get(word.toLowerCase()) ?? word.toLowerCase())
  return upper(words.join(' '))
}

const spelledOut = new Map([
  ['la', 'the council'], ['icb', 'the integrated care board'], ['wsoa', 'written statement of action'], ['pap', 'priority action plan'],
  ['eotas', 'education otherwise than at school'], ['ehcna', 'EHC needs assessment'], ['ehcp', 'EHC plan'],
])

function inWords(value: AnswerValue): string[] {
  if (value === null || value === '') return ['None']
  if (typeof value === 'boolean') return [value ? 'Yes' : 'No']
  if (typeof value === 'number') return [value.toLocaleString('en-GB')]
  if (typeof value === 'string') return [textInWords(value)]
  if (Array.isArray(value)) return value.length === 0 ? ['None'] : (value as readonly AnswerValue[]).flatMap(inWords)
  return Object.entries(value).map(([name, one]) => `${upper(name)}: ${inWords(one).join(', ')}`)
}

function textInWords(text: string): string {
  const day = dayOfIso(text)
  if (day !== null) return longDay(day)
  return /^[a-z]+(_[a-z]+)*$/.test(text) ? upper(text.replaceAll('_', ' ')) : text
}
