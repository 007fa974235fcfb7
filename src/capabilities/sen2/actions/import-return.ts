import type { Claims } from '../../../platform/actor/index.ts'
import { actorName } from '../../../platform/actor/index.ts'
import { learn, newId, type Database, type Work } from '../../../platform/database/index.ts'
import { recordHappening } from '../../../platform/record/index.ts'
import { bearers, keepLawSettledUnder } from '../../duties/index.ts'
import { anyChild } from '../../people/index.ts'
import { holdArea } from '../../places/index.ts'
import { involveNamedSettings } from '../../plan/index.ts'
import { openReturn, UnreadableReturn, type OpenReturn } from '../reading/index.ts'
import { wholeReturn, type Finding } from '../rules/index.ts'
import { keepReturn, latestReturn, returnOfBytes, type ImportedReturn, type LeftOut } from '../store.ts'
import { digestOf, standingOf, type Arrived } from '../taking/arrival.ts'
import { takeBatch, type Import, type Taken } from '../taking/batch.ts'
import { contextIn } from '../taking/context.ts'
import { noneSpoken } from '../taking/divide.ts'
import { namesakes } from '../taking/namesakes.ts'
import type { ImportOutcome, RawPerson } from '../words.ts'

export type ImportRequest = {
  /** The path of an XML file or of a folder of Blade CSVs. */
  readonly path: string
  readonly fileName: string
  readonly census?: string | undefined
  /** Whether people in error may be left out and the rest taken; otherwise one error refuses the whole. */
  readonly leaveOut?: boolean | undefined
  readonly asAt?: Temporal.PlainDate | undefined
  readonly seen?: ((people: number) => void) | undefined
}

const batchSize = 250

/** What the first batch of an area fills, and the rest is checked against. */
const filled = ['people.child', 'pathway.request', 'plan.plan', 'duties.duty', 'record.happening', 'sen2.source']

class Refused extends Error {
  readonly outcome: ImportOutcome
  constructor(outcome: ImportOutcome) {
    super(outcome.kind)
    this.outcome = outcome
  }
}

/**
 * Imports a return into the area of `claims` in one transaction: wholly there or wholly not, whatever ends it. Validated as it
 * is read; an error anywhere undoes everything, unless people in error may be left out, who are then listed.
 */
export async function importReturn(db: Pick<Database, 'beginLoading'>, claims: Claims, request: ImportRequest): Promise<ImportOutcome> {
  try {
    const sha256 = await digestOf(request.path)
    const first = await attempt(db, claims, request, sha256, null)
    if ('outcome' in first) return first.outcome
    // Some people were in error and may be left out: once more, without them.
    const second = await attempt(db, claims, request, sha256, first.inError)
    if (!('outcome' in second)) throw new Error('The return changed while it was being read')
    return second.outcome
  } catch (error) {
    if (error instanceof Refused) return error.outcome
    if (error instanceof UnreadableReturn) return { kind: 'unreadable', why: error.message }
    throw error
  }
}

type Attempt = { readonly outcome: ImportOutcome } | { readonly inError: ReadonlyMap<number, LeftOut> }

class HasErrors extends Error {
  readonly inError: ReadonlyMap<number, LeftOut>
  constructor(inError: ReadonlyMap<number, LeftOut>) {
    super('People of the return are in error')
    this.inError = inError
  }
}

async function attempt(db: Pick<Database, 'beginLoading'>, claims: Claims, request: ImportRequest, sha256: string, leaving: ReadonlyMap<number, LeftOut> | null): Promise<Attempt> {
  const opened = await openReturn(request.path)
  if (opened.kind === 'unreadable') return { outcome: opened }
  const { LEA: named } = opened.header
  if (named !== undefined && named !== claims.area) {
    await opened.close()
    return { outcome: { kind: 'unreadable', why: `This is the return of area ${named}. Choose the return of area ${claims.area ?? ''}.` } }
  }
  try {
    return await db.beginLoading(claims, work => read(work, opened, request, sha256, leaving), request.asAt === undefined ? {} : { today: request.asAt })
  } catch (error) {
    if (error instanceof HasErrors) return { inError: error.inError }
    throw error
  } finally {
    await opened.close()
  }
}

