import { command } from '../../../platform/cli/index.ts'
import { reconcile } from '../rules/reconcile.ts'
import { shippedRegister } from '../reads/shipped-register.ts'

/** `los inspection reconcile`: every reported total beside what the records give; answers 1 when any disagree beyond those known to. */
export const reconcileCommand = command({
  name: 'inspection reconcile',
  summary: 'Set every reported total beside what the records give',
  needs: 'nothing',
  run: async (context, options) => {
    const register = shippedRegister()
    const rows = reconcile(register.totals, register)
    if (options.json === true) {
      context.json(rows.map(({ total, recomputed, agrees }) => ({ id: total.id, framework: total.framework, asAt: total.asAt, metric: total.metric, rule: total.rule, reported: total.reported, recomputed, agrees, source: total.source })))
    } else {
      for (const { total, recomputed, agrees } of rows) {
        const verdict = agrees === null ? 'not testable' : agrees ? 'agrees' : 'CONTRADICTED'
        context.out(`${total.id.padEnd(5)} ${(total.rule ?? '').padEnd(5)} ${total.asAt.padEnd(11)}${String(total.reported).padStart(6)} ${String(recomputed ?? '').padStart(6)}  ${verdict.padEnd(13)} ${total.metric}`)
      }
    }
    return rows.some(row => row.agrees === false && row.total.status !== 'CONTRADICTED') ? 1 : 0
  },
})
