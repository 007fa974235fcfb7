import { z } from 'zod'
import { longDate, shortDate } from '../../../ground/calendar/index.ts'
import { parties, partyWords } from '../../../ground/law/index.ts'
import { invalid, notFound, page, redirect } from '../../../platform/web/index.ts'
import { placeOf, withdrawNaming } from '../../places/index.ts'
import { namingOf } from '../reads/area-duties.ts'
import { comingOf } from '../rules/naming.ts'
import { changedWords, whoInWords } from './name-responsible.ts'

const typed = z.object({
  seen: z.string().catch(''),
  why: z.string({ error: 'Enter why it is withdrawn' }).trim().min(1, 'Enter why it is withdrawn').max(300, 'Enter why in 300 letters or fewer'),
})

/** Withdraw whole a naming that has not begun, with the reason. */
export const withdrawNamingPage = page({
  path: '/responsibilities/:duty/:party/withdrawal',
  permit: 'name-responsible',
  record: 'law.withdraw-naming',
  input: z.object({ duty: z.coerce.number().int().min(1).max(1000), party: z.enum(parties) }),
  view: 'capabilities/law/pages/withdraw-naming.njk',
  load: async (work, { duty: number, party }) => {
    const found = await namingOf(work, number, party)
    const coming = comingOf(found?.standing, work.today)
    if (found === undefined || coming === null) return notFound()
    const { name, banner } = await placeOf(work)
    return {
      title: `Withdraw the naming from ${shortDate(coming.from)}`,
      banner,
      backLink: { text: 'Back to the naming', href: `/responsibilities/${number}/${party}` },
      action: `/responsibilities/${number}/${party}/withdrawal`,
      duty: found.duty.title,
      says: `${whoInWords(coming)} was to answer for ${partyWords[party]} from ${longDate(coming.from)}. Today in ${name} is ${longDate(work.today)}, so it has not begun.`,
      otherwise: found.held === undefined ? 'Nobody will be named, as before.' : `${whoInWords(found.held)} goes on, as before.`,
      values: { seen: coming.id, why: '' },
    }
  },
  act: {
    body: typed,
    run: async (work, { duty, party }, { seen, why }) => {
      const outcome = await withdrawNaming(work, { duty, party }, seen, why)
      switch (outcome.kind) {
        case 'withdrawn': return redirect(`/responsibilities/${duty}?withdrawn=${party}`)
        case 'begun': return notFound()
        case 'changed meanwhile': return comingOf(outcome.now, work.today) === null ? notFound() : invalid([{ field: 'why', text: changedWords(outcome.now) }], { why, seen: outcome.now?.id ?? '' })
      }
    },
  },
})
