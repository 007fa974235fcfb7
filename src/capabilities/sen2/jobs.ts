import { rm } from 'node:fs/promises'
import type { Claims } from '../../platform/actor/index.ts'
import { system } from '../../platform/actor/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { job, type Job } from '../../platform/jobs/index.ts'
import { checkUpload } from './actions/check-upload.ts'
import { importUpload } from './actions/import-upload.ts'
import { forgetUpload, oldUploads } from './actions/upload.ts'

export type UploadJob = { readonly area: string; readonly upload: string; readonly by: { readonly id: string; readonly name: string } }
export type CheckJob = UploadJob & { readonly census?: string | undefined }

/** Reads an upload and reports on it; nothing is imported. */
export const checkJob: Job<CheckJob> = job({
  name: 'sen2.check-upload',
  retries: 2,
  expiresAfter: 3600,
  run: (db, { area, upload, by, census }) => checkUpload(db, claimsOf(area, by), upload, census),
})

/** Imports an upload whose report was read and confirmed. */
export const importJob: Job<UploadJob & { readonly leaveOut: boolean }> = job({
  name: 'sen2.import-upload',
  retries: 2,
  expiresAfter: 3600,
  run: (db, { area, upload, by, leaveOut }) => importUpload(db, claimsOf(area, by), upload, leaveOut),
})

/** Deletes what is left of uploads after a week, for it names children: the files of those nobody came back to, and all findings. */
export const forgetJob: Job<object> = job({
  name: 'sen2.forget-uploads',
  every: '30 3 * * *',
  run: forget,
})

/** The room's jobs. */
export const jobs: readonly Job<never>[] = [checkJob as Job<never>, importJob as Job<never>, forgetJob as Job<never>]

/** A job acts as the person who asked for it. */
function claimsOf(area: string, by: UploadJob['by']): Claims {
  return { actor: { kind: 'person', ...by }, area, may: new Set(['import-return', 'see-children']) }
}

async function forget(db: Database): Promise<void> {
  for (const { area, id, folder } of await db.beginLoading(system('forget-uploads'), oldUploads)) {
    await rm(folder, { recursive: true, force: true })
    await db.begin(system('forget-uploads', area, ['import-return']), work => forgetUpload(work, id))
  }
}
