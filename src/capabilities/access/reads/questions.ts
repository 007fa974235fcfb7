import type { Work } from '../../../platform/database/index.ts'
import { weeksBefore, type Question } from '../rules/question.ts'
import { questionsOf } from '../rules/questions.ts'
import { daysOfLooks, hoursOfLooks, marksOf } from '../store/questions.ts'
import type { Mark } from '../words.ts'

export type Asked = Question & { readonly marks: readonly Mark[] }

const weeks = 4

/** The questions of the last four weeks with what was marked against each, the latest first. The record knows real days, whatever day an area stands on. */
export async function latestQuestions(work: Work): Promise<Asked[]> {
  const today = work.now.toZonedDateTimeISO('Europe/London').toPlainDate()
  return questionsBetween(work, today.subtract({ weeks }), today)
}

/** One question by its key; undefined when the looks do not raise it. */
export async function findQuestion(work: Work, key: string): Promise<Asked | undefined> {
  const day = Temporal.PlainDate.from(key.slice(-10))
  return (await questionsBetween(work, day, day)).find(one => one.key === key)
}

async function questionsBetween(work: Work, from: Temporal.PlainDate, to: Temporal.PlainDate): Promise<Asked[]> {
  const upTo = to.add({ days: 1 })
  const hours = await hoursOfLooks(work, { from: from.subtract({ weeks: weeksBefore }), upTo })
  const found = questionsOf(hours, await daysOfLooks(work, { from, upTo }), from.toString())
  const marks = await marksOf(work, found.map(({ key }) => key))
  return found.map(one => ({ ...one, marks: marks.get(one.key) ?? [] }))
}
