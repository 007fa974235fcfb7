import type { LawBook, RuleId } from '../../../ground/law/index.ts'

/** A changed list of bank holidays, and what came of it. */
type Outcome = { readonly holidaysChanged: readonly string[]; readonly inWorkingDays: number; readonly changed: number }

/** Whether a rule counts working days, in any of its versions. */
export function countsWorkingDays(id: RuleId, law: LawBook): boolean {
  return law.versionsOf(id).some(({ period }) => period?.unit === 'working days')
}

/** Why a changed bank holiday moved nothing in an area; null where something moved, or no bank holiday changed. */
export function whyNothingMoved(area: string, { holidaysChanged, inWorkingDays, changed }: Outcome): string | null {
  if (changed > 0 || holidaysChanged.length === 0) return null
  const days = holidaysChanged.length <= 3 ? holidaysChanged.join('; ') : `${holidaysChanged.length} bank holidays changed`
  const why = inWorkingDays === 0 ? `No duty of ${area} is counted in working days`
    : `${inWorkingDays === 1 ? '1 duty' : `${inWorkingDays.toLocaleString('en-GB')} duties`} of ${area} ${inWorkingDays === 1 ? 'is' : 'are'} counted in working days, and none over a day that changed`
  return `${days}. ${why}`
}
