import type { Work } from '../../../platform/database/index.ts'
import { recordHappening } from '../../../platform/record/index.ts'
import { findQuestion } from '../reads/questions.ts'
import { markKind } from '../store/questions.ts'
import type { QuestionState } from '../words.ts'

/** Marks a question as asked, explained or escalated, and why. Nobody answers a question about themselves. */
export async function markQuestion(work: Work, key: string, { state, note }: { readonly state: QuestionState; readonly note: string }): Promise<'marked' | 'not-there' | 'own'> {
  const found = await findQuestion(work, key)
  if (found === undefined) return 'not-there'
  if (isOwn(work, found.actor)) return 'own'
  await recordHappening(work, { kind: markKind, about: key, facts: { state, note, says: found.says } })
  return 'marked'
}

/** Whether a question is about whoever reads it. */
export function isOwn({ claims: { actor } }: Work, who: string): boolean {
  return actor.kind === 'person' && actor.id === who
}
