import { shortDate } from '../../../ground/calendar/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { recordHappening } from '../../../platform/record/index.ts'
import { holdsOn } from '../rules/memberships.ts'
import { refused } from '../rules/terms.ts'
import { addCover, coversOf, cutCover, holdPerson, type Cover } from '../store/covers.ts'
import { membershipsOfPerson } from '../store/memberships.ts'
import type { Refused } from '../words.ts'

/** Has somebody stand in for another, from a day to a last day; it ends by itself. */
export async function setCover(work: Work, { person, coveredBy, from, to }: { person: string; coveredBy: string; from: Temporal.PlainDate; to: Temporal.PlainDate }, why: string): Promise<{ kind: 'set' } | Refused> {
  await holdPerson(work, person)
  if (person === coveredBy) return refused('by', 'Choose someone else: nobody stands in for themselves')
  const by = await membershipsOfPerson(work, coveredBy)
  if (!holdsOn(by, from)) return refused('by', 'Choose someone who has a role here on the first day')
  if (Temporal.PlainDate.compare(to, from) < 0) return refused('to', `Enter ${shortDate(from)} or a later day`)
  if (Temporal.PlainDate.compare(to, work.today) < 0) return refused('to', `Enter ${shortDate(work.today)} or a later day: that time has passed`)
  const endsOn = to.add({ days: 1 })
  const also = (await coversOf(work, person)).find(one => Temporal.PlainDate.compare(one.beginsOn, endsOn) < 0 && Temporal.PlainDate.compare(from, one.endsOn) < 0)
  if (also !== undefined) return refused('from', `Choose other days: ${also.name} stands in from ${shortDate(also.beginsOn)} to ${shortDate(also.endsOn.subtract({ days: 1 }))}`)
  await addCover(work, { person, coveredBy, beginsOn: from, endsOn }, why)
  await recordHappening(work, { kind: 'access.cover-set', about: person, facts: { by: by[0]?.name ?? '', coveredBy, from: from.toString(), until: endsOn.toString(), why } })
  return { kind: 'set' }
}

/** Ends a cover from today. One that is over already stays as it is. */
export async function endCover(work: Work, person: string, cover: string): Promise<Cover | undefined> {
  await holdPerson(work, person)
  const one = (await coversOf(work, person)).find(({ id }) => id === cover)
  if (one === undefined || Temporal.PlainDate.compare(one.endsOn, work.today) <= 0) return one
  const endsOn = Temporal.PlainDate.compare(one.beginsOn, work.today) > 0 ? one.beginsOn : work.today
  await cutCover(work, cover, endsOn)
  await recordHappening(work, { kind: 'access.cover-ended', about: person, facts: { by: one.name, coveredBy: one.coveredBy, on: endsOn.toString() } })
  return one
}
