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

/** A sentence for each fact that was given and is no fact at all, but nearly one that the rule takes. */
export function misspelt(takes: ReadonlySet<string>, given: Readonly<Record<string, unknown>>): readonly string[] {
  const found: string[] = []
  for (const name in given) {
    if (takes.has(name) || Object.hasOwn(factWords, name) || name.length > longest) continue
    const typed = plain(name)
    const meant = [...takes].map(fact => ({ fact, apart: lettersApart(typed, plain(fact)) })).toSorted((one, other) => one.apart - other.apart)[0]
    if (meant !== undefined && meant.apart <= Math.min(2, meant.fact.length / 4)) found.push(`${name} is not a fact of this rule: did you mean ${meant.fact}?`)
  }
  return found
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
