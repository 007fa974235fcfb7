import { longDate } from '../../../ground/calendar/index.ts'

export type QuestionKind = 'many-in-an-hour' | 'same-surname' | 'outside-hours' | 'refused' | 'large-files'

/** A pattern worth asking about. It accuses nobody: most have a good reason. */
export type Question = {
  /** Names it for good: its kind, the person and the day. */
  readonly key: string
  readonly kind: QuestionKind
  readonly actor: string
  readonly name: string
  readonly day: string
  readonly says: string
  readonly evidence: readonly string[]
}

/** Weeks before, by which what is usual is known. */
export const weeksBefore = 8

/** A question about one person on one day. */
export function question(kind: QuestionKind, { actor, name, day }: Pick<Question, 'actor' | 'name' | 'day'>, says: string, evidence: readonly string[]): Question {
  return { key: `${kind}.${actor}.${day}`, kind, actor, name, day, says, evidence }
}

/** Thursday 15 January 2026. */
export function inFull(day: string): string {
  return longDate(Temporal.PlainDate.from(day))
}
