import type { Claims } from '../../../platform/actor/index.ts'
import type { Database } from '../../../platform/database/index.ts'
import { outcomeWords } from '../rules/outcome-words.ts'
import { findUpload, moveUpload } from '../store.ts'
import type { UploadReport } from '../words.ts'
import { importReturn } from './import-return.ts'
import { dropFiles, readable } from './upload-files.ts'

/**
 * Imports a confirmed upload. Killed on the way it leaves nothing and is run again; killed after, the second run finds the
 * return already there. The file is deleted once its people are in the record.
 */
export async function importUpload(db: Database, claims: Claims, id: string, leaveOut: boolean): Promise<void> {
  const upload = await db.begin(claims, work => findUpload(work, id))
  if (upload === undefined || upload.state !== 'importing') return
  let last = performance.now()
  const outcome = await importReturn(db, claims, {
    path: await readable(upload.folder), fileName: upload.fileName, leaveOut,
    seen: people => {
      if (performance.now() - last < 1000) return
      last = performance.now()
      // Progress is only for the eye: a lost step is nothing.
      void db.begin(claims, work => moveUpload(work, id, ['importing'], { state: 'importing', progress: people })).catch(() => undefined)
    },
  })
  const report = upload.report as UploadReport
  const done = outcome.kind === 'imported' || outcome.kind === 'already'
  await db.begin(claims, work => moveUpload(work, id, ['importing'], { state: done ? 'imported' : 'refused', report: { ...report, why: outcomeWords(outcome), ...(done ? { returnId: outcome.returnId } : {}) } }))
  await dropFiles(upload.folder)
}
