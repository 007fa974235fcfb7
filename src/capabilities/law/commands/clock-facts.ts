import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { isObject } from '../rules/clock.ts'

export type FactsRead = { readonly facts: Readonly<Record<string, unknown>> } | { readonly wrong: string }

/** Facts typed as `fact=value`; `null`, like nothing, means not known. */
export function typedFacts(words: readonly string[]): FactsRead {
  const facts = new Map<string, unknown>()
  for (const word of words) {
    const [name = '', ...value] = word.split('=')
    if (name === '' || value.length === 0) return { wrong: `${JSON.stringify(word.slice(0, 60))} is not a fact: write its name, = and its value, such as requestReceived=2026-01-05` }
    if (facts.has(name)) return { wrong: twice(name) }
    const given = value.join('=')
    facts.set(name, given === 'null' ? null : given)
  }
  return { facts: Object.fromEntries(facts) }
}

/** Facts in a file that holds one JSON object; `-` is standard input. */
export async function factsIn(file: string): Promise<FactsRead> {
  const name = file === '-' ? 'Standard input' : file
  const read = await (file === '-' ? text(process.stdin) : readFile(file, 'utf8')).catch((error: unknown) => ({ wrong: cannotBeRead(name, error) }))
  if (typeof read !== 'string') return read
  try {
    const facts: unknown = JSON.parse(read.replace(/^\uFEFF/, ''))
    return isObject(facts) ? { facts } : { wrong: `${name} holds no JSON object: write the facts as {"requestReceived":"2026-01-05"}` }
  } catch {
    return { wrong: `${name} is not JSON: write the facts as {"requestReceived":"2026-01-05"}` }
  }
}

/** The facts of both, unless one is given in each. */
export function together(one: FactsRead, other: FactsRead): FactsRead {
  if ('wrong' in one) return one
  if ('wrong' in other) return other
  const both = Object.keys(one.facts).find(name => Object.hasOwn(other.facts, name))
  return both === undefined ? { facts: { ...one.facts, ...other.facts } } : { wrong: twice(both) }
}

/** Why a file could not be read, in a line. */
export function cannotBeRead(name: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reasons: Readonly<Record<string, string>> = { ENOENT: 'there is no such file', EISDIR: 'it is a folder', EACCES: 'it may not be opened' }
  return `${name} cannot be read: ${reasons[code] ?? (error instanceof Error ? error.message : String(error))}`
}

function twice(name: string): string {
  return `${name} is given twice: give it once`
}
