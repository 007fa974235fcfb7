import { askFor, rule as ruleOf } from '../../../ground/law/index.ts'
import type { DateFact } from '../../../ground/law/index.ts'
import { onAppeals } from '../rules/appeal-words.ts'
import { shortDate } from '../../../ground/calendar/index.ts'
import { notFound, page, redirect } from '../../../platform/web/index.ts'
import { happeningInWords, isDateFact } from '../rules/happenings.ts'
import { howFar } from '../rules/how-far.ts'
import { passedInWords } from '../rules/passed.ts'
import { strengthOf } from '../rules/strength.ts'
import { withTitles } from '../rules/typed-choices.ts'
import { typedDay, wasAsked, wordIn } from '../rules/typed-facts.ts'
import { alsoFollows, calendarSteps, onlyLiftsOrMeasures, whatFollows, type Step } from '../rules/what-follows.ts'
import { longDayOf, saferDay } from './work-out-working.ts'

/** Everything that must happen next after one thing that happened, in the order of its dates. */
export const workOutAfterPage = page({
  path: '/work-out-a-date/after/:fact',
  permit: 'anyone',
  record: 'law.work-out-what-follows',
  view: 'capabilities/law/pages/work-out-after.njk',
  load: (work, asked, origin) => {
    const fact = wordIn(asked, 'fact')
    if (!isDateFact(fact)) return notFound()
    const on = typedDay('on', askFor(fact), asked)
    const day = 'said' in on && on.said !== '' ? on.said : null
    const here = `/work-out-a-date/after/${fact}`
    if (day !== null && (asked['on'] !== day || wasAsked('on', { ...asked, on: undefined }))) return redirect(`${here}?on=${day}`)
    const errors = 'why' in on ? [{ field: 'on', text: on.why }] : day === null && wasAsked('on', asked) ? [{ field: 'on', text: `Enter ${askFor(fact)}` }] : []
    const happened = happeningInWords(fact)
    return {
      title: day === null ? `${happened}: when?` : `${happened} on ${longDayOf(day)}: what must happen next`,
      breadcrumbs: [{ text: 'Home', href: '/' }, { text: 'Work out a date', href: '/work-out-a-date' }],
      heading: day === null ? happened : `${happened} on ${longDayOf(day)}`,
      action: here,
      when: { name: 'on', label: 'When?', hint: 'For example, 5 1 2026. It may be a day to come.', size: 's' },
      values: on.values,
      errors,
      next: day === null ? null : nextOf(fact, day, work.today, origin),
    }
  },
})

function nextOf(fact: DateFact, on: string, today: Temporal.PlainDate, origin: string) {
  const { steps, asks, notThen } = whatFollows(fact, on)
  const workingAt = (rule: string, from: DateFact = fact) => `/work-out-a-date/${rule}?${new URLSearchParams({ [from]: on })}`
  const shown = ({ on: day, must, same }: Step, from: DateFact = fact) => ({
    passed: passedInWords(same[0].why, today),
    safer: saferDay(same[0].why),
    when: day === null ? 'No set day' : shortDate(Temporal.PlainDate.from(day)),
    far: day === null ? null : `${longDayOf(day).split(' ', 1)[0]}, ${howFar(day, today)}`,
    must,
    strength: strengthOf(same[0].why.version),
    workings: same.map(({ rule, why }) => ({ text: why.title, href: workingAt(rule, from) })),
  })
  const always = steps.filter(({ onlyIf }) => onlyIf === null)
  const also = alsoFollows(fact, on)
  const cases = Map.groupBy(steps.filter(step => step.onlyIf !== null), ({ onlyIf }) => onlyIf ?? '')
  const [apart, wanted] = [true, false].map(lifts => asks.filter(({ rule }) => onlyLiftsOrMeasures(ruleOf(rule)) === lifts)
    .map(({ rule, title, missing }) => ({ title, href: workingAt(rule), needs: withTitles(missing.map(askFor).join('; and ')) })))
  const every = [...steps, ...also.flatMap(one => one.steps)]
  const forCalendar = calendarSteps(steps)
  return {
    lead: leadOf(steps, asks.length),
    steps: always.map(step => shown(step)),
    cases: [
      ...also.map(({ onlyIf, fact: from, steps: some }) => ({ title: onlyIf, steps: some.map(step => shown(step, from)) })),
      ...[...cases].map(([title, some]) => ({ title, steps: some.map(step => shown(step)) })),
    ],
    appeals: onAppeals(every.flatMap(({ same }) => same.map(({ rule }) => rule))),
    asks: wanted ?? [],
    apart: apart ?? [],
    notThen: notThen.map(({ rule, title, why }) => ({ title, href: `/law/${rule}`, why: `${why}.` })),
    calendar: forCalendar.length === 0 ? null : `/work-out-a-date/after/${fact}/calendar.ics?on=${on}`,
    leftOut: cases.size + also.length > 0 && forCalendar.length > 0,
    link: `${origin}/work-out-a-date/after/${fact}?on=${on}`,
    standsOn: `It stands on the law of ${longDayOf(on)}, the day that starts these clocks, as we held it on ${shortDate(today)}.`,
  }
}

function leadOf(steps: readonly Step[], asks: number): string {
  if (steps.some(({ on }) => on !== null)) return 'What follows is in the order of its dates. Each opens to its full working.'
  if (steps.length > 0) return 'No day is set by law for what follows.'
  return asks > 0 ? 'This alone gives no date. One more fact does: choose below.' : 'No rule gives a date from this alone on that day.'
}
