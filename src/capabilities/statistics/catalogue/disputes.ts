import type { Measure } from '../words.ts'
import { yearBreak } from './plans.ts'

const tribunal = 'tribunal-appeals-la-2014-2025.csv'
const older = 'process-measures-la-2014-2021.csv'
const oldMethod = 'The old method counts appealable decisions widely, close to all plans in force; it was last used for 2024.'
const newMethod = 'The new method counts appealable decisions more narrowly; it was first published for 2024, beside the old.'

/** Appeals to the tribunal and mediation, as the Ministry of Justice and the old aggregate return counted them. */
export const disputes: readonly Measure[] = [
  { id: 'appeals', subject: 'Disputes', title: 'Appeals registered', unit: 'count', better: null, counted: 'calendar year', main: true,
    definition: 'SEND appeals registered by the First-tier Tribunal in the calendar year.', from: [{ file: tribunal, value: 'appeals_registered' }] },
  { id: 'appeals-per-1000-plans', subject: 'Disputes', title: 'Appeals registered for every 1,000 plans', unit: 'per 1,000', better: null, counted: 'calendar year', main: true,
    definition: 'SEND appeals registered in the calendar year for every 1,000 plans (and, to 2018, statements) in force in January of that year. Worked out here from two published counts: the published appeal rate changed its method in 2024 and gives no long series.',
    numerator: 'appeals registered in the year', denominator: 'plans in force in January of that year',
    from: [{ file: tribunal, over: { numerator: 'appeals_registered', denominator: ['plans_in_force'], times: 1000 } }] },
  rate('appeal-rate', 'Appeal rate, new method', 'new', newMethod, true),
  rate('appeal-rate-old-method', 'Appeal rate, old method', 'old', oldMethod, false),
  { id: 'appealable-decisions', subject: 'Disputes', title: 'Appealable decisions, new method', unit: 'count', better: null, counted: 'calendar year', definition: newMethod, from: [{ file: tribunal, value: 'appealable_decisions_new_method' }] },
  { id: 'appealable-decisions-old-method', subject: 'Disputes', title: 'Appealable decisions, old method', unit: 'count', better: null, counted: 'calendar year', definition: oldMethod, from: [{ file: tribunal, value: 'appealable_decisions_old_method' }] },
  aggregate('mediations', 'Mediations (to 2021)', 'Mediation cases in the calendar year, in the old aggregate return.', 'newehcmediation'),
  aggregate('mediations-then-appeal', 'Mediations followed by an appeal (to 2021)', 'Mediation cases followed by an appeal to the tribunal.', 'newehctribunal'),
  { ...aggregate('mediations-then-appeal-rate', 'Mediations followed by an appeal, as a share of mediations (to 2021)', 'Mediation cases followed by an appeal to the tribunal, out of all mediation cases.', ''),
    unit: 'percent', numerator: 'mediations followed by an appeal', denominator: 'mediations',
    from: [{ file: older, value: 'newehctribunal_pc', over: { numerator: 'newehctribunal', denominator: ['newehcmediation'] } }] },
]

/** Plans that ended, and why. */
export const ceased: readonly Measure[] = [
  end('ceased-plans', 'Plans that ceased', 'total_ceased', 'Plans that ceased in the calendar year, for any reason.', true),
  end('ceased-age', 'Ceased: reached the maximum age', 'max_age', 'Plans that ceased because the young person reached 25 or the end of that year.'),
  end('ceased-needs-met', 'Ceased: needs met without a plan', 'needs_met', 'Plans that ceased because needs are met without one.'),
  end('ceased-higher-education', 'Ceased: went to higher education', 'he', 'Plans that ceased because the young person went to higher education.'),
  end('ceased-employment', 'Ceased: went to employment', 'employ', 'Plans that ceased because the young person went to employment.'),
  end('ceased-transfer', 'Ceased: moved to another council', 'transfer', 'Plans passed to another council.'),
  end('ceased-no-engagement', 'Ceased: no wish to go on', 'no_engage', 'Plans that ceased because the young person no longer wished to engage in education or training.'),
  end('ceased-left-england', 'Ceased: moved outside England', 'moved_outside_eng', 'Plans that ceased because the child or young person moved outside England.'),
  end('ceased-died', 'Ceased: child or young person died', 'deceased', 'Plans that ceased because the child or young person died.'),
  end('ceased-other', 'Ceased: other reasons', 'other', 'Plans that ceased for other reasons.'),
  end('ceased-not-recorded', 'Ceased: reason not recorded', 'not_rec', 'Plans that ceased with no reason recorded.'),
  ...([['leavers-to-school', 'Moved from mainstream to special (to 2021)', 'mtosiehc'], ['leavers-to-mainstream', 'Moved from special to mainstream (to 2021)', 'sitomehc']] as const)
    .map(([id, title, column]) => aggregate(id, title, 'Children with plans who moved between mainstream and special schools in the calendar year, in the old aggregate return.', column, 'Placements')),
  ...([['discontinued-left', 'Plans discontinued: left school at 16 or over (to 2021)', 'disleaehc'], ['discontinued-needs-met', 'Plans discontinued: needs met (to 2021)', 'dismetehc'], ['discontinued-other', 'Plans discontinued: other (to 2021)', 'disothehc']] as const)
    .map(([id, title, column]) => aggregate(id, title, 'Plans discontinued in the calendar year, in the old aggregate return.', column, 'Ceased plans')),
]

function rate(id: string, title: string, method: 'old' | 'new', decisions: string, main: boolean): Measure {
  return {
    id, subject: 'Disputes', title, unit: 'percent', better: null, counted: 'calendar year', main,
    definition: `Appeals registered, out of decisions that could be appealed. ${decisions}`, numerator: 'appeals registered', denominator: 'appealable decisions',
    from: [{ file: tribunal, value: `appeal_rate_pc_${method}_method`, over: { numerator: 'appeals_registered', denominator: [`appealable_decisions_${method}_method`] } }],
  }
}

function aggregate(id: string, title: string, definition: string, value: string, subject: Measure['subject'] = 'Disputes'): Measure {
  return { id, subject, title, unit: 'count', better: null, counted: 'calendar year', definition, from: [{ file: older, value }] }
}

function end(id: string, title: string, value: string, definition: string, main = false): Measure {
  return {
    id, subject: 'Ceased plans', title, unit: 'count', better: null, counted: 'calendar year', definition, main, breaks: [yearBreak],
    from: [{ file: 'ceased-plans-la-2022-2024.csv', value }, { file: 'national-breakdowns-2025-release.csv', dataset: 'ceased_plans', value }],
  }
}
