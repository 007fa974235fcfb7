import { z } from 'zod'

/** An error as the page shows it: what to do, linked to the field. */
export type FieldError = { readonly field: string; readonly text: string }

/** Turn what zod found into the errors a page shows: the first for each field. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  const seen = new Map<string, string>()
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? 'main-content')
    if (!seen.has(field)) seen.set(field, issue.message)
  }
  return [...seen].map(([field, text]) => ({ field, text }))
}

/** A choice of several (checkboxes): one ticked box is posted as a word, several as a list, none not at all. */
export function several<Choice extends z.ZodType>(choice: Choice) {
  return z.preprocess((posted) => (posted === undefined ? [] : Array.isArray(posted) ? posted : [posted]), z.array(choice))
}

/** A date asked for as day, month and year (`due-day`, `due-month`, `due-year` posted for `due`), or as one ISO date. */
export function dateField(words: { missing: string; impossible: string }) {
  return z.unknown().transform((posted, context): Temporal.PlainDate => {
    const iso = isoOf(posted)
    if (iso === null) context.addIssue({ code: 'custom', message: words.missing })
    const date = iso === null ? null : plainDate(iso)
    if (iso !== null && date === null) context.addIssue({ code: 'custom', message: words.impossible })
    return date ?? z.NEVER
  })
}

/** Gather `due-day`, `due-month` and `due-year` into `due`, keeping the parts so that the page can show them again. */
export function gatherDates(body: Record<string, unknown>): Record<string, unknown> {
  const gathered: Record<string, unknown> = { ...body }
  for (const key of Object.keys(body)) {
    if (!key.endsWith('-day')) continue
    const name = key.slice(0, -4)
    gathered[name] = { day: body[key], month: body[`${name}-month`], year: body[`${name}-year`] }
  }
  return gathered
}

function isoOf(posted: unknown): string | null {
  if (typeof posted === 'string') return posted.trim() || null
  if (typeof posted !== 'object' || posted === null) return null
  const { day, month, year } = posted as { day?: unknown; month?: unknown; year?: unknown }
  const parts = [year, month, day].map((part) => (typeof part === 'string' ? part.trim() : ''))
  if (parts.every((part) => part === '')) return null
  const [y, m, d] = parts as [string, string, string]
  return `${y.padStart(4, '0')}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
}

function plainDate(iso: string): Temporal.PlainDate | null {
  try {
    const date = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Temporal.PlainDate.from(iso, { overflow: 'reject' }) : null
    return date !== null && date.year >= 1900 ? date : null
  } catch {
    return null
  }
}
