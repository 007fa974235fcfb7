import type { QuestionState } from '../words.ts'

/** Where a question stands, as a tag. */
export function stateTag(state: QuestionState | undefined): { readonly text: string; readonly tone: string } {
  switch (state) {
    case undefined: return { text: 'Not asked yet', tone: 'soon' }
    case 'asked': return { text: 'Asked', tone: 'quiet' }
    case 'explained': return { text: 'Explained', tone: 'met' }
    case 'escalated': return { text: 'Escalated', tone: 'late' }
  }
}
