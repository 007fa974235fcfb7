import { factWords, rules } from '../../../ground/law/index.ts'

/** The ids of rules that someone who typed this may have meant, nearest first; none where nothing is near. */
export function nearRules(typed: string): readonly string[] {
  const wanted = plain(typed)
  if (wanted.length < 2 || wanted.length > longest) return []
  return rules.map(({ id }) => ({ id, apart: apartOrPart(wanted, plain(id)) }))
    .filter(({ apart }) => apart <= Math.max(2, wanted.length / 3))
    .toSorted((one, other) => one.apart - other.apart)
    .slice(0, 3).map(({ id }) => id)
}

/** A name that was given and that the rule does not take, and the fact that was meant where it is nearly that and no other fact. */
export type NotTaken = { readonly name: string; readonly meant: string | undefined }

/** The names that a rule does not take. */
export function notTaken(takes: ReadonlySet<string>, given: Readonly<Record<string, unknown>>): readonly NotTaken[] {
  let found: NotTaken[] | undefined
  for (const name in given) {
    if (takes.has(name)) continue
    found ??= []
    found.push({ name, meant: Object.hasOwn(factWords, name) || name.length > longest ? undefined : nearFact(takes, plain(name)) })
  }
  return found ?? []
}

function nearFact(takes: ReadonlySet<string>, typed: string): string | undefined {
  let [meant, least]: [string | undefined, number] = [undefined, Number.POSITIVE_INFINITY]
  for (const fact of takes) {
    const most = Math.min(2, fact.length / 4)
    const known = plain(fact)
    // A name that is longer or shorter by more is further off than that: comparing letters is what costs.
    if (Math.abs(typed.length - known.length) > most) continue
    const apart = lettersApart(typed, known)
    if (apart <= most && apart < least) [meant, least] = [fact, apart]
  }
  return meant
}

/** The one of these names that someone who typed this nearly wrote. */
export function nearName(names: readonly string[], typed: string): string | undefined {
  return nearFact(new Set(names), plain(typed))
}

/** “Did you mean this, this or this?”, as a sentence of its own; empty where nothing is near. */
export function didYouMean(typed: string): string {
  const near = nearRules(typed)
  return near.length === 0 ? '' : `Did you mean ${near.length < 2 ? near.join('') : `${near.slice(0, -1).join(', ')} or ${near.at(-1)}`}?`
}

/** How many letters must be changed, added, left out or swapped with their neighbour to make one word the other. */
export function lettersApart(one: string, other: string): number {
  let [before, last]: number[][] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)]
  for (let row = 1; row <= one.length; row++) {
    const now = [row]
    for (let at = 1; at <= other.length; at++) {
      const same = one[row - 1] === other[at - 1]
      const least = Math.min((last?.[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1, (last?.[at - 1] ?? 0) + (same ? 0 : 1))
      const isSwapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]
      now.push(isSwapped ? Math.min(least, (before?.[at - 2] ?? 0) + 1) : least)
    }
    ;[before, last] = [last, now]
  }
  return last?.[other.length] ?? 0
}

// Nobody misspells a name at this length: what is longer is something else, and costly to compare.
const longest = 60

/** Small letters and digits alone, so that capitals, hyphens and underlines do not count as mistakes. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}

// Part of an id is a sign that it was meant, though many letters are left out.
function apartOrPart(typed: string, id: string): number {
  return typed.length > 3 && id.includes(typed) ? 1 : lettersApart(typed, id)
}
