import type { Duty, IsoDate, Owed } from '../words.ts'

export type Moved = { readonly duty: string; readonly was: IsoDate; readonly became: IsoDate }
export type Settlement = { readonly insert: readonly Owed[]; readonly change: readonly Duty[]; readonly moved: readonly Moved[] }

/**
 * What must be written so that the ledger agrees with what is owed now. A duty that is owed no longer is ended, not removed;
 * a duty whose date changed is named in `moved` with the date it had.
 */
export function settlement(ledger: readonly Duty[], owed: readonly Owed[], on: IsoDate): Settlement {
  const insert: Owed[] = []
  const change: Duty[] = []
  const moved: Moved[] = []
  const left = new Map(ledger.map(duty => [key(duty), duty]))
  for (const one of owed) {
    const before = left.get(key(one))
    left.delete(key(one))
    if (before === undefined) { insert.push(one); continue }
    if (before.due !== one.due) moved.push({ duty: before.id, was: before.due, became: one.due })
    if (!same(before, one)) change.push({ ...one, id: before.id })
  }
  for (const duty of left.values()) {
    if (duty.ended === null && duty.met === null) change.push({ ...duty, ended: { on, because: 'It is no longer owed on the facts now recorded' } })
  }
  return { insert, change, moved }
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
