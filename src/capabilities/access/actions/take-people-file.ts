import { createHash } from 'node:crypto'
import type { Work } from '../../../platform/database/index.ts'
import { recordHappening } from '../../../platform/record/index.ts'
import { newAccount } from '../reads/accounts.ts'
import { planOf } from '../reads/people-file.ts'
import { membershipInWords } from '../rules/memberships.ts'
import type { FileRow, Plan, Step } from '../rules/people-file.ts'
import { addAccount } from '../store/accounts.ts'
import { addMembership, alterMembership, holdAdministrators } from '../store/memberships.ts'
import { passOn } from './leave.ts'

/** What a plan comes to, so that it can be told whether it still is what was read. */
export function markOf({ steps, fault }: Plan): string {
  return createHash('sha256').update(JSON.stringify([fault, steps.map(({ line, kind, what }) => [line, kind, what])])).digest('hex')
}

/**
 * Does what a file says, if that still is what was read of it: whole or not at all, since what is answered as anything but taken must
 * be undone by whoever began the work.
 */
export async function takePeopleFile(work: Work, rows: readonly FileRow[], mark: string, why: string): Promise<'taken' | 'other than read' | 'wrong'> {
  await holdAdministrators(work)
  const plan = await planOf(work, rows)
  if (markOf(plan) !== mark) return 'other than read'
  if (plan.fault !== null || plan.steps.some(({ kind }) => kind === 'wrong')) return 'wrong'
  const made = new Map<string, string>()
  for (const step of plan.steps) if (step.kind !== 'end' && !await take(work, step, made, why)) return 'other than read'
  // Those who take over are here by then.
  for (const step of plan.steps) if (step.kind === 'end' && !await take(work, step, made, why)) return 'other than read'
  return 'taken'
}

async function take(work: Work, step: Step, made: Map<string, string>, why: string): Promise<boolean> {
  if (step.kind === 'add') {
    const { terms: { organisation, team, role, from, until } } = step
    const person = step.person.startsWith('new:') ? made.get(step.person) ?? await addAccount(work, await newAccount(work, step.account)) : step.person
    made.set(step.person, person)
    const membership = await addMembership(work, person, step.terms)
    if (membership === undefined) return false
    await recordHappening(work, { kind: 'access.membership-given', about: person, facts: { membership, organisation, team, role, from: from.toString(), until: until?.toString() ?? null, why } })
  }
  if (step.kind === 'change' || step.kind === 'end') {
    const { membership: one, team, endsOn } = step
    if (!await alterMembership(work, one.id, one.revision, { team, ends_on: endsOn })) return false
    const was = membershipInWords(one)
    await recordHappening(work, step.kind === 'end'
      ? { kind: 'access.membership-ended', about: one.person, facts: { membership: one.id, was, role: one.role, on: endsOn?.toString() ?? null, why } }
      : { kind: 'access.membership-changed', about: one.person, facts: { membership: one.id, was, organisation: one.organisation, team, role: one.role, from: one.beginsOn.toString(), until: endsOn?.toString() ?? null, why } })
    if (endsOn !== null) for (const duty of step.passing) if (await passOn(work, one.person, { duty, to: step.to }, endsOn) !== null) return false
  }
  return true
}
