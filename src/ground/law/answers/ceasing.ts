import { ageOn, birthdayOf, dateOfDay, dayOfDate, daysLater, isoOfDay, longDay } from '../../calendar/index.ts'
import type { Day } from '../../calendar/index.ts'
import type { FactRefused, Facts } from '../facts.ts'
import { appealWindow } from '../tribunal-time.ts'
import type { Answerer, Unknown } from './reasoned.ts'
import { happened, listed, refused, unknown } from './reasoned.ts'
import { reasonNamed, reasonsInWords } from './reasons-to-cease.ts'
import type { ReasonToCease } from './reasons-to-cease.ts'

/** Ending a plan lawfully. */
export const ceasingAnswers = {
  'cease-reason': (_rule, facts) => {
    const considered = reasonIn(facts)
    if ('kind' in considered) return considered
    const { day, born, age, reason } = considered
    const valid = isReasonAt(reason, age)
    return {
      kind: 'reasoned',
      answers: { due: null, reason: reason.words, reasonValid: valid },
      on: null,
      outcome: valid ? `This can be a reason for ending the plan: ${reason.words}.` : `This is not on its own a reason for ending the plan: ${reason.words}.`,
      because: happened({ fact: 'ceaseConsidered', day }),
      counting: [...ageInWords(born, age, day), ...whyReason(reason, age)],
      warnings: [],
    }
  },
  'cease-under-18': (_rule, facts) => {
    const considered = reasonIn(facts)
    if ('kind' in considered) return considered
    const { day, born, age, reason } = considered
    const turns18 = birthday(born, 18)
    const applies = day < turns18
    const allowed = applies ? isReasonAt(reason, age) : null
    return {
      kind: 'reasoned',
      answers: { due: null, applies, protectedUntil: isoOfDay(daysLater(turns18, -1)), reason: reason.words, reasonAllowed: allowed },
      on: null,
      outcome: applies
        ? allowed === true
          ? `Under 18, the plan can be ended for this reason: ${reason.words}.`
          : `The council must keep the plan until the 18th birthday on ${longDay(turns18)}, unless it is no longer necessary: this is not enough under 18: ${reason.words}.`
        : `The protection of those under 18 ended with the 18th birthday on ${longDay(turns18)}; the reason must still be lawful.`,
      because: happened({ fact: 'ceaseConsidered', day }),
      counting: [...ageInWords(born, age, day), ...(applies ? whyReason(reason, age) : ['Use the rule cease-reason for the reason.'])],
      warnings: [],
    }
  },
  'cease-after-review-18': (_rule, { attendanceStopped: day, ceaseConsidered, dateOfBirth: born, reviewFoundNoReturn: found }) => {
    if (day === undefined) return unknown('attendanceStopped')
    if (born === undefined) return unknown('dateOfBirth')
    // What counts is the age at which the end is considered: someone may stop attending at 17.
    const considered = ceaseConsidered !== undefined && ceaseConsidered > day ? ceaseConsidered : day
    const age = ageOn(dateOfDay(born), dateOfDay(considered))
    const adult = age >= 18
    const mayCease = adult && found === true
    return {
      kind: 'reasoned',
      answers: { due: null, applies: adult, mayCease },
      on: null,
      outcome: outcomeOfReview(adult, found),
      because: happened({ fact: 'attendanceStopped', day }),
      counting: [...(considered === day ? [] : [happened({ fact: 'ceaseConsidered', day: considered })]), ...ageInWords(born, age, considered)],
      warnings: [],
    }
  },
  'cease-consult': (_rule, { ceaseConsidered: day }) => {
    if (day === undefined) return unknown('ceaseConsidered')
    return {
      kind: 'reasoned',
      answers: { due: null },
      on: null,
      because: happened({ fact: 'ceaseConsidered', day }),
      counting: ['The law gives no number of days: it has to be done before the decision.'],
      warnings: [],
    }
  },
  'cease-not-before': (_rule, facts, law) => {
    const { ceaseNoticeSent: sent, mediationCertificateIssued: certificate, appealLodged: lodged, appealDetermined: determined } = facts
    if (sent === undefined) return unknown('ceaseNoticeSent')
    if (lodged !== undefined && lodged < sent) {
      return refused('appealLodged', 'An appeal cannot have been lodged before the notice was sent: give the day this appeal was lodged')
    }
    const earliest = lodged ?? sent
    if (determined !== undefined && determined < earliest) {
      return refused('appealDetermined', `An appeal cannot have been determined before ${lodged === undefined ? 'the notice was sent' : 'it was lodged'}: give the day it was finally determined`)
    }
    const window = appealWindow(sent, certificate, law)
    const closes = `The time to appeal ends on ${longDay(window.on)}.`
    const late = lodged !== undefined && lodged > window.on
    const warnings = late ? [`The appeal was lodged after ${longDay(window.on)}. The Tribunal can extend the time, so the appeal is treated as one in time.`] : []
    const steps = [...window.steps, closes, ...(lodged === undefined ? [] : [happened({ fact: 'appealLodged', day: lodged })])]
    if (lodged !== undefined && determined === undefined) {
      return {
        kind: 'reasoned',
        answers: { appealWindowEnds: isoOfDay(window.on), ceaseNotBefore: null, mayCease: false },
        on: null,
        outcome: 'The council must keep the plan, and go on securing what it says, until the appeal is finally determined.',
        because: happened({ fact: 'ceaseNoticeSent', day: sent }),
        counting: [...steps, 'The appeal has not been finally determined, so there is no day yet on which the plan may end.'],
        warnings,
      }
    }
    // CFA s.45(4): an appeal that ends early does not shorten the time in which it could have been made.
    const last: Day = determined !== undefined && determined > window.on ? determined : window.on
    const from = daysLater(last, 1)
    const reason = determined === undefined
      ? `No appeal has been lodged. If one is lodged by ${longDay(window.on)}, the plan must be kept until it is determined.`
      : happened({ fact: 'appealDetermined', day: determined })
    return {
      kind: 'reasoned',
      answers: { appealWindowEnds: isoOfDay(window.on), ceaseNotBefore: isoOfDay(from), mayCease: true },
      on: last,
      outcome: `The council must keep the plan, and go on securing what it says, to the end of ${longDay(last)}; it may end it from ${longDay(from)}${determined === undefined ? ', if no appeal is lodged by then' : ''}.`,
      because: happened({ fact: 'ceaseNoticeSent', day: sent }),
      counting: [...steps, reason, `The plan may end from the next day, ${longDay(from)}, and not before.`],
      warnings: determined === undefined ? warnings
        : [...warnings, 'This is so only if the appeal failed or was withdrawn: a plan that the Tribunal ordered the council to keep goes on.'],
    }
  },
} satisfies Record<string, Answerer>

