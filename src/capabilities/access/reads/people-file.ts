import { readFile } from 'node:fs/promises'
import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { actorName } from '../../../platform/actor/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { standingEverywhere } from '../../places/index.ts'
import { fileColumns, planFile, type FileRow, type KnownAccount, type Plan } from '../rules/people-file.ts'
import { accountsMeant } from '../store/accounts.ts'
import { membershipsInArea } from '../store/memberships.ts'
import { issuerHere } from './accounts.ts'
import { placesHere } from './people.ts'

/** How many lines a file of people may have. */
export const mostLines = 2000

/** A file of people as it is kept until it is confirmed. */
export const keptFile = z.object({ fileName: z.string(), why: z.string(), rows: z.array(z.record(z.enum(fileColumns), z.string())) })
export type KeptFile = { readonly fileName: string; readonly why: string; readonly rows: readonly FileRow[] }

/** Reads the lines of a file, or says why it is not one of people. */
export async function readPeopleFile(path: string): Promise<{ readonly rows: readonly FileRow[] } | { readonly wrong: string }> {
  const lines = linesOf(await readFile(path))
  if (typeof lines === 'string') return { wrong: lines }
  const [head, ...rest] = lines
  const heads = (head ?? []).map(word => word.trim().toLowerCase().replaceAll('_', ' '))
  const missing = (['name', 'email', 'organisation', 'role'] as const).filter(column => !heads.includes(column))
  if (missing.length > 0) return { wrong: `Add the column${missing.length > 1 ? 's' : ''} ${missing.map(one => `“${one}”`).join(', ')} to the first line of the file` }
  const unknown = heads.filter(word => word !== '' && !fileColumns.some(column => column === word))
  if (unknown.length > 0) return { wrong: `Take out or rename the column “${(unknown[0] ?? '').slice(0, 40)}”: the columns are ${fileColumns.join(', ')}` }
  if (rest.length === 0) return { wrong: 'Choose a file with at least one person under its first line' }
  if (rest.length > mostLines) return { wrong: `Choose a file of at most ${mostLines.toLocaleString('en-GB')} lines: this one has ${rest.length.toLocaleString('en-GB')}` }
  // A mark that keeps a spreadsheet from reading a cell as a formula is no part of what it says.
  const cell = (line: readonly string[], column: string) => (line[heads.indexOf(column)] ?? '').trim().replace(/^'(?=[=+\-@])/, '')
  return { rows: rest.map(line => Object.fromEntries(fileColumns.map(column => [column, cell(line, column)])) as FileRow) }
}

/** What the lines would do as the area stands now. */
export async function planOf(work: Work, rows: readonly FileRow[]): Promise<Plan> {
  const emails = [...new Set(rows.flatMap(row => [row.email.toLowerCase(), row['duties pass to'].toLowerCase()]))]
  const meant = await accountsMeant(work, await issuerHere(work), emails, [...new Set(rows.map(row => row['sign-in account']))])
  return planFile(rows, {
    today: work.today, actor: actorName(work.claims.actor), places: await placesHere(work), memberships: await membershipsInArea(work), duties: await standingEverywhere(work),
    byEmail: Map.groupBy<string, KnownAccount & { email: string | null }>(meant.byEmail, ({ email }) => (email ?? '').toLowerCase()),
    bySubject: new Map(meant.bySubject.map(account => [account.subject, account])),
  })
}

function linesOf(bytes: Buffer): string[][] | string {
  if (bytes.includes(0)) return 'Choose a CSV file: this one is of another kind. In a spreadsheet, save it as CSV'
  const text = decoded(bytes)
  try {
    return parse(text, { bom: true, delimiter: [',', ';', '\t'], relax_column_count: true, skip_empty_lines: true, skip_records_with_empty_values: true, max_record_size: 20_000 })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return `Correct line ${String(error['lines'] ?? '')} of the file: its quotation marks do not pair`
  }
}

/** Spreadsheets save as UTF-8, or as Windows does. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
