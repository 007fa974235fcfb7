import type { Area, OtherName } from '../words.ts'

export type Found = { readonly area: Area; readonly as: string | null }

const atMost = 20

/**
 * The areas a person may mean by what they typed: whole names first, then beginnings, then part words, then near misses.
 * `as` is the other name that matched, where the area's own name did not.
 */
export function searchAreas(areas: readonly Area[], names: readonly OtherName[], typed: string): Found[] {
  const wanted = plain(typed)
  if (wanted === '') return []
  const scored = areas.flatMap((area): (Found & { score: number })[] => {
    const own = score(area.name, wanted)
    const others = names.filter(name => name.area === area.code && name.kind.endsWith('name'))
    const best = others.map(other => ({ as: other.name, score: score(other.name, wanted) })).sort((a, b) => a.score - b.score)[0]
    if (area.code === wanted) return [{ area, as: null, score: 0 }]
    if (best !== undefined && best.score < own) return [{ area, as: best.as, score: best.score }]
    return own < noMatch ? [{ area, as: null, score: own }] : []
  })
  const nearMisses = scored.every(found => found.score >= 4)
  return scored
    .filter(found => nearMisses || found.score < 4)
    .sort((a, b) => a.score - b.score || livedOn(b.area) - livedOn(a.area) || a.area.name.localeCompare(b.area.name))
    .slice(0, atMost)
    .map(({ area, as }) => ({ area, as }))
}

/** A name as it is compared: no case, accents, punctuation, `St.` or the words every council has. */
export function plain(name: string): string {
  const words = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('&', ' and ').replaceAll('’', "'").replaceAll("'", '')
    .replace(/[^a-z0-9]+/g, ' ').replace(/\b(london|royal) borough of (?=[a-z])/g, '').trim().split(' ')
    .map(word => word === 'saint' ? 'st' : word)
  const meant = words.filter(word => !fillers.has(word))
  return (meant.length > 0 ? meant : words).join(' ')
}

const fillers = new Set(['council', 'borough', 'city', 'county', 'metropolitan', 'royal', 'district', 'unitary', 'authority', 'of', 'the', 'and', 'local', 'area', 'send'])
const noMatch = 9

// 0 is the name itself; each step down is a weaker reading of what was typed.
function score(name: string, wanted: string): number {
  const have = plain(name)
  if (have === wanted) return 0
  if (have.startsWith(wanted)) return 1
  const words = have.split(' ')
  if (wanted.split(' ').every(part => words.some(word => word.startsWith(part)))) return 2
  if (wanted.length >= 3 && have.includes(wanted)) return 3
  const allowed = wanted.length >= 8 ? 2 : wanted.length >= 4 ? 1 : 0
  const distances = [have, ...words].map(text => distance(text, wanted))
  return Math.min(...distances) <= allowed ? 4 : noMatch
}

function livedOn(area: Area): number {
  return area.abolishedOn === null ? 1 : 0
}

/** How many letters must be typed, dropped, changed or swapped to make one word the other. */
function distance(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1)
      next.push(least)
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
