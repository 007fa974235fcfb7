import { isoOfDay, longDay } from '../../calendar/index.ts'
import type { Answerer } from './reasoned.ts'
import { due, refused } from './reasoned.ts'

/** The other ways to put something right, where they have a time. */
export const complaintsAnswers = {
  'complaint-childrens-social-care': (rule, facts, law) => {
    const stageOne = due(rule, facts, law)
    const { complaintMade, stageTwoBegan } = facts
    if (stageOne.kind !== 'reasoned') return stageOne
    const stageOneBy = stageOne.answers.due ?? null
    if (stageTwoBegan === undefined) return { ...stageOne, answers: { ...stageOne.answers, stageOneBy } }
    if (complaintMade !== undefined && stageTwoBegan < complaintMade) {
      return refused('stageTwoBegan', 'Stage 2 cannot begin before the complaint is made: check the two dates')
    }
    const stageTwoBy = law.limitOf('complaint-childrens-social-care-stage-2', stageTwoBegan)
    return {
      ...stageOne,
      answers: { ...stageOne.answers, stageOneBy, stageTwoBy: isoOfDay(stageTwoBy) },
      counting: [...stageOne.counting, `Stage 2 began on ${longDay(stageTwoBegan)}; at the outside it is answered by ${longDay(stageTwoBy)}.`],
    }
  },
} satisfies Record<string, Answerer>
