import { page, type Page } from '../../../platform/web/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { areasOn } from '../../places/index.ts'
import { registerOf } from '../reads/register.ts'
import { count } from '../rules/count.ts'
import { attribution, compiledTo } from '../words.ts'
import { shortDate } from '../../../ground/calendar/index.ts'
import { openFigure } from './asked.ts'

/** A sentence another room says about England on the front page. */
type Headline = (work: Work) => Promise<{ readonly sentence: string; readonly href: string } | undefined>

/** The public front page: find a local area, and how England stands, in sentences. */
export function homePage({ headlines, links }: { headlines: readonly Headline[]; links: readonly { readonly text: string; readonly href: string }[] }): Page {
  return page({
    path: '/',
    permit: 'anyone',
    record: 'inspection.home',
    view: 'capabilities/inspection/pages/home.njk',
    load: async work => {
      const register = await registerOf(work)
      const asAt = Temporal.PlainDate.from(compiledTo)
      const made = count(register, 'CR-6', asAt)
      const said = []
      for (const headline of headlines) {
        const sentence = await headline(work)
        if (sentence !== undefined) said.push(sentence)
      }
      const inspected = made.inspected === 0 ? [] : [{
        sentence: `In ${made.systemic_failings} of the ${made.inspected - (made.unknown ?? 0)} full inspections of local areas reported since 2023 whose outcome is in the record, inspectors found widespread or systemic failings.`,
        href: openFigure({ rule: 'CR-6', asAt }, 'systemic_failings'),
      }]
      return {
        title: 'Is support for children with SEND working where you live?',
        names: areasOn([...register.areas.values()], work.today).map(area => area.name),
        sentences: [...said, ...inspected],
        links: [{ text: 'See England', href: '/england' }, ...links],
        source: `${attribution} Inspection reports to ${shortDate(asAt)}; other figures open to their source.`,
      }
    },
  })
}
