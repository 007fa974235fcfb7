import { createHash } from 'node:crypto'
import type { Anchor, Fault, Link } from './words.ts'

/** What a chain's examination found, once every link has been taken, and sought where something did not follow. */
export type Examination = {
  /** Each link in order. */
  take(link: Link): void
  /** Whether the links must be gone through once more, with `seek`, before `faults` can say which. */
  mustSeek(): boolean
  seek(link: Pick<Link, 'position' | 'entry' | 'hash'>): void
  faults(): Fault[]
  readonly position: number
  readonly head: string
}

/** A link that does not follow from the one before it, and where in the chain that which it follows was found. */
type Break = { readonly at: number; readonly position: number; readonly entry: string; readonly content: string; readonly hash: string; readonly isGap: boolean; after?: number; next?: { readonly position: number; readonly entry: string } }

/** Longer than any transaction takes, and than clocks of servers differ. */
const longest = Temporal.Duration.from({ hours: 24 })

/** The seal of an entry covers its kind and body; the hash of a link covers the hash before it and that seal. */
export function digest(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex')
}

/** Goes through a chain link by link and says what was altered, removed, reordered or inserted, and where. */
export function inspect(anchors: readonly Anchor[] = []): Examination {
  const held = new Map(anchors.map(one => [one.position, one]))
  const found: Fault[] = []
  const breaks: Break[] = []
  let [taken, sought, position, hash] = [0, 0, 0, '']
  let latest: Temporal.Instant | undefined
  // What the hash before should have been, while only that link's own hash is in doubt.
  let mended: string | undefined
  return {
    get position() { return position },
    get head() { return hash },
    take(link) {
      taken++
      const fault = (what: Fault['what'], says: string) => found.push({ position: link.position, entry: link.entry, what, says })
      const isGap = link.position !== position + 1
      if (isGap) found.push({ position: position + 1, entry: `before ${link.entry}`, what: 'removed', says: gapInWords(position + 1, link.position - 1) })
      const now = link.body === null ? link.content : digest(link.kind, link.body)
      if (link.body === null) fault('removed', 'The entry is gone; its seal is still there.')
      else if (now !== link.content) fault('altered', 'The entry is no longer what was sealed.')
      else if (link.at !== null && !link.at.equals(link.entryAt)) fault('altered', 'The seal gives another time than the entry.')
      if (latest !== undefined && Temporal.Instant.compare(link.entryAt, latest.subtract(longest)) < 0) fault('inserted', 'It was added to the record more than a day after the time that it gives.')
      if (latest === undefined || Temporal.Instant.compare(link.entryAt, latest) > 0) latest = link.entryAt
      const follows = (before: string) => digest(before, link.content) === link.hash || digest(before, now) === link.hash
      const before = hash
      const isBroken = !follows(before)
      if (isBroken && mended !== undefined && follows(mended)) {
        const { position: where, entry } = breaks.pop() ?? link
        found.push({ position: where, entry, what: 'altered', says: 'Its seal is no longer the one that was made.' })
      } else if (isBroken) breaks.push({ at: taken, position: link.position, entry: link.entry, content: now, hash: link.hash, isGap })
      mended = isBroken ? digest(before, link.content) : undefined
      const anchor = held.get(link.position)
      if (anchor !== undefined && anchor.hash !== link.hash) found.push({ position: link.position, entry: link.entry, what: 'rewritten', says: `On ${anchor.day} the chain held something else here: it was made anew, here or before.` })
      position = link.position
      hash = link.hash
    },
    mustSeek: () => breaks.length > 0,
    seek(link) {
      if (sought === 0) for (const one of breaks) if (digest('', one.content) === one.hash) { one.after = 0; one.next = link }
      for (const one of breaks) if (one.after !== undefined && one.after === sought && one.next === undefined) one.next = link
      sought++
      for (const one of breaks) if (one.after === undefined && one.at !== sought && digest(link.hash, one.content) === one.hash) one.after = sought
    },
    faults() {
      const cut = anchors.filter(one => one.position > position).map((one): Fault => ({ position: one.position, entry: 'the end of the chain', what: 'removed', says: `On ${one.day} the chain reached ${one.position}; now it ends at ${position}.` }))
      return [...found, ...breaksInWords(breaks, taken), ...cut].toSorted((one, other) => one.position - other.position)
    },
  }
}

// The links between two breaks belong together. What nothing follows, though the chain goes on, was put in between.
function breaksInWords(breaks: readonly Break[], links: number): Fault[] {
  const ends = [...breaks.map(({ at }) => at - 1), links]
  const isFollowed = (end: number) => end === links || breaks.some(({ after }) => after === end)
  // The stretch before the first break is stretch 0, that which begins with break n is n + 1.
  const isStray = breaks.map((one, index) => one.after === undefined && !one.isGap && !isFollowed(ends[index + 1] ?? links))
  return breaks.flatMap((one, index): Fault[] => {
    const { position, entry, after, next, isGap } = one
    if (isStray[index] === true) return [{ position, entry, what: 'inserted', says: 'It and what follows it up to the next fault were put into the chain: nothing that was sealed follows them.' }]
    if (isGap) return []
    if (after === undefined) return [{ position, entry, what: 'broken', says: 'It does not follow from the entry before it. One of the two was altered together with its seal, or what stood between them was removed.' }]
    const stretch = ends.findIndex(end => after <= end)
    if (after < (ends[stretch] ?? links)) return [{ position: next?.position ?? position, entry: next?.entry ?? entry, what: 'inserted', says: `It was put into the chain, with all up to ${position - 1}: entry ${entry} was sealed without it.` }]
    const onlyStraysBetween = after < one.at && isStray.slice(stretch, index).every(Boolean)
    return onlyStraysBetween ? [] : [{ position, entry, what: 'reordered', says: `It was sealed next after another entry, which now stands ${after < one.at ? 'further up' : 'further down'}.` }]
  })
}

function gapInWords(first: number, last: number): string {
  return first === last ? 'The seal at this position is missing, and perhaps its entry.' : `The seals from ${first} to ${last} are missing, and perhaps their entries.`
}
