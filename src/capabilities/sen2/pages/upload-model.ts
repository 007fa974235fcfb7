import { longDate } from '../../../ground/calendar/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import type { ViewModel } from '../../../platform/web/index.ts'
import { placeOf } from '../../places/index.ts'
import type { Upload } from '../reads/uploads.ts'
import type { LeftOut, UploadReport } from '../words.ts'
import { stateWords } from './upload-words.ts'

/** An upload as its page shows it. */
export async function uploadModel(work: Work, upload: Upload, second: boolean): Promise<ViewModel> {
  const report = upload.report as UploadReport | null
  const moving = upload.state === 'waiting' || upload.state === 'checking' || upload.state === 'importing'
  return {
    title: titleOf(upload, report),
    banner: (await placeOf(work)).banner,
    breadcrumbs: [{ text: 'Returns', href: '/returns' }],
    fileName: upload.fileName, state: upload.state, stateWords: stateWords[upload.state], moving, progress: upload.progress, action: `/returns/uploads/${upload.id}`,
    of: upload.state === 'importing' ? report?.people ?? null : null,
    notice: second ? secondWords(upload, report) : report?.failed === true && upload.state === 'checked' ? failedWords : null,
    report, why: report?.why ?? null, returnHref: report?.returnId === undefined ? null : `/returns/${report.returnId}`,
    coming: report === null ? [] : comingRows(report), leftOut: leftOutTable(report?.coming?.leftOut ?? []),
    counts: report === null ? null : countsTable(report),
    errorRows: rowsTable(report, 'error', 'Errors, person by person'), queryRows: rowsTable(report, 'query', 'Queries, person by person'),
    isCut: report !== null && report.errors + report.queries > report.rows.length && report.rows.length > 0,
    hasFindings: upload.folder !== '' && upload.state !== 'abandoned',
  }
}

/** The choice to leave people out, while it can be made. */
export async function leaveOutModel(work: Work, upload: Upload): Promise<ViewModel | null> {
  const report = upload.report as UploadReport | null
  if (upload.state !== 'checked' || report?.canLeaveOut !== true) return null
  const { peopleInError, people, inError = [] } = report
  return {
    title: peopleInError === 1 ? 'Leave out this person?' : `Leave out these ${number(peopleInError)} people?`,
    banner: (await placeOf(work)).banner,
    backLink: { text: 'Back to the report', href: `/returns/uploads/${upload.id}` },
    action: `/returns/uploads/${upload.id}/leaving-out`, peopleInError, rest: people - peopleInError,
    table: leftOutTable(inError), unlisted: peopleInError - inError.length,
    values: { understood: '' },
  }
}

const failedWords = 'The import ended through a fault of ours, and nothing was imported. Try it again. If this happens twice, tell whoever looks after this service.'

function secondWords({ state }: Upload, report: UploadReport | null): string {
  const { confirmed } = report ?? {}
  if (state === 'checked') return 'The return has errors, so it was not imported.'
  if (confirmed === undefined) return 'Someone else had already given this upload up or begun with it. You have changed nothing.'
  const at = Temporal.Instant.from(confirmed.at).toZonedDateTimeISO('Europe/London').toPlainTime()
  return `${confirmed.by} had already confirmed this import, at ${String(at.hour).padStart(2, '0')}:${String(at.minute).padStart(2, '0')}. It is done once, and you need do nothing.`
}

function titleOf(upload: Upload, report: UploadReport | null): string {
  if (upload.state === 'checked' && report !== null) return report.errors === 0 ? 'The return can be imported' : 'The return has errors'
  return { waiting: 'Checking the return', checking: 'Checking the return', checked: 'The return', importing: 'Importing the return', imported: 'The return is imported', refused: 'Nothing was imported', abandoned: 'This upload was given up' }[upload.state]
}

function comingRows({ coming, census, people }: UploadReport): { key: { text: string }; value: { text: string } }[] {
  if (coming === undefined) return []
  const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
  return [
    ...(census === undefined ? [] : [row('Census day', longDate(Temporal.PlainDate.from(census)))]),
    row('People in it', number(people)), row('New here', number(coming.added)), row('Known here, with something new', number(coming.changed)), row('Known here, as they were', number(coming.unchanged)),
    ...(coming.leftOut.length === 0 ? [] : [row('Left out, for a person to look at', number(coming.leftOut.length))]),
  ]
}

function leftOutTable(people: readonly LeftOut[]): object {
  return {
    id: 'left-out', caption: 'People who would be left out', captionHidden: true, firstCellIsHeader: true,
    head: [{ text: 'Person' }, { text: 'Why' }], rows: people.map(({ person, because }) => [{ text: person }, { text: because }]),
  }
}

function countsTable({ counts }: UploadReport): object {
  return {
    id: 'counts', caption: 'What was found, by rule', captionHidden: true, firstCellIsHeader: true,
    head: [{ text: 'Rule' }, { text: 'What was found' }, { text: 'Times', numeric: true }, { text: 'People', numeric: true }],
    rows: counts.toSorted((a, b) => a.severity === b.severity ? b.count - a.count : a.severity === 'error' ? -1 : 1).map(rule => [
      { text: rule.rule, nowrap: true }, { text: rule.title, note: rule.severity === 'error' ? 'Correct it' : 'Correct or explain it' }, ...[rule.count, rule.people].map(many => ({ text: number(many), numeric: true })),
    ]),
  }
}

function rowsTable(report: UploadReport | null, severity: 'error' | 'query', caption: string): object {
  const rows = (report?.rows ?? []).filter(row => row.severity === severity)
  return {
    id: `${severity}-rows`, caption, captionHidden: true, firstCellIsHeader: true,
    head: [{ text: 'Person, and what is there' }, { text: 'What to do' }],
    rows: rows.map(row => [{ text: row.person, note: `${row.item}: ${row.value === '' ? 'empty' : row.value}` }, { text: row.message, note: row.rule }]),
  }
}

function number(many: number): string {
  return many.toLocaleString('en-GB')
}
