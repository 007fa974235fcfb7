import { askFor } from '../../../ground/law/index.ts'
import type { FactName } from '../../../ground/law/index.ts'
import { upper } from '../rules/in-words.ts'
import { choicesOf, withTitles, type Choice } from '../rules/typed-choices.ts'
import { kindOf } from '../rules/typed-facts.ts'
import { lineExamples } from '../rules/typed-lines.ts'

/** A fact as its form asks for it. */
export type FactField = {
  readonly name: FactName
  readonly as: 'date' | 'text' | 'short' | 'choice' | 'one of' | 'lines'
  readonly label: string
  readonly hint: string | null
  readonly choices: readonly Choice[]
}

/** The fields of a form that asks for these facts. */
export function fieldsFor(names: readonly FactName[], values: Readonly<Record<string, string>>): FactField[] {
  return names.map(name => fieldFor(name, values[name] ?? ''))
}

/** What to do where a fact is missing, as an error says it. */
export function enterFact(name: FactName): string {
  return withTitles(`${kindOf(name) === 'yes or no' ? 'Choose yes or no for' : kindOf(name) === 'text' && choicesOf(name).length > 0 ? 'Choose' : 'Enter'} ${askFor(name)}`)
}

function fieldFor(name: FactName, value: string): FactField {
  const label = withTitles(upper(askFor(name)))
  const field = (as: FactField['as'], hint: string | null = null, choices: readonly Choice[] = []): FactField => ({ name, as, label, hint, choices })
  const kind = kindOf(name)
  switch (kind) {
    case 'date': return field('date', 'For example, 5 1 2026')
    case 'year': return field('short', 'For example, 2027')
    case 'number': return field('short')
    case 'yes or no': return field('choice')
    case 'text': {
      const choices = choicesOf(name)
      if (choices.length === 0) return field('text')
      // What an address says in other words is kept beside the choices.
      return field('one of', null, value === '' || choices.some(one => one.value === value) ? choices : [...choices, { value, text: value }])
    }
    default: return field('lines', `${lineExamples[kind].how}, like “${lineExamples[kind].example}”`)
  }
}
