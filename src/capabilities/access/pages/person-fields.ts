import { z } from 'zod'
import type { Work } from '../../../platform/database/index.ts'
import { dateField, type FieldError } from '../../../platform/web/fields.ts'
import { roleInWords } from '../rules/permits.ts'
import { roles, type Places } from '../rules/terms.ts'

const word = z.string().trim().catch('').default('')

/** What the forms about people post, each as it was typed. */
export const typedFields = {
  organisation: word, team: word, role: word, why: word, revision: word,
  from: z.unknown().optional(), 'from-day': word, 'from-month': word, 'from-year': word,
  until: z.unknown().optional(), 'until-day': word, 'until-month': word, 'until-year': word,
}

/** A word that was typed, or nothing. */
export const typedWord = word

/** What the lists of a form about people offer. */
export function choicesOf({ organisations, teams }: Places) {
  const bodyOf = (id: string) => organisations.find(one => one.id === id)?.name ?? ''
  return {
    organisations: organisations.map(({ id, name }) => ({ value: id, text: name })),
    teams: [{ value: '', text: 'No one team' }, ...teams.map(({ id, name, organisation }) => ({ value: id, text: `${name} (${bodyOf(organisation)})` }))],
    roles: roles.map(role => ({ value: role, text: roleInWords[role], ...(roleHints[role] === undefined ? {} : { hint: { text: roleHints[role] } }) })),
  }
}

const roleHints: Readonly<Partial<Record<(typeof roles)[number], string>>> = {
  'send-officer': 'Sees children’s records, the list of work and returns',
  'send-manager': 'The same, and names who is responsible for each duty',
  'data-protection-lead': 'Sees who looked at which record, and no child’s record',
  'area-administrator': 'Looks after people and roles, and sees no child’s record',
}

const mustDay = dateField({ missing: 'Enter the day from which it holds', impossible: 'Enter a day that exists, such as 15 1 2026' })

/** A day that must be given, or what is wrong with it. */
export function dayFrom(posted: unknown, field: string, missing = 'Enter the day from which it holds'): { readonly day: Temporal.PlainDate } | { readonly wrong: FieldError } {
  const read = mustDay.safeParse(posted)
  if (read.success) return { day: read.data }
  const text = read.error.issues[0]?.message ?? missing
  return { wrong: { field, text: text.startsWith('Enter the day') ? missing : text } }
}

/** A day that may be left empty. */
export function dayUnlessEmpty(posted: unknown, field: string): { readonly day: Temporal.PlainDate | null } | { readonly wrong: FieldError } {
  const isEmpty = posted === undefined || posted === '' || (typeof posted === 'object' && posted !== null && Object.values(posted).every(part => part === undefined || String(part).trim() === ''))
  return isEmpty ? { day: null } : dayFrom(posted, field)
}

/** Why an act is done is kept with it. */
export function whyWrong(why: string): FieldError[] {
  if (why === '') return [{ field: 'why', text: 'Say why, in a few words: it is kept in the record' }]
  return why.length > 200 ? [{ field: 'why', text: 'Say why in 200 letters or fewer' }] : []
}

/** Today in the boxes of a date. */
export function todayIn(work: Work, name: string): Record<string, string> {
  return dayIn(work.today, name)
}

/** A day in the boxes of a date; empty boxes where there is none. */
export function dayIn(day: Temporal.PlainDate | null, name: string): Record<string, string> {
  return { [`${name}-day`]: day === null ? '' : String(day.day), [`${name}-month`]: day === null ? '' : String(day.month), [`${name}-year`]: day === null ? '' : String(day.year) }
}
