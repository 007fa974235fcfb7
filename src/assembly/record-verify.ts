import { system } from '../platform/actor/index.ts'
import { command } from '../platform/cli/index.ts'
import { areasToSeal, seal, verify } from '../platform/record/index.ts'

/** `los record verify`: proves or disproves each area's record of what was done and who looked. */
export const recordVerify = command({
  name: 'record verify',
  summary: 'Prove that the record of what was done and who looked is whole, or say where it is not',
  options: {
    area: { type: 'string', description: 'one area; every area if left out' },
    seal: { type: 'boolean', description: 'seal what is new first' },
  },
  needs: 'database',
  run: async (context, options) => {
    const every = await context.db.beginLoading(system('command'), areasToSeal)
    if (typeof options.area === 'string' && !every.includes(options.area)) return context.fail(`--area ${options.area}: nothing is recorded of that area`)
    const areas = typeof options.area === 'string' ? [options.area] : every
    const verdicts = []
    for (const area of areas) {
      const claims = system('command', area, ['seal-record'])
      if (options.seal === true) await context.db.begin(claims, seal)
      verdicts.push(await context.db.begin(claims, verify))
    }
    if (options.json === true) context.json(verdicts)
    else for (const { area, sealed, unsealed, head, faults } of verdicts) {
      context.out(`Area ${area}: ${faults.length === 0 ? 'whole' : 'NOT WHOLE'}. ${sealed} entries sealed, ${unsealed} not yet. Head ${head.slice(0, 16)}`)
      for (const fault of faults) context.out(`  ${fault.what} at ${fault.position}: ${fault.entry}`)
    }
    return verdicts.every(one => one.faults.length === 0) ? 0 : 1
  },
})
