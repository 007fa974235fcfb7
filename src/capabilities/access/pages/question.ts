import { z } from 'zod'
import { invalid, notFound, page, redirect } from '../../../platform/web/index.ts'
import { moment } from '../../../platform/web/filters.ts'
import { isOwn, markQuestion } from '../actions/mark-question.ts'
import { findQuestion } from '../reads/questions.ts'
import { bannerFor } from '../rules/banner.ts'
import { questionRules } from '../rules/questions.ts'
import { stateTag } from './question-words.ts'

const key = z.string().regex(/^[a-z-]+\.[0-9a-f-]{36}\.\d{4}-\d\d-\d\d$/).refine(text => z.iso.date().safeParse(text.slice(-10)).success)

/** One question with its evidence and what was marked against it, and where to mark it. */
export const questionPage = page({
  path: '/who-looked/questions/:key',
  permit: 'question-looks',
  record: 'access.question-about-looks',
  input: z.object({ key }),
  view: 'capabilities/access/pages/question.njk',
  load: async (work, { key: asked }) => {
    const found = await findQuestion(work, asked)
    if (found === undefined) return notFound()
    const { says, evidence, kind, actor, day, marks } = found
    const rule = questionRules.find(one => one.kind === kind)
    return {
      title: says, banner: bannerFor(work.claims.area), backLink: { text: 'Questions about who looked', href: '/who-looked/questions' },
      caption: rule?.title ?? '', rule: rule?.rule ?? '', evidence, status: stateTag(marks[0]?.state),
      looks: `/who-looked?${new URLSearchParams({ person: actor, on: day })}`,
      action: `/who-looked/questions/${asked}`, isOwn: isOwn(work, actor),
      marks: marks.map(({ at, by, state, note }) => ({ status: stateTag(state), note, by: `${by}, ${moment(at)}` })),
      values: { state: '', note: '' },
    }
  },
  act: {
    body: z.object({
      state: z.enum(['asked', 'explained', 'escalated'], 'Choose what has come of it'),
      note: z.string('Say what was asked, or what the reason is').trim().min(5, 'Say what was asked, or what the reason is').max(2000, 'Say it in 2,000 letters or fewer'),
    }),
    run: async (work, { key: asked }, body) => {
      const done = await markQuestion(work, asked, body)
      if (done === 'not-there') return notFound()
      if (done === 'own') return invalid([{ field: 'state', text: 'This question is about you: somebody else must answer it' }], body)
      return redirect(`/who-looked/questions/${asked}`)
    },
  },
})
