import { z } from 'zod'
import { longDate, shortDate } from '../../../ground/calendar/index.ts'
import { inForceInWords, rule, whyThisDate } from '../../../ground/law/index.ts'
import { notFound, page } from '../../../platform/web/index.ts'
import { askWhy, bannerFor } from '../../access/index.ts'
import { fullName } from '../../people/index.ts'
import { oneDuty, type OneDuty } from '../reads/one-duty.ts'
import { standing } from '../rules/wording.ts'
import type { Duty } from '../words.ts'

/** Why a duty's date is what it is: who must do what, by which law, how the days were counted, and how sure we are. */
export const dutyPage = page({
  path: '/duties/:id',
  permit: ['see-duties', 'see-involved-children'],
  record: 'duties.why-this-date',
  input: z.object({ id: z.uuid() }),
  view: 'capabilities/duties/pages/duty.njk',
  load: async (work, { id }) => {
    const found = await oneDuty(work, id)
    if (found === undefined) return notFound()
    const unsaid = askWhy(work, `/duties/${id}`)
    if (unsaid !== undefined) return unsaid
    const { duty, child, owner, named } = found
    const today = work.today.toString()
    const { title } = rule(duty.rule)
    return {
      title: `Why this date: ${title}`,
      heading: title,
      about: { kind: 'child', id: child.id, surname: child.surname },
      banner: bannerFor(work.claims.area),
      breadcrumbs: [{ text: 'My work', href: '/work' }, { text: fullName(child), href: `/children/${child.id}` }],
      child: { name: fullName(child), href: `/children/${child.id}` },
      standing: standing(duty, today),
      today: longDate(work.today),
      owner,
      named: named === null ? null : { lines: named.lines, href: `/responsibilities/${named.number}` },
      because: becauseOf(duty),
      why: whyOf(duty, child.forename),
      moves: movesInWords(found),
    }
  },
})

type Why = { readonly must: string; readonly rows: readonly { readonly key: string; readonly lines: readonly string[]; readonly link?: { readonly text: string; readonly href: string } }[]; readonly warnings: readonly string[] }

function whyOf(duty: Duty, name: string): Why {
  const why = whyThisDate(duty.rule, duty.facts, { name })
  const due = `The date in the ledger is ${longDate(Temporal.PlainDate.from(duty.due))}.`
  // A fact that cannot be read, or one older than the law: the date stands, and the page says what it cannot.
  if (why.kind !== 'why') return { must: due, rows: [], warnings: [`How it was counted cannot be shown. ${why.why}.`] }
  return {
    must: why.must,
    rows: [
      { key: 'Because', lines: [why.because] },
      {
        key: 'Rule', lines: [why.ruleText, `Source: ${why.provisions.join('; ')}.`, `The version used is ${inForceInWords(why.version)}.`],
        link: { text: 'This rule in the register of law', href: `/law/${duty.rule}` },
      },
      { key: 'Counting', lines: why.counting },
      { key: 'How sure are we?', lines: [why.sure] },
      { key: 'If it is missed', lines: why.ifMissed },
    ],
    warnings: why.warnings,
  }
}

function becauseOf({ excused, ended }: Duty): string[] {
  return [...(excused === null ? [] : [`${excused}.`]), ...(ended === null ? [] : [`${ended.because}, on ${shortDate(Temporal.PlainDate.from(ended.on))}.`])]
}

function movesInWords({ moves }: OneDuty): string[] {
  return moves.map(({ at, was, became, because }) => `On ${shortDate(at.toZonedDateTimeISO('Europe/London').toPlainDate())} it moved from ${shortDate(was)} to ${shortDate(became)}. ${because}.`)
}
