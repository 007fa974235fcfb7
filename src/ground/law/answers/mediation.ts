import { isoOfDay, longDay } from '../../calendar/index.ts'
import { hasATime, lastDayForOrder, orderNamed, ordersWithATime } from './named-limits.ts'
import type { Answerer } from './reasoned.ts'
import { dueFrom, happened, refused, stays, unknown } from './reasoned.ts'

/** Settling a disagreement before an appeal. */
export const mediationAnswers = {
  'mediation-arrange-health-only': (rule, { icbNotified, laToldOfHealthIssues: told }, law) => {
    if (told === undefined) return icbNotified === undefined ? unknown('icbNotified') : dueFrom(rule, { fact: 'icbNotified', day: icbNotified }, law)
    const notify = dueFrom(law.inForceOn('mediation-notify-icb', told) ?? law.rule('mediation-notify-icb'), { fact: 'laToldOfHealthIssues', day: told }, law, 'icbNotifyBy')
    const notifyBy = law.limitOf('mediation-notify-icb', told)
    if (icbNotified === undefined) {
      return { ...notify, outcome: `The council must tell the integrated care board by ${longDay(notifyBy)}; the time to arrange the mediation runs from the day it does.` }
    }
    if (icbNotified < told) return refused('icbNotified', 'The council cannot tell the board before it is told itself: check the two dates')
    const arrange = dueFrom(rule, { fact: 'icbNotified', day: icbNotified }, law)
    return {
      ...arrange,
      answers: { ...notify.answers, ...arrange.answers },
      counting: [`The council had to tell the integrated care board by ${longDay(notifyBy)}.`, ...arrange.counting],
      warnings: [
        ...notify.warnings,
        ...(icbNotified > notifyBy ? ['The council told the board late. The board’s time still runs from the day it was told.'] : []),
      ],
    }
  },
  'mediation-agreement-appealable': (_rule, { agreementDate: day, agreedAction: action }, law) => {
    if (day === undefined) return unknown('agreementDate')
    if (action === undefined) return unknown('agreedAction')
    const order = orderNamed(action)
    if (order === null) return refused('agreedAction', `Name what was agreed as one of ${ordersWithATime.join(', ')}, tribunal-continue or tribunal-cease`)
    const on = lastDayForOrder(order, day, law)
    const timed = hasATime(order)
    const { says, certainty } = law.inForceOn(order, day) ?? law.rule(order)
    return {
      kind: 'reasoned',
      answers: { due: isoOfDay(on), ...(timed ? {} : { immediate: true }) },
      on,
      when: timed ? 'by' : 'from',
      because: happened({ fact: 'agreementDate', day }),
      counting: [
        `What was agreed counts as the order ${order}: ${says}.`,
        `The day of the agreement stands for the day of the order, so ${timed ? `the last day is ${longDay(on)}` : 'it applies on that day'}.`,
        ...(order === 'tribunal-continue-amend' ? ['The plan is maintained from the day of the agreement; the last day is the one for the amended plan.'] : []),
        stays(on, law),
      ],
      warnings: certainty === 'U' ? ['Check the wording: the time for this order has not been checked against the text.'] : [],
    }
  },
  'mediation-agreement-non-appealable': (rule, { agreementDate: day }, law) => {
    if (day === undefined) return unknown('agreementDate')
    const base = dueFrom(rule, { fact: 'agreementDate', day }, law)
    const tellsBy = law.limitOf('mediation-agreement-icb-tells', day)
    return {
      ...base,
      answers: { ...base.answers, icbNotifiesLaBy: isoOfDay(tellsBy) },
      counting: [...base.counting, `If health agreed without the council, the integrated care board must tell the council by ${longDay(tellsBy)}.`],
    }
  },
  'mediation-agreement-custom': (_rule, { agreementDate: day, agreedAction: action, agreedBy }) => {
    if (day === undefined) return unknown('agreementDate')
    if (agreedBy === undefined) return unknown('agreedBy')
    if (agreedBy < day) return refused('agreedBy', 'What was agreed cannot be due before the agreement: check the two dates')
    return {
      kind: 'reasoned',
      answers: { due: isoOfDay(agreedBy) },
      on: agreedBy,
      because: happened({ fact: 'agreementDate', day }),
      counting: [
        `What was agreed${action === undefined ? '' : ` (${action})`} is to be done by the day agreed in writing, ${longDay(agreedBy)}, which takes the place of the ordinary time.`,
      ],
      warnings: ['The agreement must be in writing. Without that, the ordinary time applies.'],
    }
  },
} satisfies Record<string, Answerer>
