import { z } from 'zod'
import { rules } from '../../../ground/law/index.ts'
import { page } from '../../../platform/web/index.ts'
import { howLong, upper } from '../rules/in-words.ts'
import { stagesOf } from '../rules/search.ts'
import { strengthOf } from '../rules/strength.ts'

/** Every rule whose date can be worked out, by stage, found by its words. */
export const workOutEveryRulePage = page({
  path: '/work-out-a-date/every-rule',
  permit: 'anyone',
  record: 'law.work-out-every-rule',
  input: z.object({ q: z.string().trim().max(200).optional().catch(undefined) }),
  view: 'capabilities/law/pages/work-out-every-rule.njk',
  load: (_work, { q = '' }) => {
    const stages = stagesOf(rules, { q })
    const many = stages.reduce((sum, stage) => sum + stage.rules.length, 0)
    return {
      title: q === '' ? 'Work out a date: every rule' : `Rules that match “${q}”`,
      q,
      breadcrumbs: [{ text: 'Home', href: '/' }, { text: 'Work out a date', href: '/work-out-a-date' }],
      count: q === '' ? `${rules.length} rules` : `${many} of ${rules.length} rules`,
      nothing: many === 0,
      stages: stages.map(({ id, title, rules: found }) => ({
        id, title, rules: found.map(one => ({ title: one.title, href: `/work-out-a-date/${one.id}`, note: `${upper(howLong(one))}. ${strengthOf(one).words}.` })),
      })),
    }
  },
})
