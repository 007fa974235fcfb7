import { createHash } from 'node:crypto'
import { askFor, factWords, isRuleId, rule as ruleOf, whyThisDate } from '../../../ground/law/index.ts'
import type { RuleId, WhyThisDate } from '../../../ground/law/index.ts'
import { notFound, page, redirect, send } from '../../../platform/web/index.ts'
import { calendarFile, type CalendarDay } from '../rules/calendar-file.ts'
import { entryTitle, fileNameOf } from '../rules/calendar-words.ts'
import { isDateFact } from '../rules/happenings.ts'
import { strengthOf } from '../rules/strength.ts'
import { passedInWords } from '../rules/passed.ts'
import { readTyped, typedDay, wordIn, type Asked } from '../rules/typed-facts.ts'
import { calendarSteps, whatFollows } from '../rules/what-follows.ts'
import { saferThan, standsOn, workingOf } from './work-out-working.ts'

/** The date of one rule, for a calendar. Where the facts give no date there is no file. */
export const workOutRuleCalendar = page({
  path: '/work-out-a-date/:rule/calendar.ics',
  permit: 'anyone',
  record: 'law.work-out-calendar',
  view: 'capabilities/law/pages/work-out-rule.njk',
  load: (work, asked, origin) => {
    const id = wordIn(asked, 'rule')
    if (!isRuleId(id)) return notFound()
    const { facts, query, errors } = readTyped(ruleOf(id).facts, asked)
    const why = errors.length > 0 ? null : whyThisDate(id, facts)
    if (why?.kind !== 'why' || why.on === null) return toThePage(`/work-out-a-date/${id}`, asked)
    const day = dayOf({ id, why, on: why.on, facts, query }, work.today, origin)
    return fileOf(why.title, [day], work.today, fileNameOf(why.title))
  },
})

/** The dates that follow from one thing that happened, for a calendar. */
export const workOutAfterCalendar = page({
  path: '/work-out-a-date/after/:fact/calendar.ics',
  permit: 'anyone',
  record: 'law.work-out-calendar-of-what-follows',
  view: 'capabilities/law/pages/work-out-after.njk',
  load: (work, asked, origin) => {
    const fact = wordIn(asked, 'fact')
    if (!isDateFact(fact)) return notFound()
    const on = typedDay('on', askFor(fact), asked)
    const steps = 'said' in on && on.said !== '' ? calendarSteps(whatFollows(fact, on.said).steps) : []
    if (!('said' in on) || steps.length === 0) return toThePage(`/work-out-a-date/after/${fact}`, asked)
    const [facts, query] = [{ [fact]: on.said }, `${fact}=${on.said}`]
    const days = steps.map(({ on: day, same: [{ rule, why }] }) => dayOf({ id: rule, why, on: day, facts, query }, work.today, origin))
    const after = `After ${factWords[fact].happened}`
    return fileOf(after, days, work.today, fileNameOf(after))
  },
})

type Dated = { readonly id: RuleId; readonly why: WhyThisDate; readonly on: string; readonly facts: Readonly<Record<string, unknown>>; readonly query: string }

function dayOf({ id, why, on, facts, query }: Dated, today: Temporal.PlainDate, origin: string): CalendarDay {
  const url = `${origin}/work-out-a-date/${id}?${query}`
  const safer = saferThan(why)
  const passed = passedInWords(why, today)
  const { words } = strengthOf(why.version)
  return {
    uid: `${createHash('sha256').update(`${id}?${query}`).digest('hex').slice(0, 32)}@line-of-sight`,
    on,
    summary: entryTitle(why),
    description: [
      ...(passed === null ? [] : [passed]), why.must, `${words}.`, ...(safer === null ? [] : [safer]), ...why.warnings, '',
      ...workingOf(why).map(({ key, lines }) => `${key}${key.endsWith('?') ? '' : ':'} ${lines.join(' ')}`), '',
      `This is not legal advice. ${standsOn(why, facts, today)}`, url,
    ].join('\n'),
    url,
    alarm: on >= today.toString(),
  }
}

/** Where the facts give no file, the page says why, in words about the fact that is wrong. */
function toThePage(path: string, asked: Asked) {
  const query = new URLSearchParams(Object.keys(asked).filter(name => name !== 'rule' && name !== 'fact').map(name => [name, wordIn(asked, name)])).toString()
  return redirect(query === '' || query.length > 2000 ? path : `${path}?${query}`)
}

function fileOf(name: string, days: readonly CalendarDay[], today: Temporal.PlainDate, filename: string) {
  return send({ type: 'text/calendar; charset=utf-8', body: calendarFile(name, days, today.toString()), filename })
}
