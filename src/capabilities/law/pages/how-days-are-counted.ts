import { longDate } from '../../../ground/calendar/index.ts'
import { conventions, exampleFacts, isRuleId, lawAsItStands, rule, rules, rulesTouchedBy, uncertainties, whyThisDate } from '../../../ground/law/index.ts'
import type { Convention } from '../../../ground/law/index.ts'
import { page } from '../../../platform/web/index.ts'
import { explained, type Explained } from '../rules/counting-examples.ts'
import { holidaysByYear } from '../rules/holidays-by-year.ts'

/** To the end of this year bank holidays are announced; after it they follow from the rules. `data/bank-holidays/README.md` says so. */
const announcedTo = 2027

/** How days are counted, each way with its reason and a case; the bank holidays; and where the law is unclear. */
export const howDaysAreCountedPage = page({
  path: '/law/how-days-are-counted',
  permit: 'anyone',
  record: 'law.how-days-are-counted',
  view: 'capabilities/law/pages/how-days-are-counted.njk',
  load: work => {
    const { holidays } = lawAsItStands
    return {
      title: 'How days are counted',
      breadcrumbs: [{ text: 'Home', href: '/' }, { text: 'The law', href: '/law' }],
      ways: (Object.keys(conventions) as Convention[]).map(code => ({
        code, words: conventions[code], title: explained[code]?.title ?? `Counting ${code}`, why: explained[code]?.why ?? null, examples: examplesOf(code),
      })),
      known: { first: holidays.firstYear, last: holidays.lastYear, announcedTo },
      years: yearsFrom(work.today.year),
      unclear: uncertainties.map(one => ({ ...one, rules: rulesTouchedBy(one).map(({ id, title }) => ({ text: title, href: `/law/${id}` })) })),
    }
  },
})

/** This year’s bank holidays, open; those of each year to come; and those of the years gone by together. */
function yearsFrom(now: number): readonly { readonly title: string; readonly open: boolean; readonly days: readonly { readonly on: string; readonly name: string }[] }[] {
  const inWords = (days: readonly { readonly on: string; readonly name: string }[]) => days.map(({ on, name }) => ({ on: longDate(Temporal.PlainDate.from(on)), name }))
  const years = holidaysByYear(lawAsItStands.holidays)
  const [gone, toCome] = [years.filter(({ year }) => year < now), years.filter(({ year }) => year >= now)]
  const [first, last] = [gone[0], gone.at(-1)]
  return [
    ...toCome.map(({ year, days }) => ({ title: String(year), open: year === now, days: inWords(days) })),
    ...(first === undefined || last === undefined ? [] : [{ title: `Earlier: ${first.year} to ${last.year}`, open: false, days: inWords(gone.flatMap(({ days }) => days)) }]),
  ]
}

/** The cases that show a way of counting; where none is chosen, the first rule that is counted so. */
function examplesOf(code: Convention): ReturnType<typeof exampleOf> {
  const chosen = explained[code]?.examples ?? []
  if (chosen.length > 0) return chosen.flatMap(exampleOf)
  const shown = rules.find(({ convention }) => convention.includes(code))
  return shown === undefined ? [] : exampleOf({ rule: shown.id, facts: exampleFacts })
}

/** A case worked by the register as it is asked; none where its rule is not in the register. */
function exampleOf({ rule: id, facts }: Explained['examples'][number]) {
  if (!isRuleId(id)) return []
  const why = whyThisDate(id, facts)
  if (why.kind !== 'why') throw new Error(`The example of the rule ${id} cannot be worked: ${why.why}`)
  return [{ rule: { text: rule(id).title, href: `/law/${id}` }, lines: [why.because, ...why.counting], must: why.must }]
}
