import type { Work } from '../../../platform/database/index.ts'
import type { Area } from '../../places/index.ts'
import { count, type Count } from '../rules/count.ts'
import type { RuleId } from '../rules/counting-rules.ts'
import { wilson, type Share } from '../../../ground/proportion/index.ts'
import { calendarYear, foundFailing, grouped, schoolYear, spreadOf, themeCounts, transitions, workingDaysToReport, type FirstOutcome, type Group, type NextOutcome, type Spread, type ThemeCount } from '../rules/national.ts'
import { reconcile, type Reconciled } from '../rules/reconcile.ts'
import { reportedTotals, themesOfReports } from '../store.ts'
import { registerOf } from './register.ts'

export type EnglandRead = {
  readonly made: Count
  readonly areas: ReadonlyMap<string, Area>
  readonly failing: Share | null
  readonly years: readonly Group[]
  readonly regions: readonly Group[]
  readonly daysToReport: Spread | null
  readonly transitions: ReadonlyMap<FirstOutcome, ReadonlyMap<NextOutcome, readonly string[]>>
  readonly reconciled: readonly Reconciled[]
  readonly priorities: readonly ThemeCount[]
  readonly improvements: readonly ThemeCount[]
}

/** Everything the England page shows, from one reading of the record, by one counting rule as at one day. */
export async function readEngland(work: Work, rule: RuleId, asAt: Temporal.PlainDate): Promise<EnglandRead> {
  const register = await registerOf(work)
  const made = count(register, rule, asAt)
  const { inspected } = made.behind.inspections
  const known = inspected.filter(inspection => foundFailing(inspection) !== null)
  const themes = await themesOfReports(work)
  return {
    made, areas: register.areas,
    failing: wilson(known.filter(inspection => foundFailing(inspection)).length, known.length),
    years: grouped(inspected, made.framework === '2016' ? schoolYear : calendarYear),
    regions: grouped(inspected, inspection => register.areas.get(inspection.area)?.region ?? null),
    daysToReport: spreadOf(inspected.map(workingDaysToReport)),
    // Always of the areas of today, from the whole record: a first outcome and what came after it.
    transitions: transitions(register.areasOn(work.today).map(area => area.code), register.inspections),
    reconciled: reconcile(await reportedTotals(work), register),
    priorities: themeCounts(themes, 'priority_action'),
    improvements: themeCounts(themes, 'area_for_improvement'),
  }
}
