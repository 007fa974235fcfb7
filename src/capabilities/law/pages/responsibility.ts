import { z } from 'zod'
import { longDate, shortDate } from '../../../ground/calendar/index.ts'
import { parties, partyWords, rule, type Party } from '../../../ground/law/index.ts'
import { notFound, page } from '../../../platform/web/index.ts'
import { holderInWords } from '../../access/index.ts'
import { placeOf } from '../../places/index.ts'
import { oneAreaDuty, type OneAreaDuty, type UnderRule } from '../reads/area-duties.ts'
import { upper } from '../rules/in-words.ts'
import { asksOf } from '../rules/naming.ts'
import { basisInWords, partiesInWords, partyInDuty, sureInWords } from '../rules/responsibilities.ts'
import { holderOf } from './responsibilities.ts'

/** One duty in the area: who is named, the law it rests on, and how its work stands in the ledger. */
export const responsibilityPage = page({
  path: '/responsibilities/:duty',
  permit: 'see-responsibilities',
  record: 'law.responsibility',
  input: z.object({ duty: z.coerce.number().int().min(1).max(1000), saved: z.enum(parties).optional().catch(undefined), withdrawn: z.enum(parties).optional().catch(undefined) }),
  view: 'capabilities/law/pages/responsibility.njk',
  load: async (work, { duty: number, saved, withdrawn }) => {
    const found = await oneAreaDuty(work, number)
    if (found === undefined) return notFound()
    const { name, banner } = await placeOf(work)
    const { duty, holders } = found.area
    return {
      title: duty.title,
      banner,
      breadcrumbs: [{ text: `Who holds each duty in ${name}`, href: '/responsibilities' }],
      caption: `Duty ${duty.number} of 40 in ${name}`,
      today: longDate(work.today),
      done: saved !== undefined ? savedInWords(found, saved) : withdrawn !== undefined ? withdrawnInWords(found, withdrawn) : null,
      holders: holders.map(one => ({
        party: upper(partyInDuty(one.party, duty)), ...holderOf(one), asks: asksOf(one.party), next: comesNext(found, one.party, work.today),
        change: work.claims.may.has('name-responsible') ? { href: `/responsibilities/${duty.number}/${one.party}`, text: one.named === null && comesNext(found, one.party, work.today) === null ? 'Name someone' : 'Change', whom: `for ${partyWords[one.party]}` } : null,
      })),
      others: [['cooperates', 'Must help'], ['consulted', 'Must be asked'], ['informed', 'Must be told']].map(([part, words]) => ({ words, who: upper(partiesInWords(part as 'cooperates', duty)) })).filter(({ who }) => who !== ''),
      law: basisInWords(duty),
      sure: sureInWords(duty),
      ledger: ledgerInWords(found.ledger, name),
      rules: duty.rules.map(id => {
        const counts = found.ledger?.find(one => one.rule === id)
        return { text: rule(id).title, href: `/law/${id}`, toDo: counts?.toDo ?? null, late: counts?.late ?? null, work: counts !== undefined && counts.toDo > 0 ? `/work?status=to-do&rule=${id}` : null }
      }),
      history: found.history.map(one => ({
        party: upper(partyWords[one.party]), who: holderInWords(one) ?? one.name ?? `${one.organisation.name}, nobody in it`,
        when: periodInWords(one), set: setInWords(one, name),
      })),
    }
  },
})

function ledgerInWords(ledger: readonly UnderRule[] | null, area: string): string | null {
  if (ledger === null) return 'How many duties run under these rules is shown to those who may see the list of work.'
  const [toDo, late] = [ledger.reduce((sum, one) => sum + one.toDo, 0), ledger.reduce((sum, one) => sum + one.late, 0)]
  if (ledger.length === 0) return null
  if (toDo === 0) return `Nothing is to do in ${area} under these rules now.`
  const many = (count: number) => count.toLocaleString('en-GB')
  return `${many(toDo)} ${toDo === 1 ? 'duty is' : 'duties are'} to do in ${area} under these rules now: ${late === 0 ? 'none is late' : `${many(late)} ${late === 1 ? 'is' : 'are'} late`}.`
}

function comesNext({ history }: OneAreaDuty, party: Party, today: Temporal.PlainDate): string | null {
  const next = history.find(one => one.party === party && one.until === null && Temporal.PlainDate.compare(one.from, today) > 0)
  return next === undefined ? null : `From ${shortDate(next.from)}: ${holderInWords(next) ?? `${next.organisation.name}, nobody in it`}.`
}

/** That it was saved, by what stands now, so that the words hold whenever the address is opened. */
function savedInWords({ history }: OneAreaDuty, party: Party): string | null {
  const standing = history.find(one => one.party === party && one.until === null)
  return standing === undefined ? null : `Saved. For ${partyWords[party]}: ${holderInWords(standing) ?? `${standing.organisation.name}, nobody in it`}, from ${shortDate(standing.from)}.`
}

function withdrawnInWords({ history }: OneAreaDuty, party: Party): string | null {
  const last = history.find(one => one.party === party)
  const why = last?.whyNeverHeld ?? null
  return last === undefined || why === null ? null : `Withdrawn. ${last.name ?? last.organisation.name} will not begin on ${shortDate(last.from)} for ${partyWords[party]}.`
}

/** The day on the clock when it was recorded, and the day in the area where that is another. */
function setInWords({ setByName, setAt, setOn }: OneAreaDuty['history'][number], area: string): string {
  const recorded = setAt.toZonedDateTimeISO('Europe/London').toPlainDate()
  const there = setOn === null || setOn === undefined || setOn.equals(recorded) ? '' : `, when the day in ${area} was ${shortDate(setOn)}`
  return `Recorded by ${setByName} on ${shortDate(recorded)}${there}`
}

function periodInWords({ from, until, whyNeverHeld }: OneAreaDuty['history'][number]): string {
  if (whyNeverHeld !== null && whyNeverHeld !== undefined) return `Was to begin on ${shortDate(from)} and never did. ${whyNeverHeld}`
  if (until === null) return `From ${shortDate(from)}`
  return until.equals(from) ? `From ${shortDate(from)}, put right for the same day` : `From ${shortDate(from)} up to ${shortDate(until.subtract({ days: 1 }))}`
}
