import { isoOfDay, longDay } from '../../calendar/index.ts'
import { appealWindow, offNonWorkingDays, tribunalTimeFrom, workingDaysOfTribunal } from '../tribunal-time.ts'
import type { Answerer } from './reasoned.ts'
import { beyondTheList, happened, refused, unknown } from './reasoned.ts'

const byFive = 'What is due on a day must be done by 5 pm (rule 12(1)).'

/** From a decision to the hearing of an appeal. */
export const appealsAnswers = {
  'appeal-lodge': (_rule, { noticeSent, mediationCertificateIssued: certificate }, law) => {
    if (noticeSent === undefined) return unknown('noticeSent')
    if (certificate !== undefined && certificate < noticeSent) {
      return refused('mediationCertificateIssued', 'A certificate cannot come before the notice that it is about: check the two dates')
    }
    const { rawEnd, on, steps } = appealWindow(noticeSent, certificate, law)
    return {
      kind: 'reasoned',
      answers: { rawEnd: isoOfDay(rawEnd), due: isoOfDay(on) },
      on,
      because: happened({ fact: 'noticeSent', day: noticeSent }),
      counting: [...steps, byFive],
      warnings: beyondTheList(on, law),
    }
  },
  'appeal-lodge-certificate': (_rule, { mediationCertificateIssued: day }, law) => {
    if (day === undefined) return unknown('mediationCertificateIssued')
    const rawEnd = law.limitOf('appeal-lodge-certificate', day)
    const { on, steps } = tribunalTimeFrom(rawEnd, law)
    return {
      kind: 'reasoned',
      answers: { rawEnd: isoOfDay(rawEnd), due: isoOfDay(on) },
      on,
      because: happened({ fact: 'mediationCertificateIssued', day }),
      counting: [...steps, 'If the time from the notice ends later, that one counts.', byFive],
      warnings: beyondTheList(on, law),
    }
  },
  'appeal-la-response': (rule, { applicationReceivedByLa: day }, law) => {
    if (day === undefined || rule.period === null) return unknown('applicationReceivedByLa')
    const { on, steps } = workingDaysOfTribunal(day, rule.period.amount, law)
    return {
      kind: 'reasoned',
      answers: { due: isoOfDay(on) },
      on,
      because: happened({ fact: 'applicationReceivedByLa', day }),
      counting: [
        `The day the application was received is day 0; working day ${rule.period.amount} is ${longDay(on)}.`,
        ...steps,
        byFive,
      ],
      warnings: [
        ...beyondTheList(on, law),
        'The Tribunal’s directions in the case come first, and are often shorter where the council refused to assess.',
      ],
    }
  },
  'disability-claim': (_rule, { conductDate: day }, law) => {
    if (day === undefined) return unknown('conductDate')
    const rawEnd = law.limitOf('disability-claim', day)
    return {
      kind: 'reasoned',
      answers: { rawEnd: isoOfDay(rawEnd) },
      on: rawEnd,
      because: happened({ fact: 'conductDate', day }),
      counting: [
        `The day of the act is day 1, so the time ends on ${longDay(rawEnd)}.`,
        'Do not rely on August, Christmas, a weekend or a bank holiday to move it on.',
      ],
      warnings: [],
    }
  },
  'appeal-further': (_rule, { writtenReasonsSent: day }, law) => {
    if (day === undefined) return unknown('writtenReasonsSent')
    const rawEnd = law.limitOf('appeal-further', day)
    const { on, steps } = offNonWorkingDays(rawEnd, law)
    return {
      kind: 'reasoned',
      answers: { rawEnd: isoOfDay(rawEnd), due: isoOfDay(on) },
      on,
      because: happened({ fact: 'writtenReasonsSent', day }),
      counting: [
        'The day the written reasons were sent is day 0.',
        ...steps,
        'The rule on August and Christmas is about starting an appeal, and is not relied on here.',
        byFive,
      ],
      warnings: beyondTheList(on, law),
    }
  },
} satisfies Record<string, Answerer>
