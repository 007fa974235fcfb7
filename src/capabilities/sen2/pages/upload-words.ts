import type { UploadState } from '../reads/uploads.ts'

/** Where an upload has got to, as people say it. */
export const stateWords: Readonly<Record<UploadState, string>> = {
  waiting: 'waiting to be checked', checking: 'being checked', checked: 'checked, and waiting for your answer', importing: 'being imported',
  imported: 'imported', refused: 'not imported', abandoned: 'given up',
}
