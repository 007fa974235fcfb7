import { responsibility } from '../../../ground/law/index.ts'
import type { HeldDuty } from '../../places/index.ts'
import type { Refused } from '../words.ts'
import { refused } from './terms.ts'

/** To whom a duty passes: a person, or knowingly nobody. */
export type Passing = { readonly duty: HeldDuty; readonly to: string | null }

/** What is chosen where a duty is left knowingly without anybody. */
export const nobody = 'nobody'

/** The name of the field that asks to whom one duty passes. */
export function fieldOf({ id }: Pick<HeldDuty, 'id'>): string {
  return `to-${id}`
}

/** Reads to whom each duty passes: what is chosen for it, or else what is chosen for all. Without either it is refused, and said which. */
export function readPassing(duties: readonly HeldDuty[], posted: Readonly<Record<string, unknown>>): { readonly passing: readonly Passing[] } | { readonly wrong: readonly Refused[] } {
  const chosen = (field: string) => { const value = posted[field]; return typeof value === 'string' ? value.trim() : '' }
  const passing = duties.map(duty => ({ duty, to: chosen(fieldOf(duty)) || chosen('to-all') }))
  const unsaid = passing.filter(({ to }) => to === '')
  if (unsaid.length === duties.length && duties.length > 0) return { wrong: [refused('to-all', 'Choose who takes over, here or for each duty below')] }
  if (unsaid.length > 0) return { wrong: unsaid.map(({ duty }) => refused(fieldOf(duty), `Choose who takes over “${titleOf(duty)}”`)) }
  return { passing: passing.map(({ duty, to }) => ({ duty, to: to === nobody ? null : to })) }
}

/** A duty as its number and name. */
export function titleOf({ duty }: Pick<HeldDuty, 'duty'>): string {
  return `${duty}. ${responsibility(duty)?.title ?? 'A duty'}`
}
