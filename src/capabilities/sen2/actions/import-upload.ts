import type { Claims } from '../../../platform/actor/index.ts'
import type { Database } from '../../../platform/database/index.ts'
import { outcomeWords } from '../rules/outcome-words.ts'
import { findUpload, moveUpload, type Upload } from '../store.ts'
import type { ImportOutcome, UploadReport } from '../words.ts'
import { importReturn } from './import-return.ts'
import { dropFiles, readable } from './upload-files.ts'

/**
 * Imports a confirmed upload. Killed on the way it leaves nothing and is run again; killed after, the second run finds the
 * return already there. The file is deleted once its people are in the record.
 */
export async function importUpload(db: Database, claims: Claims, id: string, leaveOut: boolean): Promise<void> {
  const upload = await db.begin(claims, work => findUpload(work, id))
  if (upload === undefined || upload.state !== 'importing') return
  const report = upload.report as UploadReport
  const outcome = await importOf(db, claims, upload, { leaveOut, census: report.census }).catch((cause: unknown) => cause instanceof Error ? cause : new Error(String(cause)))
  if (outcome instanceof Error) {
    // Nothing was imported and the file is still there. Where even this cannot be written, the queue tries the whole again.
    await db.begin(claims, async work => {
      await moveUpload(work, id, ['importing'], { state: 'checked', progress: 0, report: { ...report, failed: true } })
      work.log.error({ upload: id, error: outcome.name, code: 'code' in outcome ? String(outcome.code) : undefined }, 'An upload could not be imported')
    })
    return
  }
  const done = outcome.kind === 'imported' || outcome.kind === 'already'
  await db.begin(claims, work => moveUpload(work, id, ['importing'], { state: done ? 'imported' : 'refused', report: { ...report, why: outcomeWords(outcome), ...(done ? { returnId: outcome.returnId } : {}) } }))
  await dropFiles(upload.folder)
}

async function importOf(db: Database, claims: Claims, { id, folder, fileName }: Upload, { leaveOut, census }: { leaveOut: boolean; census: string | undefined }): Promise<ImportOutcome> {
  let last = performance.now()
  return importReturn(db, claims, {
    path: await readable(folder), fileName, leaveOut, census,
    seen: people => {
      if (performance.now() - last < 1000) return
      last = performance.now()
      // Progress is only for the eye: a lost step is nothing.
      void db.begin(claims, work => moveUpload(work, id, ['importing'], { state: 'importing', progress: people })).catch(() => undefined)
    },
  })
}
