import { areaOf, type Work } from '../database/index.ts'
import { digest, inspect } from './chain.ts'
import { addAnchor, anchorsOf, appendSeals, backdated, countUnsealed, lastAnchor, lastSeal, linksAfter, unsealed, type Seal } from './store.ts'
import type { Anchor, Fault, Verdict } from './words.ts'

const batch = 5000

/**
 * Seals what the area has recorded since the last time; answers how many entries. The first round after a day has ended writes
 * down where the chain stood. Safe to run twice.
 */
export async function seal(work: Work, now: Temporal.Instant = work.now): Promise<number> {
  let done = 0
  let last = await lastSeal(work)
  if (last !== undefined) await anchor(work, last, now)
  for (;;) {
    const entries = await unsealed(work, batch)
    const seals: Seal[] = []
    for (const entry of entries) {
      const content = digest(entry.kind, entry.body)
      last = { position: (last?.position ?? 0) + 1, kind: entry.kind, entry: entry.id, entryAt: entry.at, content, hash: digest(last?.hash ?? '', content) }
      seals.push(last)
    }
    if (seals.length > 0) await appendSeals(work, seals)
    done += seals.length
    if (entries.length < batch) return done
  }
}

async function anchor(work: Work, last: Seal, now: Temporal.Instant): Promise<void> {
  const yesterday = now.toZonedDateTimeISO('Europe/London').toPlainDate().subtract({ days: 1 }).toString()
  const before = await lastAnchor(work)
  if (before !== undefined && (before.day >= yesterday || before.position === last.position)) return
  await addAnchor(work, { day: yesterday, position: last.position, hash: last.hash })
  // The log is another place than the database, and outlives what is done to it.
  work.log.info({ area: areaOf(work), day: yesterday, position: last.position, hash: last.hash }, 'The record of a day is anchored')
}

/**
 * Walks the area's chain and proves or disproves it, also against its anchors: those that the area keeps, and those that were
 * kept somewhere else, which alone show a chain that was made anew or cut off whole.
 */
export async function verify(work: Work, kept: readonly Anchor[] = []): Promise<Verdict> {
  const own = await anchorsOf(work)
  const examination = inspect([...own, ...kept])
  for await (const link of links(work)) examination.take(link)
  if (examination.mustSeek()) for await (const link of links(work)) examination.seek(link)
  const late: Fault[] = (await backdated(work)).map(entry => ({ position: examination.position + 1, entry, what: 'inserted', says: 'It is not sealed, and gives a time more than a day before what was sealed last.' }))
  return {
    area: areaOf(work), sealed: examination.position, unsealed: await countUnsealed(work), head: examination.head, anchors: own.length + kept.length,
    faults: [...examination.faults(), ...late],
  }
}

/** Where the area's chain stood at the end of each day, and where it stands now. */
export async function anchors(work: Work): Promise<readonly Anchor[]> {
  const last = await lastSeal(work)
  const own = await anchorsOf(work)
  if (last === undefined || own.at(-1)?.position === last.position) return own
  return [...own, { day: work.now.toZonedDateTimeISO('Europe/London').toPlainDate().toString(), position: last.position, hash: last.hash }]
}

async function* links(work: Work) {
  for (let position = 0; ;) {
    const stretch = await linksAfter(work, position, batch)
    yield* stretch
    if (stretch.length < batch) return
    position = stretch.at(-1)?.position ?? position
  }
}
