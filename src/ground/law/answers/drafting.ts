import { daysLater, isoOfDay, longDay } from '../../calendar/index.ts'
import { councilsClock } from './assessment.ts'
import { atOnce } from './at-once.ts'
import type { AnswerValue, Answerer } from './reasoned.ts'
import { due, dueFrom, happened, stays, unknown } from './reasoned.ts'

const asLongAsThePlan = 'The duty begins on that day and lasts as long as the plan: the law gives no time to get ready.'

/** From the draft plan to what the final one secures. */
export const draftingAnswers = {
  'draft-target': (rule, facts, law) => {
    const start = councilsClock(facts)
    if (start === null) return unknown('requestReceived')
    const base = dueFrom(rule, start, law, 'target')
    return { ...base, warnings: ['This is a target and not law: the law sets no date for the draft.'] }
  },
  'draft-representations-window': (rule, facts, law) => {
    const served = facts.draftServed
    const requested = facts.requestReceived
    const answers: Record<string, AnswerValue> = {}
    const counting: string[] = []
    const warnings: string[] = []
    if (requested !== undefined) {
      const finalBy = law.limitOf('ehcna-final-plan', requested)
      const latestDraft = daysLater(finalBy, -(rule.period?.amount ?? 0))
      answers.finalPlanBy = isoOfDay(finalBy)
      answers.latestDraftServed = isoOfDay(latestDraft)
      counting.push(
        `The final plan is due by ${longDay(finalBy)}, so a draft served after ${longDay(latestDraft)} cannot leave the family its 15 days in time.`,
      )
      if (served !== undefined && served > latestDraft) {
        warnings.push('The draft came too late for the family’s 15 days to end before the final plan is due. The family keeps its 15 days, and the final plan will be late.')
      }
      if (served === undefined) {
        return {
          kind: 'reasoned',
          answers,
          on: latestDraft,
          outcome: `The draft must be served by ${longDay(latestDraft)} if the family is to have its 15 days before the final plan is due.`,
          because: happened({ fact: 'requestReceived', day: requested }),
          counting,
          warnings,
        }
      }
    }
    if (served === undefined) return unknown('draftServed')
    const closes = law.limitOf('draft-representations-window', served)
    const finaliseFrom = daysLater(closes, 1)
    return {
      kind: 'reasoned',
      answers: {
        windowOpens: isoOfDay(served),
        windowCloses: isoOfDay(closes),
        finaliseNotBefore: isoOfDay(finaliseFrom),
        ...answers,
      },
      on: closes,
      outcome: `The family has until ${longDay(closes)} to comment on the draft and ask for a setting.`,
      because: happened({ fact: 'draftServed', day: served }),
      counting: [
        `The day the draft was served is day 1, so the 15 days end on ${longDay(closes)}.`,
        stays(closes, law),
        `The final plan should not be issued before ${longDay(finaliseFrom)}, unless the family has already replied and agreed.`,
        ...counting,
      ],
      warnings,
    }
  },
  'setting-consultation-response': (rule, facts, law) => {
    const base = due(rule, facts, law)
    if (base.kind !== 'reasoned' || facts.requestReceived === undefined) return base
    const finalBy = law.limitOf('ehcna-final-plan', facts.requestReceived)
    return {
      ...base,
      answers: { ...base.answers, finalPlanBy: isoOfDay(finalBy) },
      counting: [...base.counting, `The final plan is due by ${longDay(finalBy)} whether or not the setting has replied.`],
    }
  },
  'school-admit': atOnce('finalPlanIssued', asLongAsThePlan),
  'secure-provision': atOnce('finalPlanIssued', asLongAsThePlan),
} satisfies Record<string, Answerer>
