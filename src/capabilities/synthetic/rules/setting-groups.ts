import type { RawPlanDetail } from '../../sen2/words.ts'
import type { GiasSetting } from '../words.ts'

/** The setting groups of the published tables, in the order of `plansByGroup`. */
export const settingGroups = ['mainstream', 'special', 'alternative', 'post16', 'elsewhere', 'earlyYears', 'notRecorded'] as const

export type SettingGroup = (typeof settingGroups)[number]

// GIAS establishment types by published group.
const groupOfType: ReadonlyMap<string, SettingGroup> = new Map([
  ...pairs('mainstream', ['1', '2', '3', '5', '6', '11', '15', '28', '34', '35', '40', '41']),
  ...pairs('special', ['7', '8', '10', '12', '33', '36', '44']),
  ...pairs('alternative', ['14', '38', '42', '43']),
  ...pairs('post16', ['18', '31', '32', '39', '45', '46']),
  ...pairs('elsewhere', ['24', '25', '26', '27', '30', '37', '49', '56', '57']),
])

/** A way to tell the published group of a placement, given the settings that its URN may name. */
export function groupsFrom(settings: readonly GiasSetting[]): (placement: RawPlanDetail) => SettingGroup {
  const groups = new Map(settings.map(setting => [setting.URN, groupOfType.get(setting['TypeOfEstablishment (code)']) ?? 'notRecorded']))
  return placement => {
    if (placement.URN !== undefined) return groups.get(placement.URN) ?? 'notRecorded'
    if (placement.UKPRN !== undefined) return 'post16'
    if (placement.SENsetting === 'EYP') return 'earlyYears'
    return placement.SENsetting === undefined ? 'notRecorded' : 'elsewhere'
  }
}

function pairs(group: SettingGroup, types: readonly string[]): [string, SettingGroup][] {
  return types.map(type => [type, group])
}
