import type { Work } from '../../../platform/database/index.ts'
import { recordHappenings } from '../../../platform/record/index.ts'
import { changeInvolvements } from '../../access/index.ts'
import { makeBodiesOfSettings } from '../../places/index.ts'
import { namedInvolvements } from '../rules/named-involvements.ts'
import { namingDifferences, settingsNamed } from '../store/naming.ts'

/**
 * Involves the settings that plans in force name, and ends it where a plan ceased or names another. It follows from the plans as they
 * stand, so that doing it again changes nothing. The work must be the loader's.
 */
export async function involveNamedSettings(work: Work): Promise<void> {
  await makeBodiesOfSettings(work, await settingsNamed(work))
  const differences = await namingDifferences(work)
  await changeInvolvements(work, namedInvolvements(differences, work.today))
  // That a plan names a setting at first is told by its coming; that it changes is told here.
  await recordHappenings(work, differences.filter(({ wanted, held, knownBefore }) => (wanted ? held === null && knownBefore : true)).map(({ wanted, child, organisation, plan }) => ({
    kind: wanted ? 'plan.setting-involved' : 'plan.setting-no-longer-involved', child, about: plan, facts: { organisation },
  })))
}
