import { z } from 'zod'
import { longDate, shortDate } from '../../../ground/calendar/index.ts'
import { rule, whyThisDate } from '../../../ground/law/index.ts'
import { may, type Work } from '../../../platform/database/index.ts'
import { notFound, page, redirect } from '../../../platform/web/index.ts'
import { date } from '../../../platform/web/filters.ts'
import { findChild } from '../../people/index.ts'
import { standing, tag } from '../rules/wording.ts'
import { findDuty, movesOf, ownerOf } from '../store.ts'
import type { Duty } from '../words.ts'
import { placeOf } from './place.ts'

/** Why a duty's date is what it is: who must do what, by which law, how the days were counted, and how sure we are. */
export const dutyPage = page({
  path: '/duties/:id',
  permit: 'see-duties',
  record: 'duties.why-this-date',
  input: z.object({ id: z.uuid() }),
  view: 'capabilities/duties/pages/duty.njk',
  load: async (work, { id }) => {
    const duty = await findDuty(work, id)
    const child = duty && await findChild(work, duty.child)
    if (duty === undefined || child === undefined) return notFound()
    // A child's record asks why one looks, once a session.
    if (work.claims.purpose === undefined) return redirect(`/looking?next=${encodeURIComponent(`/duties/${id}`)}`)
    const today = work.today.toString()
    const { title } = rule(duty.rule)
    return {
      title: `Why this date: ${title}`,
      heading: title,
      about: { kind: 'child', id: child.id },
      banner: (await placeOf(work)).banner,
      breadcrumbs: [...(may(work, 'see-duties') ? [{ text: 'My work', href: '/work' }] : []), { text: `${child.forename} ${child.surname}`, href: `/children/${child.id}` }],
      child: { name: `${child.forename} ${child.surname}`, href: `/children/${child.id}` },
      status: tag(duty, today),
      standing: standing(duty, today),
      today: longDate(work.today),
      owner: await ownerOf(work, id),
      because: [...(duty.excused === null ? [] : [duty.excused]), ...(duty.ended === null ? [] : [`${duty.ended.because} (${day(duty.ended.on)})`])],
      why: whyOf(duty, child.forename),
      moves: await movesInWords(work, id),
    }
  },
})

type Why = { readonly must: string; readonly rows: readonly { readonly key: string; readonly lines: readonly string[] }[]; readonly warnings: readonly string[] }

function whyOf(duty: Duty, name: string): Why {
  const why = whyThisDate(duty.rule, duty.facts, { name })
  const due = `The date in the ledger is ${longDate(Temporal.PlainDate.from(duty.due))}.`
  // A fact that cannot be read, or one older than the law: the date stands, and the page says what it cannot.
  if (why.kind !== 'why') return { must: due, rows: [], warnings: [`How it was counted cannot be shown. ${why.why}.`] }
  return {
    must: why.must,
    rows: [
      { key: 'Because', lines: [why.because] },
      { key: 'Rule', lines: [why.ruleText, `Source: ${why.provisions.join('; ')}.`] },
      { key: 'Counting', lines: why.counting },
      { key: 'How sure are we?', lines: [why.sure] },
      { key: 'If it is missed', lines: why.ifMissed },
    ],
    warnings: why.warnings,
  }
}

async function movesInWords(work: Work, id: string): Promise<string[]> {
  const moves = await movesOf(work, id)
  return moves.map(({ at, was, became, because }) => `On ${date(at)} it moved from ${shortDate(was)} to ${shortDate(became)}. ${because}`)
}

function day(iso: string): string {
  return shortDate(Temporal.PlainDate.from(iso))
}
