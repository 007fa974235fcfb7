import { createReadStream, existsSync } from 'node:fs'
import { z } from 'zod'
import { areaOf, type Work } from '../../../platform/database/index.ts'
import { sendJob } from '../../../platform/jobs/index.ts'
import { recordHappening } from '../../../platform/record/index.ts'
import { notFound, page, redirect, send, type Reply } from '../../../platform/web/index.ts'
import { askWhy } from '../../access/index.ts'
import { dropFolder, findingsFile } from '../actions/upload-files.ts'
import { moveUpload } from '../actions/upload.ts'
import { importJob } from '../jobs.ts'
import { findUpload } from '../reads/uploads.ts'
import type { UploadReport } from '../words.ts'
import { leaveOutModel, uploadModel } from './upload-model.ts'
import { whoIs } from './who-is.ts'

const one = z.object({ id: z.uuid() })

/** An upload on its way: its progress, then its report, then what came of it. */
export const uploadPage = page({
  path: '/returns/uploads/:id',
  permit: 'import-return',
  record: 'sen2.upload',
  input: one.extend({ second: z.literal('yes').optional().catch(undefined) }),
  view: 'capabilities/sen2/pages/upload.njk',
  load: async (work: Work, { id, second }) => {
    const upload = await findUpload(work, id)
    if (upload === undefined) return notFound()
    return askWhy(work, `/returns/uploads/${id}`) ?? uploadModel(work, upload, second === 'yes')
  },
})

/** The whole list of findings of an upload, as CSV or JSON. */
export const findingsPage = page({
  path: '/returns/uploads/:id/findings',
  permit: 'import-return',
  record: 'sen2.findings-file',
  input: one.extend({ as: z.enum(['csv', 'json']) }),
  view: 'capabilities/sen2/pages/upload.njk',
  load: async (work: Work, { id, as }) => {
    const upload = await findUpload(work, id)
    if (upload === undefined || upload.folder === '' || !existsSync(findingsFile(upload.folder, as))) return notFound()
    const why = askWhy(work, `/returns/uploads/${id}`)
    if (why !== undefined) return why
    return send({ type: as === 'csv' ? 'text/csv; charset=utf-8' : 'application/json', filename: `findings.${as}`, body: createReadStream(findingsFile(upload.folder, as)) })
  },
})

/** Import what was checked and has no errors. */
export const confirmImport = page({
  path: '/returns/uploads/:id/import',
  permit: 'import-return',
  record: 'sen2.confirm-import',
  input: one,
  act: { body: z.object({}), run: (work: Work, { id }) => confirm(work, id, false) },
})

/** Who would be left out, and the choice to import the rest. */
export const leaveOutPage = page({
  path: '/returns/uploads/:id/leaving-out',
  permit: 'import-return',
  record: 'sen2.leave-people-out',
  input: one,
  view: 'capabilities/sen2/pages/leave-out.njk',
  load: async (work: Work, { id }) => {
    const upload = await findUpload(work, id)
    if (upload === undefined) return notFound()
    return askWhy(work, `/returns/uploads/${id}/leaving-out`) ?? await leaveOutModel(work, upload) ?? redirect(`/returns/uploads/${id}`)
  },
  act: {
    body: z.object({ understood: z.literal('yes', 'Confirm that these people are left out') }),
    run: (work: Work, { id }) => confirm(work, id, true),
  },
})

async function confirm(work: Work, id: string, leaveOut: boolean): Promise<Reply> {
  const upload = await findUpload(work, id)
  if (upload === undefined) return notFound()
  const report = upload.report as UploadReport | null
  const by = whoIs(work)
  const mayBe = report !== null && (leaveOut ? report.canLeaveOut : report.errors === 0)
  const { failed: _, ...kept } = report ?? { failed: true }
  const moved = mayBe && await moveUpload(work, id, ['checked'], { state: 'importing', progress: 0, report: { ...kept, confirmed: { by: by.name, at: work.now.toString(), leaveOut } } })
  // Whoever is second finds it moved on, and reads on the page who was first and what became of it.
  if (!moved) return redirect(`/returns/uploads/${id}?second=yes`)
  await sendJob(work, importJob, { area: areaOf(work), upload: id, by, leaveOut })
  return redirect(`/returns/uploads/${id}`)
}

/** Give an upload up: its file is deleted. */
export const abandonUpload = page({
  path: '/returns/uploads/:id/abandonment',
  permit: 'import-return',
  record: 'sen2.abandon-upload',
  input: one,
  act: {
    body: z.object({}),
    run: async (work: Work, { id }): Promise<Reply> => {
      const upload = await findUpload(work, id)
      if (upload === undefined) return notFound()
      if (!await moveUpload(work, id, ['waiting', 'checking', 'checked'], { state: 'abandoned' })) return redirect(`/returns/uploads/${id}?second=yes`)
      await dropFolder(upload.folder)
      await recordHappening(work, { kind: 'sen2.upload-abandoned', about: id, facts: {} })
      return redirect('/returns')
    },
  },
})
