import type { Duty, IsoDate, Owed } from '../words.ts'

export type Moved = { readonly duty: string; readonly child: string; readonly was: IsoDate; readonly became: IsoDate; readonly because: string }
/** Why a date moved: one reason for all, or one that depends on what the duty was and is. */
export type Because = string | ((before: Owed, after: Owed) => string)
export type Settlement = { readonly insert: readonly Owed[]; readonly change: readonly Duty[]; readonly moved: readonly Moved[] }

/**
 * What must be written so that the ledger agrees with what is owed now. A duty that is owed no longer is ended, not removed;
 * a duty whose date changed is named in `moved` with the date it had.
 */
export function settlement(ledger: readonly Duty[], owed: readonly Owed[], on: IsoDate, because: Because): Settlement {
  const insert: Owed[] = []
  const change: Duty[] = []
  const moved: Moved[] = []
  const left = new Map(ledger.map(duty => [key(duty), duty]))
  for (const one of owed) {
    const before = left.get(key(one))
    left.delete(key(one))
    if (before === undefined) { insert.push(one); continue }
    if (before.due !== one.due) moved.push({ duty: before.id, child: before.child, was: before.due, became: one.due, because: whyMoved(before, one, because) })
    if (!same(before, one)) change.push({ ...one, id: before.id })
  }
  for (const duty of left.values()) {
    if (duty.ended === null && duty.met === null) change.push({ ...duty, ended: { on, because: 'It is no longer owed on the facts now recorded' } })
  }
  return { insert, change, moved }
}

// On the same facts no return or officer moved the date: the law did, between one settling and the next.
function whyMoved(before: Owed, after: Owed, because: Because): string {
  if (before.from === after.from && sameFacts(before.facts, after.facts)) return 'The law it is counted by changed'
  return typeof because === 'string' ? because : because(before, after)
}

function key({ rule, about }: Owed): string {
  return `${about.id} ${rule}`
}

function same(before: Owed, after: Owed): boolean {
  return before.from === after.from && before.due === after.due && before.met === after.met && before.excused === after.excused
    && before.ended?.because === after.ended?.because && before.ended?.on === after.ended?.on && sameFacts(before.facts, after.facts)
}

function sameFacts(before: Owed['facts'], after: Owed['facts']): boolean {
  const names = Object.keys(after)
  return names.length === Object.keys(before).length && names.every(name => before[name] === after[name])
}