type Considered = { readonly day: Day; readonly born: Day; readonly age: number; readonly reason: ReasonToCease }

function reasonIn({ ceaseConsidered: day, dateOfBirth: born, ceaseReason }: Facts): Considered | Unknown | FactRefused {
  if (day === undefined) return unknown('ceaseConsidered')
  if (born === undefined) return unknown('dateOfBirth')
  if (ceaseReason === undefined) return unknown('ceaseReason')
  const reason = reasonNamed(ceaseReason)
  if (reason === null) return refused('ceaseReason', `Write the reason as one of these: ${listed(reasonsInWords())}`)
  return { day, born, age: ageOn(dateOfDay(born), dateOfDay(day)), reason }
}

function isReasonAt({ fromAge }: ReasonToCease, age: number): boolean {
  return fromAge !== null && age >= fromAge
}

function whyReason({ words, fromAge, also }: ReasonToCease, age: number): string[] {
  if (fromAge === null) return [`The law does not end a plan for this alone: ${words}.`, ...(also === null ? [] : [also])]
  if (age < fromAge) return [`This can be a reason only from the age of ${fromAge}: ${words}.`, ...(age < 18 ? ['Under 18 the council must find that the plan is no longer necessary.'] : [])]
  return [`The law knows this reason${fromAge === 0 ? '' : ` from the age of ${fromAge}`}: ${words}. The facts must bear it out.`, ...(also === null ? [] : [also])]
}

function outcomeOfReview(adult: boolean, found: boolean | undefined): string {
  if (!adult) return 'The young person was under 18: the council must review and amend the plan to bring them back, and may not end it for this.'
  if (found === undefined) return 'The council must first review the plan: only a finding that the young person does not want to return, or that it is not appropriate, lets it end the plan.'
  return found
    ? 'A review has found that the young person does not want to return, or that it is not appropriate, so the council may decide to end the plan.'
    : 'The review did not find that the young person does not want to return, or that it is not appropriate, so the council must keep the plan.'
}

function ageInWords(born: Day, age: number, on: Day): string[] {
  return [happened({ fact: 'dateOfBirth', day: born }), `The age on ${longDay(on)} is ${age}.`]
}

function birthday(born: Day, age: number): Day {
  return dayOfDate(birthdayOf(dateOfDay(born), age))
}
