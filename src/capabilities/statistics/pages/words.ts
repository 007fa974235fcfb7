import type { StoredMeasure } from '../reads/figures.ts'

/** What the numbers of a measure are, for the head of a column or an axis. */
export function unitHeading({ unit, id }: Pick<StoredMeasure, 'unit' | 'id'>): string {
  if (unit === 'percent') return 'Per cent'
  if (unit === 'count') return id.startsWith('population') ? 'People' : 'Number'
  return unit.charAt(0).toUpperCase() + unit.slice(1)
}

/** Words as they begin a row or a sentence. */
export function headed(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Which way is better, said plainly; for many figures neither is. */
export function betterInWords(better: StoredMeasure['better']): string {
  if (better === null) return 'Neither a high nor a low figure is good in itself.'
  return better === 'higher' ? 'Higher is better.' : 'Lower is better.'
}

/** The trail to a page of figures. */
export function trail(area: { code: string; name: string } | null): { text: string; href: string }[] {
  return [{ text: 'England', href: '/england' }, ...(area === null ? [] : [{ text: area.name, href: `/areas/${area.code}` }]), { text: 'Published figures', href: area === null ? '/england/figures' : `/areas/${area.code}/figures` }]
}
