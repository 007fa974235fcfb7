import { basename } from 'node:path'
import { system } from '../../../platform/actor/index.ts'
import { command, type Context } from '../../../platform/cli/index.ts'
import { parseDate } from '../../../ground/calendar/index.ts'
import { findArea } from '../../places/index.ts'
import { importReturn } from '../actions/import-return.ts'
import { outcomeWords } from '../rules/outcome-words.ts'
import type { ImportOutcome } from '../words.ts'

/** `los sen2 import`: a return becomes the area's caseload of duties, wholly or not at all. */
export const importCommand = command({
  name: 'sen2 import',
  summary: 'Import a SEN2 return into an area: children, requests, plans, reviews, and every duty that follows. All or nothing',
  positionals: ['file'],
  options: {
    'area': { type: 'string', description: 'the area whose return it is, by its three-digit code' },
    'census': { type: 'string', description: 'census day, such as 2026-01-15; otherwise the year in the file decides' },
    'leave-out': { type: 'boolean', description: 'leave out the people in error, who are then listed, and take the rest' },
    'as-at': { type: 'string', description: 'the day to settle duties as at; today if left out' },
  },
  needs: 'database',
  run: async (context, options, [file = '']) => {
    const area = String(options.area ?? '')
    if (await context.db.begin(system('command'), work => findArea(work, area)) === undefined) return context.fail(`--area ${area}: give the three-digit code of an area, such as 999`)
    for (const name of ['census', 'as-at'] as const) {
      if (options[name] !== undefined && parseDate(String(options[name])) === null) return context.fail(`--${name} ${String(options[name])}: give a real day, such as 2026-01-15`)
    }
    const asAt = options['as-at'] === undefined ? undefined : Temporal.PlainDate.from(String(options['as-at']))
    const progress = context.progress('Importing')
    const outcome = await importReturn(context.db, system('command', area, ['import-return']), {
      path: file, fileName: basename(file), census: options.census === undefined ? undefined : String(options.census), leaveOut: options['leave-out'] === true, asAt, seen: people => progress.to(people),
    })
    progress.end()
    return say(context, outcome, options.json === true)
  },
})

function say(context: Context, outcome: ImportOutcome, json: boolean): number {
  if (outcome.kind === 'unreadable') return context.fail(outcome.why)
  if (json) context.json(outcome)
  else {
    context.out(outcomeWords(outcome))
    if (outcome.kind === 'imported') for (const { person, because } of outcome.leftOut) context.out(`  left out  ${person}  ${because}`)
    if (outcome.kind === 'invalid') for (const { rule, person, item, value, message } of outcome.first) context.out(`  ${rule}  ${person}  ${item}${value === '' ? '' : ` "${value}"`}  ${message}`)
  }
  return outcome.kind === 'imported' || outcome.kind === 'already' ? 0 : 1
}
