import { isoOfDay } from '../../calendar/index.ts'
import { appealWindow, tribunalTimeFrom } from '../tribunal-time.ts'
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
} satisfies Record<string, Answerer>
