export { dropDraft, keepDraft } from '../store/drafts.ts'
