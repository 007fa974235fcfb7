import { dayOfIso } from '../../calendar/index.ts'
import type { Day } from '../../calendar/index.ts'
import type { OtherWords } from './words.ts'

/** One body's request for advice. */
export type AdviceRequest = { readonly body: string; readonly received: Day }
/** One re-visit of an area, and how many days it lasted. */
export type Revisit = { readonly days: number }
/** One full inspection of an area: its last day on site, and its outcome. */
export type PastInspection = { readonly lastOnsiteDay: Day; readonly outcome: string }

/** What a fact of each kind is once read. */
export type ValueOf = {
  readonly date: Day; readonly text: string; readonly year: number; readonly number: number; readonly 'yes or no': boolean
  readonly requests: readonly AdviceRequest[]; readonly revisits: readonly Revisit[]; readonly inspections: readonly PastInspection[]
}

/** Reads a fact of a kind from JSON or from text; null where it is not one. */
export const readers: { readonly [Kind in 'date' | OtherWords['kind']]: (given: unknown) => ValueOf[Kind] | null } = {
  date: dayIn,
  text: given => (typeof given === 'object' ? null : String(given)),
  year: given => (/^[1-9]\d{3}$/.test(inPlain(given)) ? Number(given) : null),
  number: given => (/^\d{1,6}$/.test(inPlain(given)) ? Number(given) : null),
  'yes or no': given => yesOrNo.get(inPlain(given).toLowerCase()) ?? null,
  requests: listOf(({ body, received }) => {
    const day = dayIn(received)
    return typeof body !== 'string' || body === '' || day === null ? null : { body, received: day }
  }),
  revisits: listOf(({ days }) => (typeof days === 'number' && Number.isInteger(days) && days >= 0 ? { days } : null)),
  inspections: listOf(({ lastOnsiteDay, outcome }) => {
    const day = dayIn(lastOnsiteDay)
    return typeof outcome !== 'string' || outcome === '' || day === null ? null : { lastOnsiteDay: day, outcome }
  }),
}

/** How a fact of each kind is written. */
export const howWritten: { readonly [Kind in 'date' | OtherWords['kind']]: string } = {
  date: 'as a real date such as 2026-01-05',
  text: 'as text',
  year: 'as four digits such as 2027',
  number: 'as a whole number such as 6',
  'yes or no': 'as true or false',
  requests: 'as a list such as [{"body":"Health","received":"2026-01-05"}]',
  revisits: 'as a list such as [{"days":3}]',
  inspections: 'as a list such as [{"lastOnsiteDay":"2024-06-14","outcome":"inconsistent"}]',
}

const yesOrNo = new Map([['true', true], ['yes', true], ['false', false], ['no', false]])

// An object that JSON gave a toString of its own cannot be made into text.
function inPlain(given: unknown): string {
  return typeof given === 'object' ? '' : String(given)
}

function dayIn(given: unknown): Day | null {
  return typeof given === 'string' ? dayOfIso(given) : null
}

function listOf<One>(read: (given: Readonly<Record<string, unknown>>) => One | null): (given: unknown) => readonly One[] | null {
  return given => {
    const list = typeof given === 'string' ? parsed(given) : given
    if (!Array.isArray(list)) return null
    const found: One[] = []
    for (const one of list as unknown[]) {
      const value = typeof one === 'object' && one !== null ? read(one as Record<string, unknown>) : null
      if (value === null) return null
      found.push(value)
    }
    return found
  }
}

// A list typed on a command line or in an address arrives as text.
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
