import { isoOfDay, longDay, monthsLater, shortDay, weekdayOfDay } from '../../calendar/index.ts'
import type { Day } from '../../calendar/index.ts'
import type { LawBook } from '../book.ts'
import { ofOne } from './inspection-clock.ts'
import type { Answerer } from './reasoned.ts'
import { due, happened, startOf, unknown } from './reasoned.ts'

const schoolCalendar = 'School days leave out weekends, holidays and training days, so no date can be given without the school’s own calendar.'

/** The clocks of schools, of information and of yearly returns that run beside a plan. */
export const schoolClocksAnswers = {
  'exclusion-governors-15': inSchoolDays(() => 'The governing board must meet within 15 school days of being told; the school’s own calendar decides the day.'),
  'exclusion-max-45': ({ between }, { daysSuspended }) => {
    if (daysSuspended === undefined || between === undefined) return unknown('daysSuspended')
    const left = between.most - daysSuspended
    return {
      kind: 'reasoned', answers: { due: null, withinLimit: left >= 0, schoolDaysLeft: Math.max(0, left) }, on: null,
      outcome: left < 0 ? `The limit of ${between.most} school days has been passed.` : `Of ${between.most} school days of suspension, ${left} are left this academic year.`,
      because: `School days of suspension this academic year: ${daysSuspended}.`,
      counting: [`${between.most} less ${daysSuspended} is ${left}.`],
      warnings: ['Count the suspensions at every school that the pupil has attended this academic year, in school days by each school’s own calendar.'],
    }
  },
  'exclusion-sixth-day': inSchoolDays(() => 'Full-time education is owed from the sixth school day, by the school for a suspension and by the council for a permanent exclusion; the school’s own calendar decides the day.'),
  'exclusion-irp': inSchoolDays(fact => (fact === 'reviewPanelRequested'
    ? 'The panel must meet within 15 school days of being asked for; the school’s own calendar decides the day.'
    : 'The parent has 15 school days from the decision to ask for a panel; the school’s own calendar decides the day.')),
  'subject-access': (rule, facts, law) => {
    const base = due(rule, facts, law)
    const received = facts.accessRequestReceived
    if (base.kind !== 'reasoned' || base.on === null || received === undefined || rule.between === undefined) return base
    const extended = monthsLater(received, rule.between.most)
    return {
      ...base,
      answers: { ...base.answers, extendedDue: isoOfDay(extended) },
      counting: [...base.counting.slice(0, 1).map(ofOne), `If it is extended, the last day is ${longDay(extended)}.`],
      warnings: notAWorkingDay(base.on, law),
    }
  },
  'breach-report-ico': (rule, facts, law) => {
    const base = due(rule, facts, law)
    return base.kind !== 'reasoned' ? base : {
      ...base, counting: base.counting.slice(0, 1),
      warnings: ['The limit is 72 hours and runs to the hour: it ends three days later at the hour at which the organisation became aware, and not at the end of that day. Weekends count.'],
    }
  },
  'local-offer-annual': (rule, facts, law) => {
    const base = due(rule, facts, law)
    return base.kind !== 'reasoned' ? base : { ...base, warnings: ['At least once a year is read as within a year of the last time.'] }
  },
  'sen2-return': (_rule, { censusYear }) => {
    if (censusYear === undefined) return unknown('censusYear')
    return {
      kind: 'reasoned', answers: { due: null, censusMonth: `January ${censusYear}` }, on: null,
      outcome: `The council must make its SEN2 return in the weeks after the census of January ${censusYear}.`,
      because: `The census is that of January ${censusYear}.`,
      counting: ['The Department for Education sets the dates each year.'],
      warnings: [`Look up the dates that the Department has set for ${censusYear}: they are not held here.`],
    }
  },
} satisfies Record<string, Answerer>

function inSchoolDays(outcome: (fact: string) => string): Answerer {
  return (rule, facts) => {
    const start = startOf(rule, facts)
    if (start === null) return unknown(rule.trigger[0])
    return {
      kind: 'reasoned', answers: { due: null }, on: null, outcome: outcome(start.fact), because: happened(start),
      counting: ['The count is in school days, and the school’s own calendar decides which days those are.'],
      warnings: [schoolCalendar],
    }
  }
}

// The register holds nothing on whether this time moves off a weekend, so it does not say that it stays.
function notAWorkingDay(day: Day, { holidays }: LawBook): string[] {
  const closed = holidays.nameOn(day) ?? (weekdayOfDay(day) > 5 ? 'a weekend' : undefined)
  return closed === undefined ? [] : [`${shortDay(day)} is not a working day (${closed}): answer before it, as it is not checked whether the date moves on.`]
}
