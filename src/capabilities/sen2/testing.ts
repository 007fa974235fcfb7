import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { children } from '../../../cast/children.ts'
import type { TestDatabase } from '../../platform/database/index.ts'
import { exampleHeader } from './example.ts'
import type { RawHeader, RawPerson } from './words.ts'
import { writeXml } from './writing/index.ts'

/** The children of the cast as a return holds them, by their short names. */
export function castReturn(...ids: string[]): RawPerson[] {
  return ids.map((id, at) => {
    const child = children.find(one => one.id === id)
    if (child === undefined) throw new Error(`Nobody in the cast is called ${id}`)
    return { ...structuredClone(child.person), at: { ordinal: at + 1 } }
  })
}

/** Many invented people, each with one open request and no number yet. */
export function crowd(many: number): RawPerson[] {
  return Array.from({ length: many }, (_, at) => ({
    at: { ordinal: at + 1 }, Surname: `Crowd${lettersOf(at)}`, Forename: 'Sam', PersonBirthDate: '2019-02-12', Sex: 'M', Ethnicity: 'WBRI', PostCode: 'ZZ99 1AP', UPNunknown: 'UN8',
    Requests: [{ ReceivedDate: '2025-12-04', RequestSource: '2', RYA: '0', RequestOutcome: 'A' }],
  }))
}

/** A return as XML. */
export async function xmlOf(people: readonly RawPerson[], header: Partial<RawHeader> = {}): Promise<string> {
  return (await Array.fromAsync(writeXml(exampleHeader(header), people))).join('')
}

/** What is given, in a file of its own. */
export function fileOf(bytes: string | Buffer, name = 'return.xml'): string {
  const path = join(mkdtempSync(join(tmpdir(), 'los-return-')), name)
  writeFileSync(path, bytes)
  return path
}

/** How many rows each table holds that an import may write to. */
export async function rowCounts(db: TestDatabase): Promise<Record<string, number>> {
  const counted: Record<string, number> = {}
  for (const table of written) counted[table] = (await db.asOwner.query<{ n: number }>(`select count(*) as n from ${table}`)).rows[0]?.n ?? -1
  return counted
}

/** Empties every table that an import writes to. */
export async function forgetReturns(db: TestDatabase): Promise<void> {
  await db.asOwner.query(`truncate ${written.join(', ')} cascade`)
}

const written = [
  'people.child', 'pathway.request', 'pathway.assessment', 'plan.plan', 'plan.named_setting', 'plan.placement', 'plan.need', 'reviews.review', 'reviews.phase_transfer',
  'duties.duty', 'duties.moved', 'sen2.return', 'sen2.left_out', 'sen2.possible_duplicate', 'sen2.source', 'sen2.upload', 'record.happening',
]

function lettersOf(number: number): string {
  return [...String(number)].map(digit => 'abcdefghij'[Number(digit)]).join('')
}
