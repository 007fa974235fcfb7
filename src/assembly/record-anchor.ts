import { system } from '../platform/actor/index.ts'
import { command } from '../platform/cli/index.ts'
import { anchors, areasToSeal, type Anchor } from '../platform/record/index.ts'

const none = '-'

/** `los record anchor`: prints where each area's chain stood at the end of each day, and stands now, to be kept somewhere else. */
export const recordAnchor = command({
  name: 'record anchor',
  summary: 'Print where the record stood at the end of each day, to be kept elsewhere and given to los record verify --against',
  options: {
    area: { type: 'string', description: 'one area; every area if left out' },
  },
  needs: 'database',
  run: async (context, options) => {
    const every = await context.db.beginLoading(system('command'), areasToSeal)
    if (typeof options.area === 'string' && !every.includes(options.area)) return context.fail(`--area ${options.area}: nothing is recorded of that area`)
    const found: { area: string; anchors: readonly Anchor[] }[] = []
    for (const area of typeof options.area === 'string' ? [options.area] : every) found.push({ area, anchors: await context.db.begin(system('command', area, ['seal-record']), anchors) })
    if (options.json === true) context.json(found)
    else if (found.every(one => one.anchors.length === 0)) context.out('# Nothing is sealed yet.')
    else for (const { area, anchors: of } of found) for (const { day, position, hash } of of) context.out(`${area === '' ? none : area} ${day} ${position} ${hash}`)
    return 0
  },
})

/** Anchors as they were printed, by area; null where a line is something else. Empty lines and those that begin with # say nothing. */
export function anchorsIn(text: string): Map<string, Anchor[]> | null {
  const found = new Map<string, Anchor[]>()
  for (const line of text.split(/\r?\n/).map(one => one.trim()).filter(one => one !== '' && !one.startsWith('#'))) {
    const [, area = '', day = '', position = '', hash = ''] = /^(\S+) (\d{4}-\d\d-\d\d) (\d+) ([0-9a-f]{64})$/.exec(line) ?? []
    if (hash === '') return null
    const of = area === none ? '' : area
    found.set(of, [...found.get(of) ?? [], { day, position: Number(position), hash }])
  }
  return found
}
