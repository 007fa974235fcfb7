import { z } from 'zod'
import { longDate } from '../../../ground/calendar/index.ts'
import { newId, areaOf, type Work } from '../../../platform/database/index.ts'
import { sendJob } from '../../../platform/jobs/index.ts'
import { recordHappening } from '../../../platform/record/index.ts'
import { invalid, page, redirect, uploadsField, type Reply, type Upload } from '../../../platform/web/index.ts'
import { placeOf } from '../../places/index.ts'
import { keepFiles } from '../actions/upload-files.ts'
import { checkJob } from '../jobs.ts'
import { censusDays } from '../profile/index.ts'
import { openReturn } from '../reading/index.ts'
import { beginUpload } from '../actions/upload.ts'
import { whoIs } from './who-is.ts'

const wanted = 'Select the return: one XML file, or the nine CSV files that COLLECT exports'

/** Choose the file of a return. It is read as far as its header at once, and checked whole afterwards. */
export const uploadReturnPage = page({
  path: '/returns/upload',
  permit: 'import-return',
  record: 'sen2.upload-return',
  view: 'capabilities/sen2/pages/upload-return.njk',
  load: async (work: Work) => ({
    title: 'Import a return', banner: (await placeOf(work)).banner, breadcrumbs: [{ text: 'Returns', href: '/returns' }], accept: '.xml,.csv', values: { census: '' },
    censuses: [{ value: '', text: 'The one the file names' }, ...censusDays.toReversed().map(value => ({ value, text: longDate(Temporal.PlainDate.from(value)) }))],
  }),
  act: {
    body: z.object({ files: uploadsField(wanted), census: z.enum(['', ...censusDays], 'Choose a census day from the list').default('') }),
    upload: { maxBytes: 600_000_000, files: 20 },
    run: (work, _input, { files, census }) => take(work, files, census === '' ? undefined : census),
  },
})

async function take(work: Work, files: readonly Upload[], census: string | undefined): Promise<Reply> {
  const only = files.length === 1 ? files[0] : undefined
  const other = only === undefined ? files.find(file => !/\.csv$/i.test(file.filename)) : undefined
  // One file of another kind is opened, which says what it is and what to do.
  if (only === undefined && other !== undefined) return invalid([{ field: 'files', text: `${other.filename} is not a CSV file. Choose one XML file alone, or the nine CSV files` }])
  const opened = await openReturn(only === undefined || only.filename.toLowerCase().endsWith('.csv') ? { files: files.map(({ filename, path }) => ({ name: filename, path })) } : only.path)
  if (opened.kind === 'unreadable') return invalid([{ field: 'files', text: opened.why }])
  await opened.close()
  const named = opened.header.LEA
  if (named !== undefined && named !== areaOf(work)) return invalid([{ field: 'files', text: `This is the return of area ${named}. Choose the return of area ${areaOf(work)}` }])
  const id = newId()
  const folder = await keepFiles(id, files)
  const by = whoIs(work)
  await beginUpload(work, { id, fileName: only?.filename ?? `${files.length} CSV files`, folder, by: by.id })
  await recordHappening(work, { kind: 'sen2.return-uploaded', about: id, facts: { files: files.length, bytes: files.reduce((sum, file) => sum + file.bytes, 0) } })
  await sendJob(work, checkJob, { area: areaOf(work), upload: id, by, census })
  return redirect(`/returns/uploads/${id}`)
}
