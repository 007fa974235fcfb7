import { z } from 'zod'
import { page } from '../../../platform/web/index.ts'
import { longDate } from '../../../platform/web/filters.ts'
import { latestQuestions, type Asked } from '../reads/questions.ts'
import { bannerFor } from '../rules/banner.ts'
import { questionRules } from '../rules/questions.ts'
import { stateTag } from './question-words.ts'

/** Patterns in who looked that are worth a question, for whoever looks after data protection. */
export const questionsPage = page({
  path: '/who-looked/questions',
  permit: 'question-looks',
  record: 'access.questions-about-looks',
  input: z.object({ show: z.enum(['open', 'all']).catch('open') }),
  view: 'capabilities/access/pages/questions.njk',
  load: async (work, { show }) => {
    const all = await latestQuestions(work)
    const open = all.filter(isOpen)
    const shown = show === 'all' ? all : open
    return {
      title: 'Questions about who looked', banner: bannerFor(work.claims.area), backLink: { text: 'Who looked', href: '/who-looked' },
      said: shown.length > 0 ? null : all.length > 0 ? 'Every question of the last 4 weeks has been explained.' : 'Nothing in the last 4 weeks is worth a question.',
      other: show === 'all' ? { text: 'Show only those that are open', href: '/who-looked/questions' } : all.length === open.length ? null : { text: `Show all ${all.length} of the last 4 weeks`, href: '/who-looked/questions?show=all' },
      days: [...Map.groupBy(shown, ({ day }) => day)].map(([day, of]) => ({ day: longDate(day), questions: of.map(cardOf) })),
      rules: questionRules,
    }
  },
})

/** A question is open until it is explained. */
function isOpen({ marks: [latest] }: Asked): boolean {
  return latest?.state !== 'explained'
}

function cardOf({ key, kind, says, evidence, marks: [latest] }: Asked): object {
  return {
    href: `/who-looked/questions/${key}`, says, evidence, kind: questionRules.find(one => one.kind === kind)?.title ?? '',
    status: stateTag(latest?.state), waits: latest === undefined || latest.state === 'escalated', note: latest === undefined ? null : `${latest.by}: ${latest.note}`,
  }
}
