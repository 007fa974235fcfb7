import { page, redirect } from '../../../platform/web/index.ts'
import { happeningGroups, isDateFact } from '../rules/happenings.ts'
import { typedDay, wasAsked, wordIn } from '../rules/typed-facts.ts'

/** The first question: what happened, and when. It leads to what must happen next. */
export const workOutStartPage = page({
  path: '/work-out-a-date',
  permit: 'anyone',
  record: 'law.work-out-a-date',
  view: 'capabilities/law/pages/work-out-start.njk',
  load: (work, asked) => {
    const fact = wordIn(asked, 'fact')
    const chosen = isDateFact(fact) ? fact : null
    const on = typedDay('on', 'the date on which it happened', asked)
    const sent = wasAsked('fact', asked) || wasAsked('on', asked)
    if (chosen !== null && 'said' in on && on.said !== '') return redirect(`/work-out-a-date/after/${chosen}?on=${on.said}`)
    const errors = !sent ? [] : [
      ...(chosen === null ? [{ field: 'fact', text: 'Choose what happened' }] : []),
      ...('why' in on ? [{ field: 'on', text: on.why }] : on.said === '' ? [{ field: 'on', text: 'Enter the date on which it happened' }] : []),
    ]
    return {
      title: 'Work out a date',
      breadcrumbs: [{ text: 'Home', href: '/' }],
      groups: happeningGroups().map((group, at) => ({ ...group, folded: at > 0, open: group.happenings.some(one => one.fact === chosen) })),
      when: { name: 'on', label: 'When?', hint: `For example, ${work.today.day} ${work.today.month} ${work.today.year}. It may be a day to come.`, size: 'm' },
      values: { fact: chosen ?? '', ...on.values },
      errors,
    }
  },
})
