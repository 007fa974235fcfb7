import { shortDate } from '../../ground/calendar/index.ts'
import { isRuleId, rule, whyThisDate } from '../../ground/law/index.ts'
import { system } from '../../platform/actor/index.ts'
import { command, type Command, type Given } from '../../platform/cli/index.ts'
import { recordLook } from '../../platform/record/index.ts'
import { findArea } from '../places/index.ts'
import { recomputeCommand } from './commands/recompute.ts'
import { oneDuty } from './reads/one-duty.ts'
import { wholeWorkList } from './reads/work-list.ts'
import { latenessIds, type Lateness } from './rules/lateness.ts'
import { daysLate, statusOn } from './rules/status.ts'
import { standing, tag } from './rules/wording.ts'
import type { Listed } from './words.ts'

const where = {
  area: { type: 'string', description: 'three-digit code of the area' },
  'as-at': { type: 'string', description: 'as it stood on this day, YYYY-MM-DD; today when left out' },
} as const

const list = command({
  name: 'duties list',
  summary: 'The duties of an area, soonest due first: how each stands on a day',
  options: {
    ...where,
    status: { type: 'string', description: `how they stand: ${latenessIds.join(', ')}` },
    rule: { type: 'string', description: 'one rule of the law register' },
  },
  needs: 'database',
  run: async ({ db, out, json, fail, drained }, options) => {
    const asked = read(options)
    if (typeof asked === 'string') return fail(asked)
    const lateness = (options.status ?? 'to-do') as Lateness
    if (!latenessIds.includes(lateness)) return fail(`--status is one of ${latenessIds.join(', ')}`)
    const narrowTo = options.rule
    if (narrowTo !== undefined && (typeof narrowTo !== 'string' || !isRuleId(narrowTo))) return fail(`There is no rule "${String(narrowTo)}" in the law register`)
    const { area, today } = asked
    return db.begin(system('los duties list', area, ['see-children', 'see-duties']), async work => {
      if (await findArea(work, area) === undefined) return fail(`There is no area ${area}`)
      const on = work.today.toString()
      const all: object[] = []
      const children = new Set<string>()
      let many = 0
      for await (const batch of wholeWorkList(work, { lateness, rule: narrowTo }, 'due')) {
        many += batch.length
        for (const { child } of batch) children.add(child)
        if (options.json === true) all.push(...batch.map(one => asJson(one, on)))
        else for (const one of batch) out(`${one.due}  ${tag(one, on).text.padEnd(24)}  ${one.surname}, ${one.forename}: ${rule(one.rule).title} (${one.id})`)
        await drained()
      }
      await recordLook(work, { page: 'duties.work-list', way: 'downloaded', children: [...children] })
      if (options.json === true) json({ area, asAt: on, status: lateness, count: many, duties: all })
      else out(`${many.toLocaleString('en-GB')} ${many === 1 ? 'duty' : 'duties'} as at ${shortDate(work.today)}`)
      return 0
    }, today === undefined ? {} : { today })
  },
})

const why = command({
  name: 'duties why',
  summary: 'Why a duty is due on the day it is: the rule, the counting, and how sure we are',
  options: where,
  positionals: ['duty'],
  needs: 'database',
  run: async ({ db, out, json, fail }, options, [id = '']) => {
    const asked = read(options)
    if (typeof asked === 'string') return fail(asked)
    if (!/^[0-9a-f-]{36}$/i.test(id)) return fail(`"${id}" is not the id of a duty: they are listed by los duties list`)
    const { area, today } = asked
    return db.begin(system('los duties why', area, ['see-children', 'see-duties']), async work => {
      const found = await oneDuty(work, id)
      if (found === undefined) return fail(`Area ${area} has no duty ${id}`)
      await recordLook(work, { page: 'duties.why-this-date', child: found.child.id })
      const { duty, child, owner, moves } = found
      const on = work.today.toString()
      const said = whyThisDate(duty.rule, duty.facts, { name: child.forename })
      const moved = moves.map(({ at, was, became, because }) => ({ at: at.toString(), was: was.toString(), became: became.toString(), because }))
      if (options.json === true) json({ ...duty, asAt: on, status: statusOn(duty, on), daysLate: daysLate(duty, on), owedBy: owner.body, team: owner.team, why: said, moves: moved })
      else if (said.kind !== 'why') out(`${rule(duty.rule).title}: due ${duty.due}. How it was counted cannot be shown: ${said.why}`)
      else for (const line of [said.must, standing(duty, on), said.because, said.ruleText, ...said.counting, said.sure, ...said.ifMissed, ...moved.map(({ was, became, because }) => `Moved from ${was} to ${became}: ${because}`)]) out(line)
      return 0
    }, today === undefined ? {} : { today })
  },
})

/** The room's commands. */
export const commands: readonly Command[] = [list, why, recomputeCommand]

function asJson(one: Listed, on: string) {
  const { id, child, surname, forename, due, met, excused, ended, owner, team } = one
  return { id, rule: one.rule, title: rule(one.rule).title, child, surname, forename, owedBy: owner, team, due, met, excused, ended, status: one.status, daysLate: daysLate(one, on) }
}

function read(options: Given): { area: string; today: Temporal.PlainDate | undefined } | string {
  const { area, 'as-at': asAt } = options
  if (typeof area !== 'string' || !/^\d{3}$/.test(area)) return 'Say which area by its three-digit code: --area 999'
  if (asAt === undefined) return { area, today: undefined }
  try {
    return { area, today: Temporal.PlainDate.from(String(asAt)) }
  } catch {
    return `--as-at is a date written YYYY-MM-DD, and "${String(asAt)}" is not`
  }
}
