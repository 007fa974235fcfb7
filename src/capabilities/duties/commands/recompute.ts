import { shortDate } from '../../../ground/calendar/index.ts'
import { lawAsItStands, rule } from '../../../ground/law/index.ts'
import { system } from '../../../platform/actor/index.ts'
import { command } from '../../../platform/cli/index.ts'
import { findArea } from '../../places/index.ts'
import { recompute, type Recomputed } from '../actions/recompute.ts'
import { areasWithDuties } from '../reads/areas-with-duties.ts'
import type { Redone, RuleRedone } from '../rules/recomputed.ts'

/** `los duties recompute`: works duties out again under the law as it stands; run twice it does what it does once. */
export const recomputeCommand = command({
  name: 'duties recompute',
  summary: 'Work duties out again under the law as it stands, and keep why each date moved',
  options: {
    area: { type: 'string', description: 'three-digit code of the area' },
    all: { type: 'boolean', description: 'every area that has duties' },
    explain: { type: 'boolean', description: 'a line for each duty that changes: its id, from, to and why' },
    'dry-run': { type: 'boolean', description: 'say what would change, and write nothing' },
  },
  needs: 'database',
  run: async ({ db, out, json, fail, drained, progress }, options) => {
    const { area: code, all, explain, 'dry-run': dry } = options
    if ((all === true) === (code !== undefined)) return fail('Say which area by its three-digit code, --area 999, or --all for every area')
    if (code !== undefined && (typeof code !== 'string' || !/^\d{3}$/.test(code))) return fail('Say which area by its three-digit code: --area 999')
    const claims = (area: string | null) => system('los duties recompute', area)
    const areas = await db.beginLoading(claims(null), async work => (code === undefined ? areasWithDuties(work) : [await findArea(work, code)]))
    const dryRun = dry === true
    const results: object[] = []
    for (const area of areas) {
      if (area === undefined) return fail(`There is no area ${String(code)}`)
      const changes: Redone[] = []
      const bar = progress(`${area.name} (${area.code})`)
      const done = await recompute(db, claims(area.code), lawAsItStands, {
        dryRun,
        told: async (redone, duties) => {
          bar.to(duties)
          if (explain !== true) return
          if (options.json === true) changes.push(...redone)
          else for (const one of redone) out(lineOf(one))
          await drained()
        },
      }).finally(() => bar.end())
      results.push({ area: area.code, name: area.name, dryRun, ...done, ...(explain === true ? { changes } : {}) })
      if (options.json !== true) for (const line of inWords(area, done, dryRun)) out(line)
    }
    if (options.json === true) json(code === undefined ? results : results[0])
    return 0
  },
})

function lineOf({ duty, kind, was, due, rule: id, because }: Redone): string {
  const to = kind === 'ended' ? 'no longer owed' : kind === 'owed again' ? `${day(due)}, owed again` : day(due)
  return `${duty}  ${day(was)} → ${to}  ${rule(id).title}. ${because}`
}

function inWords({ code, name }: { readonly code: string; readonly name: string }, { duties, changed, rules, nothingMoved }: Recomputed, dryRun: boolean): string[] {
  const unknown = rules.reduce((sum, one) => sum + one.notWorkedOut, 0)
  return [
    `${name} (${code}): ${many(duties, 'duty', 'duties')} worked out again under the law as it stands; ${changed === 0 ? 'nothing moved' : `${changed.toLocaleString('en-GB')} ${dryRun ? 'would change' : 'changed'}`}.`,
    ...(nothingMoved === null ? [] : [`  ${nothingMoved}.`]),
    ...rules.flatMap(one => totalOf(one)),
    ...(unknown === 0 ? [] : [`  ${many(unknown, 'duty was', 'duties were')} left alone: their clocks started under law that the register does not hold, or a fact is missing.`]),
    ...(dryRun ? ['Nothing was written.'] : []),
  ]
}

function totalOf({ rule: id, duties, earlier, later, ended, owedAgain, becameMetLate, becameMetInTime }: RuleRedone): string[] {
  const parts = [[earlier, 'earlier'], [later, 'later'], [ended, 'no longer owed'], [owedAgain, 'owed again'], [becameMetLate, 'met in time, now met late'], [becameMetInTime, 'met late, now met in time']] as const
  const said = parts.flatMap(([count, words]) => (count === 0 ? [] : [`${count.toLocaleString('en-GB')} ${words}`]))
  return said.length === 0 ? [] : [`  ${rule(id).title}: ${said.join(', ')}, of ${duties.toLocaleString('en-GB')}.`]
}

function many(count: number, one: string, more: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`
}

function day(iso: string): string {
  return shortDate(Temporal.PlainDate.from(iso))
}
