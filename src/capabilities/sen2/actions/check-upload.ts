import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Claims } from '../../../platform/actor/index.ts'
import type { Database } from '../../../platform/database/index.ts'
import { csvLines, jsonLines, validate, type Report } from '../report/index.ts'
import { outcomeWords } from '../rules/outcome-words.ts'
import { findUpload, latestReturn, moveUpload, type UploadState } from '../store.ts'
import { digestOf, standingOf } from '../taking/arrival.ts'
import { contextIn, optionsIn } from '../taking/context.ts'
import type { UploadReport } from '../words.ts'
import { foreseer } from './foresee.ts'
import { dropFiles, dropFolder, findingsFile, readable } from './upload-files.ts'

const rowsShown = 200

/**
 * Checks an upload and keeps its report: the short one in the database, the whole beside the files. Nothing is imported.
 * Safe to run twice.
 */
export async function checkUpload(db: Database, claims: Claims, id: string, census?: string): Promise<void> {
  const upload = await db.begin(claims, work => findUpload(work, id))
  if (upload === undefined) return
  const began = await db.begin(claims, work => moveUpload(work, id, ['waiting', 'checking'], { state: 'checking', progress: 0 }))
  if (!began) return
  const end = async (state: UploadState, report: UploadReport): Promise<void> => {
    const ended = await db.begin(claims, work => moveUpload(work, id, ['checking'], { state, progress: report.people, report }))
    if (!ended) await dropFolder(upload.folder)
    else if (state === 'refused') await dropFiles(upload.folder)
  }
  try {
    await check(db, claims, { id, folder: upload.folder, census }, end)
  } catch (cause) {
    // Whoever waits is told at once; where even that cannot be written, the queue tries the whole again.
    await end('refused', { ...nothing, why: 'Something went wrong on our side while we checked the return. Nothing was imported. Upload it again, and if this happens again tell whoever looks after this service.' })
    await db.begin(claims, async work => work.log.error({ upload: id, error: cause instanceof Error ? cause.name : 'unknown' }, 'An upload could not be checked'))
  }
}

type Checked = { readonly id: string; readonly folder: string; readonly census: string | undefined }

async function check(db: Database, claims: Claims, { id, folder, census }: Checked, end: (state: UploadState, report: UploadReport) => Promise<void>): Promise<void> {
  const path = await readable(folder)
  const foresee = await foreseer(db, claims)
  const progress = steps(async people => { await db.begin(claims, work => moveUpload(work, id, ['checking'], { state: 'checking', progress: people })) })
  const found = await validate(path, await db.begin(claims, work => optionsIn(work, census)), async (person, findings) => {
    await foresee.see(person, findings)
    await progress()
  })
  if (found.kind === 'unreadable') return end('refused', { ...nothing, why: found.why })
  try {
    const day = await db.begin(claims, async work => (await contextIn(work, found.header, census)).censusText)
    const standing = standingOf(await db.begin(claims, latestReturn), { sha256: await digestOf(path), census: day, serial: found.header.SerialNo ?? null })
    if (standing !== null) return await end('refused', { ...nothing, people: found.people, why: outcomeWords(standing), ...(standing.kind === 'already' ? { returnId: standing.returnId } : {}) })
    await pipeline(Readable.from(ended(csvLines(found))), createWriteStream(findingsFile(folder, 'csv'), { mode: 0o600 }))
    await pipeline(Readable.from(ended(jsonLines(found))), createWriteStream(findingsFile(folder, 'json'), { mode: 0o600 }))
    await end('checked', { ...shortOf(found), ...await foresee.end(), census: day })
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
