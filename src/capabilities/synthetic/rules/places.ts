import type { RawPlanDetail } from '../../sen2/words.ts'
import type { GiasSetting } from '../words.ts'
import { runningTotals } from './chance.ts'
import type { Scene } from './scene.ts'
import { settingGroups, type SettingGroup } from './setting-groups.ts'

/** An area's settings, found by type, age and provision. */
export type Schools = { of(types: readonly string[], age: number, provision: string): readonly GiasSetting[] }

export function schoolsOf(settings: readonly GiasSetting[]): Schools {
  const found = new Map<string, readonly GiasSetting[]>()
  return {
    of(types, age, provision) {
      const key = `${types.join()}|${age}|${provision}`
      const known = found.get(key)
      if (known !== undefined) return known
      const list = settings.filter(setting => types.includes(setting['TypeOfEstablishment (code)']) && takes(setting, age)
        && (provision === 'any' || setting['TypeOfResourcedProvision (name)'] === provision))
      found.set(key, list)
      return list
    },
  }
}

// Ages are those at 31 August, so a primary school "to 11" takes those aged up to 10; nursery classes take the year before.
function takes(setting: GiasSetting, age: number): boolean {
  return age >= Number(setting.StatutoryLowAge) - 1 && age < Number(setting.StatutoryHighAge)
}

type Branch = { readonly types: readonly string[]; readonly provision: string; readonly plans: number }

const maintained = ['1', '3']
const free = ['35']
const academies = ['34']
const resourced = 'Resourced provision'
const unit = 'SEN unit'

// Plans in force in January 2026 by type of setting (data/published/national-2026-release.csv, caseload).
const branches: Readonly<Partial<Record<SettingGroup, readonly Branch[]>>> = {
  mainstream: [
    { types: maintained, provision: '', plans: 106897 }, { types: maintained, provision: resourced, plans: 8104 }, { types: maintained, provision: unit, plans: 2871 },
    { types: academies, provision: '', plans: 171359 }, { types: academies, provision: resourced, plans: 10705 }, { types: academies, provision: unit, plans: 6318 },
    { types: free, provision: '', plans: 11514 }, { types: free, provision: resourced, plans: 312 }, { types: free, provision: unit, plans: 141 },
    { types: ['11'], provision: 'any', plans: 8583 },
  ],
  special: [
    { types: ['7'], provision: 'any', plans: 86104 }, { types: ['44'], provision: 'any', plans: 71570 }, { types: ['36'], provision: 'any', plans: 13545 },
    { types: ['10'], provision: 'any', plans: 35569 }, { types: ['8'], provision: 'any', plans: 4654 },
  ],
  alternative: [
    { types: ['14'], provision: 'any', plans: 2287 }, { types: ['42'], provision: 'any', plans: 2501 }, { types: ['38'], provision: 'any', plans: 742 },
  ],
  post16: [{ types: ['18', '31'], provision: 'any', plans: 79463 }, { types: ['32'], provision: 'any', plans: 11490 }, { types: [], provision: 'provider', plans: 9862 }],
}
const branchTotals = new Map(Object.entries(branches).map(([group, list]) => [group, runningTotals(list.map(branch => branch.plans))]))
const everyType: Readonly<Partial<Record<SettingGroup, readonly string[]>>> = { mainstream: ['1', '3', '34', '35', '11'], special: ['7', '44'], alternative: ['14', '42'], post16: ['18'] }
// The few older than a type of setting takes are put in it at its oldest.
const oldest: Readonly<Partial<Record<SettingGroup, number>>> = { alternative: 15, special: 18 }

// Codes for those in no establishment, by the published counts of January 2026, under 16 and from 16 (the split is our judgement).
const elsewhereYoung = ['OLA', 'OPA', 'EHE', 'NIEO', 'OTH', 'online'] as const
const elsewhereOlder = ['OLA', 'OPA', 'EHE', 'NIEO', 'OTH', 'NEET', 'NIEC'] as const
const youngTotals = runningTotals([11000, 900, 8000, 3900, 1900, 348])
const olderTotals = runningTotals([5000, 450, 1100, 3000, 2200, 22025, 1916])

/** A setting in the group, for someone of that age at 31 August, as a plan names it. */
export function namedSetting(scene: Scene, group: SettingGroup, age: number): RawPlanDetail {
  const { chance, schools } = scene
  if (group === 'earlyYears' && age < 5) return coded('EYP')
  if (group === 'elsewhere' || group === 'notRecorded') return elsewhere(scene, group, age)
  if (age < 4 && group === 'mainstream' && chance.is(0.5)) return at(chance.pick(schools.of(['15'], 3, 'any')))
  const within = group === 'earlyYears' ? 'mainstream' : group
  const branch = branches[within]?.[chance.place(branchTotals.get(within) as Float64Array)] as Branch
  if (branch.provision === 'provider') return { UKPRN: chance.pick(scene.providers), PlacementRank: '1' }
  for (const [types, provision, years] of [[branch.types, branch.provision, age], [branch.types, 'any', age], [everyType[within] ?? [], '', age], [everyType[within] ?? [], 'any', oldest[within] ?? 17]] as const) {
    const list = schools.of(types, years, provision)
    if (list.length > 0) return at(chance.pick(list))
  }
  throw new Error(`No ${within} setting for age ${age}`)
}

/** The group named by its place in the published counts. */
export function groupAt(index: number): SettingGroup {
  return settingGroups[index] as SettingGroup
}

function elsewhere(scene: Scene, group: SettingGroup, age: number): RawPlanDetail {
  // A plan without any placement is an error in the return, so "not recorded" appears as a type of setting without a setting.
  if (group === 'notRecorded') return { ...coded('OTH'), SENsettingOther: 'Type of setting named, no setting yet' }
  const code = age < 16 ? elsewhereYoung[scene.chance.place(youngTotals)] : elsewhereOlder[scene.chance.place(olderTotals)]
  if (code === 'online') return at(scene.chance.pick(scene.schools.of(['49'], 10, 'any')))
  if (code === 'NIEO') return { ...coded('NIEO'), SENsettingOther: scene.chance.pick(['New to the area, awaiting a place', 'Place ended, new place being consulted on', 'Unwell, no education at present']) }
  if (code === 'OTH') return { ...coded('OTH'), SENsettingOther: scene.chance.pick(['Specialist setting to be confirmed', 'Hospital education', 'Tuition centre not on the register']) }
  return coded(code as string)
}

function coded(code: string): RawPlanDetail {
  return { SENsetting: code, PlacementRank: '1' }
}

function at(setting: GiasSetting): RawPlanDetail {
  const provision = setting['TypeOfResourcedProvision (name)']
  return { URN: setting.URN, PlacementRank: '1', SENunitIndicator: provision === unit ? '1' : '0', ResourcedProvisionIndicator: provision === resourced ? '1' : '0' }
}
