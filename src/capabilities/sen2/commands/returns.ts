import { shortDate } from '../../../ground/calendar/index.ts'
import { system } from '../../../platform/actor/index.ts'
import { command } from '../../../platform/cli/index.ts'
import { findArea } from '../../places/index.ts'
import { returnsOfArea } from '../reads/returns.ts'

/** `los sen2 returns`: the returns that an area has imported, latest first. */
export const returnsCommand = command({
  name: 'sen2 returns',
  summary: 'List the SEN2 returns that an area has imported',
  options: { area: { type: 'string', description: 'the area, by its three-digit code' } },
  needs: 'database',
  run: async (context, options) => {
    const area = String(options.area ?? '')
    if (await context.db.begin(system('command'), work => findArea(work, area)) === undefined) return context.fail(`--area ${area}: give the three-digit code of an area, such as 999`)
    const returns = await context.db.begin(system('command', area, ['import-return']), returnsOfArea)
    if (options.json === true) context.json(returns)
    else if (returns.length === 0) context.out(`Area ${area} has imported no return.`)
    else for (const one of returns) {
      const imported = one.imported_at.toZonedDateTimeISO('Europe/London').toPlainDate()
      context.out(`Census ${shortDate(one.census_date)}, imported ${shortDate(imported)} from ${one.file_name}: ${number(one.people)} people, ${number(one.added)} new, ${number(one.changed)} changed, ${number(one.left_out)} left out`)
    }
    return 0
  },
})

function number(many: number): string {
  return many.toLocaleString('en-GB')
}