async function read(work: Work, opened: OpenReturn, request: ImportRequest, sha256: string, leaving: ReadonlyMap<number, LeftOut> | null): Promise<Attempt> {
  const { header } = opened
  const context = await contextIn(work, header, request.census)
  const { censusText: census, profile } = context
  await holdArea(work)
  refuseOld(await returnOfBytes(work, sha256) ?? await latestReturn(work), { sha256, census, serial: header.SerialNo ?? null })
  const spoken = noneSpoken(newId())
  const into: Import = { spoken, census, intoEmpty: !await anyChild(work), bearerOf: await bearers(work) }
  const taken: Taken = { added: 0, changed: 0, unchanged: 0, duties: 0, leftOut: leaving === null ? [] : [...leaving.values()], duplicates: [] }

  const checks = wholeReturn(context)
  const errors = errorsSoFar()
  const alike = namesakes()
  let batch: RawPerson[] = []
  let people = 0
  for await (const person of opened.persons()) {
    people += 1
    const findings = leaving?.has(person.at.ordinal) === true ? [] : checks.check(person)
    errors.note(person, findings)
    if (leaving?.has(person.at.ordinal) === true || errors.any()) { if (people % 1000 === 0) request.seen?.(people); continue }
    alike.note(person, findings)
    batch.push(person)
    if (batch.length === batchSize) {
      await takeBatch(work, batch, into, taken)
      if (into.intoEmpty && people === batchSize) await learn(work, filled)
      batch = []
      request.seen?.(people)
    }
  }
  errors.note(null, checks.end(header))
  errors.end(request.leaveOut === true && leaving === null, people)
  await takeBatch(work, batch, into, taken)
  await involveNamedSettings(work)
  taken.duplicates.push(...await alike.pairs(work, taken.duplicates))

  // Duties that were there before may have been settled under an older law: what is kept for them stays until they are worked again.
  if (into.intoEmpty) await keepLawSettledUnder(work)
  const counts = { people, added: taken.added, changed: taken.changed, unchanged: taken.unchanged, duties: taken.duties }
  await keepReturn(work, { ...counts, id: spoken.returnId, census_date: Temporal.PlainDate.from(census), profile: profile.name, serial: header.SerialNo ?? null, file_name: request.fileName, sha256, imported_by: actorName(work.claims.actor), left_out: taken.leftOut.length }, taken.leftOut, taken.duplicates)
  await recordHappening(work, { kind: 'sen2.return-imported', about: spoken.returnId, facts: { census, file: request.fileName, ...counts, leftOut: taken.leftOut.length } })
  return { outcome: { kind: 'imported', returnId: spoken.returnId, ...counts, leftOut: taken.leftOut, possibleDuplicates: taken.duplicates.length } }
}

function refuseOld(latest: ImportedReturn | undefined, now: Arrived): void {
  const standing = standingOf(latest, now)
  if (standing !== null) throw new Refused(standing)
}

/** What is wrong so far: the people in error, the errors of the return as a whole, and the first few to show. */
function errorsSoFar(): { note(person: RawPerson | null, findings: readonly Finding[]): void; any(): boolean; end(mayLeaveOut: boolean, people: number): void } {
  const inError = new Map<number, LeftOut>()
  const first: Finding[] = []
  let count = 0
  let ofReturn = 0
  return {
    note(person, findings) {
      for (const finding of findings) {
        if (finding.severity !== 'error') continue
        count += 1
        if (first.length < 20) first.push(finding)
        if (person === null) ofReturn += 1
        else if (!inError.has(person.at.ordinal)) inError.set(person.at.ordinal, { ordinal: person.at.ordinal, person: finding.person, because: `${finding.rule}: ${finding.message}` })
      }
    },
    any: () => count > 0,
    end(mayLeaveOut, people) {
      if (count === 0) return
      const canLeaveOut = ofReturn === 0 && inError.size < people
      if (mayLeaveOut && canLeaveOut) throw new HasErrors(inError)
      throw new Refused({ kind: 'invalid', people, errors: count, first, canLeaveOut })
    },
  }
}
