import { createReadStream, existsSync } from 'node:fs'
import { z } from 'zod'
import { areaOf, type Work } from '../../../platform/database/index.ts'
import { sendJob } from '../../../platform/jobs/index.ts'
import { notFound, page, redirect, send, type Reply, type ViewModel } from '../../../platform/web/index.ts'
import { placeOf } from '../../places/index.ts'
import { dropFiles, findingsFile } from '../actions/upload-files.ts'
import { importJob } from '../jobs.ts'
import { moveUpload } from '../actions/upload.ts'
import { findUpload, type Upload } from '../reads/uploads.ts'
import type { UploadReport } from '../words.ts'
import { stateWords } from './upload-words.ts'
import { whoIs } from './who-is.ts'

const one = z.object({ id: z.uuid() })

/** An upload on its way: its progress, then its report, then what came of it. */
export const uploadPage = page({
  path: '/returns/uploads/:id',
  permit: 'import-return',
  record: 'sen2.upload',
  input: one,
  view: 'capabilities/sen2/pages/upload.njk',
  load: async (work: Work, { id }) => {
    const upload = await findUpload(work, id)
    return upload === undefined ? notFound() : modelOf(work, upload)
  },
})

async function modelOf(work: Work, upload: Upload): Promise<ViewModel> {
  const report = upload.report as UploadReport | null
  const moving = upload.state === 'waiting' || upload.state === 'checking' || upload.state === 'importing'
  return {
    title: titleOf(upload, report),
    banner: (await placeOf(work)).banner,
    breadcrumbs: [{ text: 'Returns', href: '/returns' }],
    fileName: upload.fileName, state: upload.state, stateWords: stateWords[upload.state], moving, progress: upload.progress, action: `/returns/uploads/${upload.id}`,
    report, why: report?.why ?? null, returnHref: report?.returnId === undefined ? null : `/returns/${report.returnId}`,
    counts: report === null ? null : {
      id: 'counts', caption: 'What was found, by rule', captionHidden: true, firstCellIsHeader: true,
      head: [{ text: 'Rule' }, { text: 'What was found' }, { text: 'What to do' }, { text: 'Times', numeric: true }, { text: 'People', numeric: true }],
      rows: report.counts.toSorted((a, b) => a.severity === b.severity ? b.count - a.count : a.severity === 'error' ? -1 : 1).map(rule => [
        { text: rule.rule }, { text: rule.title }, { text: rule.severity === 'error' ? 'Correct it' : 'Correct or explain it' }, ...[rule.count, rule.people].map(many => ({ text: many.toLocaleString('en-GB'), numeric: true })),
      ]),
    },
    rows: report === null ? null : {
      id: 'rows', caption: 'Row by row', captionHidden: true, firstCellIsHeader: true,
      head: [{ text: 'Person' }, { text: 'Item' }, { text: 'Value' }, { text: 'What to do' }, { text: 'Rule' }],
      rows: report.rows.map(row => [{ text: row.person }, { text: row.item }, { text: row.value === '' ? 'empty' : row.value }, { text: row.message, note: row.severity === 'error' ? 'error' : 'query' }, { text: row.rule }]),
    },
    more: report === null ? 0 : Math.max(0, report.errors + report.queries - report.rows.length),
  }
}

function titleOf(upload: Upload, report: UploadReport | null): string {
  if (upload.state === 'checked' && report !== null) return report.errors === 0 ? 'The return can be imported' : 'The return has errors'
  return { waiting: 'Checking the return', checking: 'Checking the return', checked: 'The return', importing: 'Importing the return', imported: 'The return is imported', refused: 'Nothing was imported', abandoned: 'This upload was given up' }[upload.state]
}

/** The whole list of findings of an upload, as CSV or JSON. */
export const findingsPage = page({
  path: '/returns/uploads/:id/findings',
  permit: 'import-return',
  record: 'sen2.findings-file',
  input: one.extend({ as: z.enum(['csv', 'json']) }),
  view: 'capabilities/sen2/pages/upload.njk',
  load: async (work: Work, { id, as }) => {
    const upload = await findUpload(work, id)
    const file = upload && findingsFile(upload.folder, as)
    if (file === undefined || !existsSync(file)) return notFound()
    return send({ type: as === 'csv' ? 'text/csv; charset=utf-8' : 'application/json', filename: `findings.${as}`, body: createReadStream(file) })
  },
})

/** Import what was checked, leaving out the people in error where that was confirmed. */
export const confirmImport = page({
  path: '/returns/uploads/:id/import',
  permit: 'import-return',
  record: 'sen2.confirm-import',
  input: one,
  act: {
    body: z.object({ leaveOut: z.enum(['yes', 'no']).catch('no') }),
    run: async (work: Work, { id }, { leaveOut }): Promise<Reply> => {
      const upload = await findUpload(work, id)
      if (upload === undefined) return notFound()
      // Whoever is second finds it moved on, and reads on the page what became of it.
      if (await moveUpload(work, id, ['checked'], { state: 'importing', progress: 0 })) {
        await sendJob(work, importJob, { area: areaOf(work), upload: id, by: whoIs(work), leaveOut: leaveOut === 'yes' })
      }
      return redirect(`/returns/uploads/${id}`)
    },
  },
})

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
      if (await moveUpload(work, id, ['waiting', 'checked'], { state: 'abandoned' })) await dropFiles(upload.folder)
      return redirect('/returns')
    },
  },
})
