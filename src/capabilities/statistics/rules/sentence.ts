import type { Counted, Mark, Unit } from '../words.ts'
import { besideInWords, inWords, markInWords } from './in-words.ts'
import { whenInWords } from './period.ts'
import { spokenName } from './spoken-name.ts'

export type Spoken = { readonly period: string; readonly value: number | null; readonly mark: Mark | null }
export type SpokenLine = { readonly kind: 'area' | 'england' | 'region' | 'neighbours'; readonly name: string; readonly points: readonly Spoken[] }
export type Telling = { readonly unit: Unit; readonly counted: Counted; readonly lines: readonly SpokenLine[] }

/**
 * What a comparison shows, with its number and date: the area's last known value, those it stands beside for the same
 * period, and, where the area's newest figure is missing or England's is newer, that too.
 */
export function sentenceFor({ unit, counted, lines }: Telling, says: (value: string, when: string) => string): string {
  const area = lines.find(line => line.kind === 'area')
  const last = area?.points.findLast(point => point.value !== null)
  // What does not apply (an area that had ended, a year not counted) is not a figure that is missing.
  const newest = area?.points.findLast(point => point.mark !== 'z') ?? area?.points.at(-1)
  if (area === undefined || newest === undefined) return `The published files have no figure for ${area === undefined ? 'this area' : spokenName(area.name)}.`
  if (last?.value == null) return `No figure for ${spokenName(area.name)} is shown: ${markInWords(newest.mark ?? 'x')}.`
  const first = sentenceCase(says(inWords(unit, last.value), whenInWords(counted, last.period)))
  const beside = unit === 'count' ? '' : besides(lines, unit, last.period)
  const missing = newest.value === null ? ` The figure for ${whenInWords(counted, newest.period)} is ${missingWords(newest.mark)}.` : ''
  return `${first}${beside}${missing}${newer(lines, unit, counted, newest.period)}`
}

function besides(lines: readonly SpokenLine[], unit: Unit, period: string): string {
  const others = lines.filter(line => line.kind !== 'area').flatMap(line => {
    const value = line.points.find(point => point.period === period)?.value
    return value == null ? [] : [`${besideInWords(unit, value)} ${where(line)}`]
  })
  return others.length === 0 ? '' : ` That compares with ${listed(others)}.`
}

function where(line: SpokenLine): string {
  if (line.kind === 'neighbours') return 'in the middle of ten similar areas'
  if (line.kind === 'england') return line.name === 'England' ? 'in England' : 'in the middle of all areas'
  return /^(North|South) (East|West)$|Midlands$|^East of England$/.test(line.name) ? `in the ${line.name}` : `in ${line.name}`
}

function newer(lines: readonly SpokenLine[], unit: Unit, counted: Counted, period: string): string {
  const england = lines.find(line => line.kind === 'england' && line.name === 'England')?.points.findLast(point => point.value !== null)
  if (unit === 'count' || england?.value == null || england.period <= period || Number(england.period.slice(0, 4)) > Number(period.slice(0, 4)) + 1) return ''
  return ` For ${whenInWords(counted, england.period)} there is a figure for England (${inWords(unit, england.value)}) but not yet one for each area.`
}

function missingWords(mark: Mark | null): string {
  return mark === 'd' ? 'doubtful in the published file and left out' : mark === 'z' ? 'not applicable' : 'unavailable or suppressed at source'
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
