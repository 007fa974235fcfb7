import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Claims } from '../../../platform/actor/index.ts'
import type { Database } from '../../../platform/database/index.ts'
import { csvLines, jsonLines, validate, type Report } from '../report/index.ts'
import { findUpload, moveUpload } from '../store.ts'
import { optionsIn } from '../taking/context.ts'
import type { UploadReport } from '../words.ts'
import { dropFiles, findingsFile, readable } from './upload-files.ts'

const rowsShown = 200

/** Checks an upload and keeps its report: the short one in the database, the whole beside the files. Safe to run twice. */
export async function checkUpload(db: Database, claims: Claims, id: string): Promise<void> {
  const upload = await db.begin(claims, work => findUpload(work, id))
  if (upload === undefined) return
  const began = await db.begin(claims, work => moveUpload(work, id, ['waiting', 'checking'], { state: 'checking', progress: 0 }))
  if (!began) return
  const options = await db.begin(claims, work => optionsIn(work, undefined))
  const progress = steps(async people => { await db.begin(claims, work => moveUpload(work, id, ['checking'], { state: 'checking', progress: people })) })
  const found = await validate(await readable(upload.folder), options, () => progress())
  if (found.kind === 'unreadable') {
    await dropFiles(upload.folder)
    await db.begin(claims, work => moveUpload(work, id, ['checking'], { state: 'refused', report: { ...nothing, why: found.why } }))
    return
  }
  try {
    await pipeline(Readable.from(ended(csvLines(found))), createWriteStream(findingsFile(upload.folder, 'csv'), { mode: 0o600 }))
    await pipeline(Readable.from(ended(jsonLines(found))), createWriteStream(findingsFile(upload.folder, 'json'), { mode: 0o600 }))
    await db.begin(claims, work => moveUpload(work, id, ['checking'], { state: 'checked', progress: found.people, report: shortOf(found) }))
  } finally {
    found.close()
  }
}

const nothing: UploadReport = { profile: '', people: 0, peopleInError: 0, errors: 0, queries: 0, canLeaveOut: false, counts: [], rows: [], notChecked: [] }

function shortOf(report: Report): UploadReport {
  const rows: UploadReport['rows'][number][] = []
  let aboutTheWhole = false
  for (const finding of report.errors) {
    if (finding.at === null) aboutTheWhole = true
    if (rows.length < rowsShown) rows.push(rowOf(finding))
  }
  for (const finding of report.queries) {
    if (rows.length >= rowsShown) break
    rows.push(rowOf(finding))
  }
  return {
    profile: report.profile, people: report.people, peopleInError: report.peopleInError, errors: report.errors.count, queries: report.queries.count,
    canLeaveOut: report.errors.count > 0 && !aboutTheWhole && report.peopleInError < report.people, counts: report.countsByRule, rows, notChecked: report.notChecked,
  }
}

function rowOf({ rule, person, item, value, message, severity }: UploadReport['rows'][number]): UploadReport['rows'][number] {
  return { severity, rule, person, item, value, message }
}

function* ended(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`
}

/** Says how many people have gone by, about once a second. */
function steps(say: (people: number) => Promise<void>): () => Promise<void> {
  let people = 0
  let last = performance.now()
  return async () => {
    people += 1
    if (people % 200 !== 0 || performance.now() - last < 1000) return
    last = performance.now()
    await say(people)
  }
}
