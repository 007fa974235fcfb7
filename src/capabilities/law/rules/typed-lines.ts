import { dayWithin } from './typed-days.ts'

/** The facts that are lists, which are typed a line each. */
export type ListKind = 'requests' | 'revisits' | 'inspections'

/** How a line of each list is written. */
export const lineExamples: Readonly<Record<ListKind, { readonly how: string; readonly example: string }>> = {
  requests: { how: 'One on each line: the body, then the day it received the request', example: 'Health, 5 January 2026' },
  revisits: { how: 'One on each line: how many days it lasted', example: '3' },
  inspections: { how: 'One on each line: the last day on site, then the outcome', example: '14 June 2024, inconsistent' },
}

type Line = { readonly kind: 'line'; readonly value: Readonly<Record<string, unknown>> } | { readonly kind: 'wrong'; readonly why: string }

/** Reads a list that was typed a line each, or says which line is wrong and how to write it. */
export function readLines(kind: ListKind, text: string): { readonly kind: 'list'; readonly list: readonly object[] } | { readonly kind: 'wrong'; readonly why: string } {
  const lines = text.split('\n').map(line => line.trim()).filter(line => line !== '')
  if (lines.length > 50) return { kind: 'wrong', why: 'enter 50 lines or fewer' }
  const list: object[] = []
  for (const [at, line] of lines.entries()) {
    const read = readers[kind](line)
    if (read.kind === 'wrong') return { kind: 'wrong', why: `line ${at + 1} ${read.why}. Write it like “${lineExamples[kind].example}”` }
    list.push(read.value)
  }
  return { kind: 'list', list }
}

const readers: Readonly<Record<ListKind, (line: string) => Line>> = {
  requests: line => withDay(line, 'needs the name of the body', (rest, iso) => ({ body: rest, received: iso })),
  inspections: line => withDay(line, 'needs the outcome', (rest, iso) => ({ lastOnsiteDay: iso, outcome: rest })),
  revisits: line => {
    const days = /^(\d{1,3})(?: days?)?$/i.exec(line)
    return days === null ? { kind: 'wrong', why: 'must be a number of days' } : { kind: 'line', value: { days: Number(days[1]) } }
  },
}

function withDay(line: string, restMissing: string, make: (rest: string, iso: string) => Readonly<Record<string, unknown>>): Line {
  const { read, rest } = dayWithin(line)
  if (read.kind === 'none') return { kind: 'wrong', why: 'needs a date' }
  if (read.kind === 'wrong') return { kind: 'wrong', why: read.why }
  return rest === '' ? { kind: 'wrong', why: restMissing } : { kind: 'line', value: make(rest, read.iso) }
}
