import { readFile } from 'node:fs/promises'
import { system } from '../platform/actor/index.ts'
import { command } from '../platform/cli/index.ts'
import { areasToSeal, seal, verify, type Anchor, type Verdict } from '../platform/record/index.ts'
import { anchorsIn } from './record-anchor.ts'

const recorded = 'what was done and who looked'

/** `los record verify`: proves or disproves each area's record of what was done and who looked. */
export const recordVerify = command({
  name: 'record verify',
  summary: `Prove that the record of ${recorded} is whole, or say where it is not`,
  options: {
    area: { type: 'string', description: 'one area; every area if left out' },
    seal: { type: 'boolean', description: 'seal what is new first' },
    against: { type: 'string', description: 'a file of anchors, as los record anchor printed it: finds also a record made anew whole' },
  },
  needs: 'database',
  run: async (context, options) => {
    const kept = typeof options.against === 'string' ? await readAnchors(options.against) : new Map<string, Anchor[]>()
    if (typeof kept === 'string') return context.fail(kept)
    const every = [...new Set([...await context.db.beginLoading(system('command'), areasToSeal), ...kept.keys()])].toSorted()
    if (typeof options.area === 'string' && !every.includes(options.area)) return context.fail(`--area ${options.area}: nothing is recorded of that area`)
    const areas = typeof options.area === 'string' ? [options.area] : every
    const verdicts: Verdict[] = []
    for (const area of areas) {
      const claims = system('command', area, ['seal-record'])
      if (options.seal === true) await context.db.begin(claims, work => seal(work))
      verdicts.push(await context.db.begin(claims, work => verify(work, kept.get(area) ?? [])))
    }
    if (options.json === true) context.json(verdicts)
    else if (verdicts.length === 0) context.out('Nothing is recorded yet, so there is nothing to prove.')
    else for (const verdict of verdicts) for (const line of inWords(verdict)) context.out(line)
    return verdicts.every(one => one.faults.length === 0) ? 0 : 1
  },
})

function inWords({ area, sealed, unsealed, head, anchors, faults }: Verdict): string[] {
  const name = area === '' ? 'Tries by people who work in no area' : `Area ${area}`
  const rest = unsealed === 0 ? '' : ` ${count(unsealed)} not sealed yet, so nothing can be said of ${unsealed === 1 ? 'it' : 'them'}.`
  const found = faults.map(({ position, entry, what, says }) => `  ${what} at ${position}: ${entry}. ${says}`)
  if (sealed === 0 && faults.length === 0) return [`${name}: nothing is sealed yet.${rest}`]
  return [`${name}: ${faults.length === 0 ? 'whole' : 'NOT WHOLE'}. ${count(sealed)} sealed${anchors === 0 ? '' : `, ${anchors === 1 ? '1 anchor' : `${anchors} anchors`} compared`}.${rest}${head === '' ? '' : ` Head ${head.slice(0, 16)}`}`, ...found]
}

function count(entries: number): string {
  return entries === 1 ? '1 entry' : `${entries.toLocaleString('en-GB')} entries`
}

async function readAnchors(file: string): Promise<Map<string, Anchor[]> | string> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return `--against ${file}: there is no such file, or it cannot be read`
  return anchorsIn(text) ?? `--against ${file}: it is not what los record anchor prints, one line for each area and day`
}
