import { readFile } from 'node:fs/promises'
import { shortDate } from '../../../ground/calendar/index.ts'
import { amended, lawAsItStands, type Reach } from '../../../ground/law/index.ts'
import { system } from '../../../platform/actor/index.ts'
import { command } from '../../../platform/cli/index.ts'
import { recordLook } from '../../../platform/record/index.ts'
import { findArea } from '../../places/index.ts'
import { compareOver } from '../reads/compare.ts'
import { readProposal } from '../reads/proposal.ts'
import { comparedBecause } from '../rules/compared-because.ts'
import { comparedInWords, comparedTable } from '../rules/compared-in-words.ts'

/** `los law compare FILE --area CODE`: what a proposed law would do to the duties of an area, duty by duty, with nothing changed. */
export const compare = command({
  name: 'law compare',
  summary: 'What a proposed law would do to the duties of an area; nothing is changed',
  options: {
    area: { type: 'string', description: 'three-digit code of the area' },
    'as-at': { type: 'string', description: 'late on this day, YYYY-MM-DD; when left out, the day the area stands on' },
    'from-its-dates': { type: 'boolean', description: 'leave alone every case whose clock started before the proposal; else it is laid over them all' },
  },
  positionals: ['file'],
  needs: 'database',
  run: async ({ db, out, json, fail, progress }, options, [file]) => {
    const { area, 'as-at': asAt } = options
    if (file === undefined) return fail('Name the file of the proposed law: npx los law compare data/law/illustration-reviews-every-two-years.json --area 999')
    if (typeof area !== 'string' || !/^\d{3}$/.test(area)) return fail('Give --area with the three-digit code of an area, such as --area 999')
    const today = typeof asAt === 'string' ? dayIn(asAt) : undefined
    if (today === null) return fail(`--as-at is a real date such as 2026-01-15, not “${String(asAt)}”`)
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => ({ wrong: error.code === 'ENOENT' ? 'there is no such file' : error.message }))
    if (typeof text !== 'string') return fail(`${file} cannot be read: ${text.wrong}`)
    const proposal = readProposal(text)
    if ('wrong' in proposal) return fail(`${file} is not a proposed law. ${proposal.wrong}`)
    const reach: Reach = options['from-its-dates'] === true ? 'from its dates' : 'as if in force'
    const bar = progress('Comparing duties')
    return db.begin(system('los law compare', area, ['see-children', 'see-duties']), async work => {
      const found = await findArea(work, area)
      if (found === undefined) return fail(`There is no area ${area}`)
      await recordLook(work, { page: 'law.compare' })
      const book = amended(lawAsItStands, proposal, reach)
      const compared = await compareOver(work, lawAsItStands, book, proposal, done => bar.to(done))
      bar.end()
      const because = comparedBecause(compared, proposal, reach)
      if (options.json === true) json({ area, asAt: work.today.toString(), proposal: proposal.name, source: proposal.source, reach, ...compared, because })
      else if (compared.standing === 0) out(`${found.name} (${area}) has no duties to compare: none is recorded, or all have ended`)
      else {
        out(`${proposal.name}. ${proposal.source}.`)
        out(`${found.name} as at ${shortDate(work.today)}, ${reach === 'as if in force' ? 'laid over every case as if it had been in force all along' : 'laid only over cases whose clock starts once it is in force'}. Nothing is changed.`)
        for (const line of comparedTable(compared.rules, book)) out(line)
        for (const line of [...comparedInWords(compared), ...because]) out(line)
      }
      return compared.standing === 0 ? 1 : 0
    }, today === undefined ? {} : { today }).finally(() => bar.end())
  },
})

function dayIn(text: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return null
  }
}
