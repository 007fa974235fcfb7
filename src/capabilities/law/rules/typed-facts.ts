import { askFor, factWords } from '../../../ground/law/index.ts'
import type { FactName } from '../../../ground/law/index.ts'
import { upper } from './in-words.ts'
import { apart, readDay, years } from './typed-days.ts'
import type { TypedDay } from './typed-days.ts'
import { readLines, type ListKind } from './typed-lines.ts'

/** What an address carries, before anything is known of it. */
export type Asked = Readonly<Record<string, unknown>>

/** Facts as they were typed: those that could be read, what to say of the others, and every box as it was filled. */
export type TypedFacts = {
  readonly facts: Readonly<Record<string, unknown>>
  readonly errors: readonly { readonly field: string; readonly text: string }[]
  /** What the boxes of the form hold, so that nothing typed is lost. */
  readonly values: Readonly<Record<string, string>>
  /** The shortest address for the same facts. */
  readonly query: string
  /** Whether the address says it in the shortest way already. */
  readonly settled: boolean
}

/** Reads facts by name from an address. A date comes as `name=2026-01-05` or as `name-day`, `name-month` and `name-year`. */
export function readTyped(names: readonly FactName[], asked: Asked): TypedFacts {
  const [facts, values, said]: [Record<string, unknown>, Record<string, string>, [string, string][]] = [{}, {}, []]
  const errors: { field: string; text: string }[] = []
  for (const name of names) {
    const one = factWords[name].kind === 'date' ? typedDay(name, askFor(name), asked) : typedText(name, wordIn(asked, name))
    Object.assign(values, one.values)
    if ('why' in one) errors.push({ field: name, text: one.why })
    else if (one.fact !== undefined) {
      facts[name] = one.fact
      said.push([name, one.said])
    }
  }
  const boxes = names.flatMap(boxesOf)
  const given = boxes.filter(box => asked[box] !== undefined)
  const settled = given.length === said.length && said.every(([name, text]) => asked[name] === text)
  return { facts, errors, values, query: new URLSearchParams(said).toString(), settled }
}

/** One word or text of an address; the last where there are several, and never longer than anyone types. */
export function wordIn(asked: Asked, name: string): string {
  const given = asked[name]
  const text: unknown = Array.isArray(given) ? given.at(-1) : given
  return typeof text === 'string' ? text.slice(0, 5000).replaceAll('\r\n', '\n').trim() : ''
}

/** What kind of fact this is, of every kind that the register can have. */
export function kindOf(name: FactName): 'date' | 'text' | 'year' | 'number' | 'yes or no' | ListKind {
  return factWords[name].kind
}

/** One fact as it was typed. */
export type One = { readonly values: Readonly<Record<string, string>> } & ({ readonly fact: unknown; readonly said: string } | { readonly why: string })

// What is typed stays in the address, and browsers and servers cut an address that is much longer.
const longest = 1500
const parts = ['day', 'month', 'year'] as const

/** A day of an address by its name, and by what it is called where it is wrong: "the date on which the request reached the council". */
export function typedDay(name: string, ask: string, asked: Asked): One {
  const whole = wordIn(asked, name)
  const inBoxes = parts.some(part => asked[`${name}-${part}`] !== undefined)
  const typed: TypedDay = inBoxes || whole === '' ? { day: wordIn(asked, `${name}-day`), month: wordIn(asked, `${name}-month`), year: wordIn(asked, `${name}-year`) } : apart(whole)
  const values = Object.fromEntries(parts.map(part => [`${name}-${part}`, typed[part]]))
  const read = readDay(typed)
  if (read.kind === 'wrong') return { values, why: `${upper(ask)} ${read.why}` }
  return read.kind === 'none' ? { values, fact: undefined, said: '' } : { values, fact: read.iso, said: read.iso }
}

/** Whether an address holds a box of this name at all, filled or empty: then its form was sent. */
export function wasAsked(name: string, asked: Asked): boolean {
  return boxesOf(name).some(box => asked[box] !== undefined)
}

function boxesOf(name: string): string[] {
  return [name, ...parts.map(part => `${name}-${part}`)]
}

function typedText(name: FactName, text: string): One {
  const values = { [name]: text }
  const kind = kindOf(name)
  const ask = askFor(name)
  if (text === '') return { values, fact: undefined, said: '' }
  if (text.length > longest) return { values, why: `${upper(ask)} must be ${longest.toLocaleString('en-GB')} characters or fewer` }
  switch (kind) {
    case 'year':
      return /^\d{4}$/.test(text) && Number(text) >= years.first && Number(text) <= years.last ? { values, fact: text, said: text }
        : { values, why: `${upper(ask)} must be four figures from ${years.first} to ${years.last}, such as 2027` }
    case 'number':
      return /^\d{1,4}$/.test(text) ? { values, fact: text, said: text } : { values, why: `${upper(ask)} must be a whole number such as 6` }
    case 'yes or no': {
      const word = /^(yes|true)$/i.test(text) ? 'yes' : /^(no|false)$/i.test(text) ? 'no' : null
      return word === null ? { values, why: `Choose yes or no for ${ask}` } : { values: { [name]: word }, fact: word, said: word }
    }
    case 'requests':
    case 'revisits':
    case 'inspections': {
      const lines = readLines(kind, text)
      return lines.kind === 'wrong' ? { values, why: `${upper(ask)}: ${lines.why}` } : { values, fact: lines.list, said: text }
    }
    default:
      return text.length > 200 ? { values, why: `${upper(ask)} must be 200 characters or fewer` } : { values, fact: text, said: text }
  }
}
