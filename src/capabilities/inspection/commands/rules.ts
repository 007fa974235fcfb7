import { command } from '../../../platform/cli/index.ts'
import { countingRules } from '../rules/counting-rules.ts'

/** `los inspection rules`: the counting rules in words. */
export const rulesCommand = command({
  name: 'inspection rules',
  summary: 'The counting rules in words: what each counts, and who has counted so',
  needs: 'nothing',
  run: async (context, options) => {
    const rules = countingRules.map(({ id, framework, title, says, dateBasis, abolished, usedBy }) => ({ id, framework, title, says, dateBasis, abolishedAreas: abolished, usedBy }))
    if (options.json === true) context.json(rules)
    else for (const rule of rules) {
      context.out(`${rule.id}  ${rule.title} (${rule.framework} framework)`)
      context.out(`      ${rule.says}`)
      context.out(`      Dated by ${rule.dateBasis}; abolished areas ${rule.abolishedAreas}.`)
      context.out(`      Used by ${rule.usedBy}.`)
    }
    return 0
  },
})
