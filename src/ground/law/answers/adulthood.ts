import {
  academicYearOf, birthdayOf, compulsorySchoolAgeEnds, dateOfDay, dayOfDate, daysLater, isoOfDay, longDay, partsOfDay, shortDay, year9Of,
} from '../../calendar/index.ts'
import type { Day } from '../../calendar/index.ts'
import { due, happened, unknown } from './reasoned.ts'
import type { Answerer } from './reasoned.ts'

/** From Year 9 to the end of a plan at 25. */
export const adulthoodAnswers = {
  'pfa-from-year9': (_rule, { dateOfBirth }) => {
    if (dateOfBirth === undefined) return unknown('dateOfBirth')
    const { name, begins } = year9Of(dateOfDay(dateOfBirth))
    const from = dayOfDate(begins)
    return {
      kind: 'reasoned',
      answers: { year9AcademicYear: name, from: isoOfDay(from) },
      on: from,
      when: 'from',
      because: happened({ fact: 'dateOfBirth', day: dateOfBirth }),
      counting: [`Year 9 is the school year in which 14 is reached: ${name}, which begins on ${longDay(from)}.`],
      warnings: ['If the child is taught out of year, go by the year group that the setting gives.'],
    }
  },
  'pfa-advice': fromYear9('adviceRequestSent'),
  'pfa-plan': fromYear9('finalPlanIssued'),
  'pfa-review': fromYear9('meeting'),
  'young-person-from': (_rule, { dateOfBirth }) => {
    if (dateOfBirth === undefined) return unknown('dateOfBirth')
    const ends = schoolAgeEnds(dateOfBirth)
    const from = daysLater(ends, 1)
    return {
      kind: 'reasoned',
      answers: { compulsorySchoolAgeEnds: isoOfDay(ends), youngPersonFrom: isoOfDay(from) },
      on: from,
      when: 'from',
      because: happened({ fact: 'dateOfBirth', day: dateOfBirth }),
      counting: schoolAgeInWords(dateOfBirth, ends, from),
      warnings: [],
    }
  },
  'pfa-rights-pass': (_rule, { dateOfBirth }) => {
    if (dateOfBirth === undefined) return unknown('dateOfBirth')
    const ends = schoolAgeEnds(dateOfBirth)
    const from = daysLater(ends, 1)
    return {
      kind: 'reasoned',
      answers: { due: isoOfDay(from), immediate: true },
      on: from,
      when: 'from',
      because: happened({ fact: 'dateOfBirth', day: dateOfBirth }),
      counting: [...schoolAgeInWords(dateOfBirth, ends, from), 'Capacity is looked at for each decision on its own: it is not settled once for all.'],
      warnings: [],
    }
  },
  'care-act-transition': (_rule, { dateOfBirth }) => {
    if (dateOfBirth === undefined) return unknown('dateOfBirth')
    const turns18 = birthday(dateOfBirth, 18)
    const last = daysLater(turns18, -1)
    return {
      kind: 'reasoned',
      answers: { due: isoOfDay(last), turns18: isoOfDay(turns18) },
      on: last,
      because: happened({ fact: 'dateOfBirth', day: dateOfBirth }),
      counting: [`The 18th birthday is ${longDay(turns18)}. Before it means by ${longDay(last)} at the latest.`],
      warnings: ['This is only the outer limit: the assessment is due when it would be of significant benefit, which can be much earlier.'],
    }
  },
  'pfa-over-18': (_rule, { dateOfBirth }) => {
    if (dateOfBirth === undefined) return unknown('dateOfBirth')
    const turns18 = birthday(dateOfBirth, 18)
    return {
      kind: 'reasoned',
      answers: { due: isoOfDay(turns18), immediate: true },
      on: turns18,
      when: 'from',
      because: happened({ fact: 'dateOfBirth', day: dateOfBirth }),
      counting: [`The 18th birthday is ${longDay(turns18)}. The duty applies to each decision made from then on, and has no length.`],
      warnings: [],
    }
  },
  'pfa-next-steps': (rule, facts, law) => {
    const base = due(rule, facts, law)
    return base.kind === 'unknown' ? base : { ...base, warnings: ['This is guidance, and the first day of that year: the steps should be settled well before the last review.'] }
  },
  'plan-to-25': (_rule, { dateOfBirth }) => {
    if (dateOfBirth === undefined) return unknown('dateOfBirth')
    const turns25 = birthday(dateOfBirth, 25)
    const year = academicYearOf(dateOfDay(turns25))
    const last = dayOfDate(year.ends)
    return {
      kind: 'reasoned',
      answers: { due: isoOfDay(last), turns25: isoOfDay(turns25) },
      on: last,
      outcome: `The council may keep the plan after the 25th birthday, until ${longDay(last)}.`,
      because: happened({ fact: 'dateOfBirth', day: dateOfBirth }),
      counting: [`The 25th birthday is ${longDay(turns25)}, in the academic year ${year.name}, which is taken to end on ${shortDay(last)}.`],
      warnings: ['The academic year of some institutions ends on another day: check which one applies.'],
    }
  },
  'higher-education-copy': (_rule, { planCopyRequested }) => {
    if (planCopyRequested === undefined) return unknown('planCopyRequested')
    return {
      kind: 'reasoned',
      answers: { due: null },
      on: null,
      because: happened({ fact: 'planCopyRequested', day: planCopyRequested }),
      counting: ['This register holds no number of days for sending the copy: send it at once.'],
      warnings: [],
    }
  },
} satisfies Record<string, Answerer>

/** A duty in assessments, plans or reviews that begins with Year 9. */
function fromYear9(fact: 'adviceRequestSent' | 'finalPlanIssued' | 'meeting'): Answerer {
  return (_rule, facts) => {
    const day = facts[fact]
    if (day === undefined) return unknown(fact)
    const born = facts.dateOfBirth
    if (born === undefined) return unknown('dateOfBirth')
    const { name, begins } = year9Of(dateOfDay(born))
    const from = dayOfDate(begins)
    const applies = day >= from
    return {
      kind: 'reasoned',
      answers: applies ? { due: isoOfDay(day), immediate: true, applies } : { due: null, immediate: false, applies },
      on: applies ? day : null,
      ...(applies ? {} : { outcome: `This duty has not begun: Year 9 begins on ${longDay(from)}.` }),
      because: happened({ fact, day }),
      counting: [
        happened({ fact: 'dateOfBirth', day: born }),
        `Year 9 is the school year ${name}, which begins on ${longDay(from)}; the duty applies from then on.`,
      ],
      warnings: ['If the child is taught out of year, go by the year group that the setting gives.'],
    }
  }
}

function schoolAgeEnds(born: Day): Day {
  return dayOfDate(compulsorySchoolAgeEnds(dateOfDay(born)))
}

function birthday(born: Day, age: number): Day {
  return dayOfDate(birthdayOf(dateOfDay(born), age))
}

function schoolAgeInWords(born: Day, ends: Day, from: Day): string[] {
  const turns16 = birthday(born, 16)
  return [
    `The 16th birthday is ${longDay(turns16)}. Compulsory school age ends on the last Friday in June ${partsOfDay(ends).year}: ${longDay(ends)}.`,
    `So the change comes on ${longDay(from)}${from < turns16 ? ', before the 16th birthday' : ''}.`,
  ]
}
