import type { RawPlanDetail } from '../words.ts'
import { dateOf } from './dates.ts'
import type { Context, Hit, Rule, Setting } from './shape.ts'
import type { Place } from './subjects.ts'

// GIAS type codes: offshore school, miscellaneous, higher education, British school overseas.
const unexpectedTypes = new Set(['25', '27', '29', '37'])

/** Rules of a setting, whether a plan names it or a person attends it (S2-417 to S2-425, and S2-516). */
export const settingRules: Rule<Place>[] = [
  {
    id: 'S2-417', dfeRuleId: null, severity: 'error', item: 'PlanDetail/URN', basis: 'client checks; inferred',
    title: 'The plan does not say which setting, or says it in two ways', message: 'Enter a URN or UKPRN, or a SENsetting where the setting has neither.',
    finds: place => place.block === 'PlanDetail' && unnamed(place.raw),
  },
  {
    id: 'S2-516', dfeRuleId: null, severity: 'error', item: 'PlacementDetail/URN', basis: 'client checks',
    title: 'The placement does not say which setting, or says it in two ways', message: 'Enter a URN or UKPRN, or a SENsetting where the setting has neither.',
    finds: place => place.block === 'PlacementDetail' && unnamed(place.raw),
  },
  {
    id: 'S2-418', dfeRuleId: null, severity: 'error', item: 'URN', basis: 'common to COLLECT',
    title: 'The URN is not on the register of establishments, or the UKPRN is not eight digits from 1', message: 'Enter the number as the register has it.',
    finds: ({ raw, block }, context) => {
      const hits: Hit[] = []
      if (raw.URN !== undefined && (!isUrn(raw.URN) || context.settings !== undefined && context.settings(raw.URN) === undefined)) {
        hits.push({ item: `${block}/URN`, value: raw.URN })
      }
      if (raw.UKPRN !== undefined && !/^1\d{7}$/.test(raw.UKPRN)) hits.push({ item: `${block}/UKPRN`, value: raw.UKPRN })
      return hits
    },
  },
  {
    id: 'S2-419', dfeRuleId: null, severity: 'query', item: 'URN', basis: 'inferred', needs: 'settings',
    title: 'The setting had closed before, or opened after the census day', message: 'Enter the setting that followed it, or check the date.',
    finds: registered(({ raw, block, from }, setting, { reference }) => (dateOf(setting.close) < from || dateOf(setting.open) > reference)
      && { item: `${block}/URN`, value: raw.URN }),
  },
  {
    id: 'S2-420', dfeRuleId: null, severity: 'error', item: 'SENsettingOther', basis: 'guidance',
    title: 'SENsetting is OTH or NIEO and nothing says what it is', message: 'Say in SENsettingOther what the setting or situation is.',
    finds: ({ raw, block }) => (raw.SENsetting === 'OTH' || raw.SENsetting === 'NIEO') && raw.SENsettingOther === undefined && { item: `${block}/SENsettingOther` },
  },
  {
    id: 'S2-421', dfeRuleId: null, severity: 'query', item: 'SENunitIndicator', basis: 'client checks', needs: 'settings',
    title: 'The register lists no such unit or resourced provision at the school', message: 'Enter 0, or ask the school to correct the register.',
    finds: registered(({ raw, block }, setting) => {
      const hits: Hit[] = []
      if (raw.SENunitIndicator === '1' && setting.senUnit === false) hits.push({ item: `${block}/SENunitIndicator`, value: '1' })
      if (raw.ResourcedProvisionIndicator === '1' && setting.resourcedProvision === false) hits.push({ item: `${block}/ResourcedProvisionIndicator`, value: '1' })
      return hits
    }),
  },
  {
    id: 'S2-422', dfeRuleId: null, severity: 'error', item: 'SENunitIndicator', basis: 'inferred',
    title: 'One place is in an SEN unit and in resourced provision', message: 'Enter 1 for one of them and 0 for the other.',
    finds: ({ raw, block }) => raw.SENunitIndicator === '1' && raw.ResourcedProvisionIndicator === '1' && { item: `${block}/SENunitIndicator`, value: '1' },
  },
  {
    id: 'S2-423', dfeRuleId: null, severity: 'query', item: 'PlanRes', basis: 'inferred', needs: 'settings',
    title: 'The place is residential and the register lists no boarders there', message: 'Take out the residential code, or check the setting.',
    finds: registered(({ residential, block }, setting) => residential !== undefined && setting.boarding === false
      && { item: block === 'PlanDetail' ? 'PlanRes' : 'Res', value: residential }),
  },
  {
    id: 'S2-424', dfeRuleId: null, severity: 'query', item: 'SENsetting', basis: 'guidance',
    title: 'SENsetting does not fit the age: NEET under 16, or EYP from 6', message: 'Use another SENsetting, or check the date of birth.',
    finds: ({ raw, block, person }) => (raw.SENsetting === 'NEET' && person.ageAtCensus < 16 || raw.SENsetting === 'EYP' && person.ageAtCensus >= 6)
      && { item: `${block}/SENsetting`, value: raw.SENsetting },
  },
  {
    id: 'S2-425', dfeRuleId: null, severity: 'query', item: 'URN', basis: 'client checks', needs: 'settings',
    title: 'The setting is of a type that plans do not usually name', message: 'Check the URN: the register lists a university, an overseas or offshore school, or "miscellaneous".',
    finds: registered(({ raw, block }, setting) => unexpectedTypes.has(setting.type ?? '') && { item: `${block}/URN`, value: raw.URN }),
  },
]

function unnamed(raw: RawPlanDetail): Hit | false {
  const numbered = raw.URN ?? raw.UKPRN
  return (numbered === undefined) === (raw.SENsetting === undefined) && { value: [numbered, raw.SENsetting].filter(Boolean).join(' and ') }
}

function isUrn(text: string): boolean {
  return /^\d{6}$/.test(text)
}

function registered(finds: (place: Place, setting: Setting, context: Context) => ReturnType<Rule<Place>['finds']>): Rule<Place>['finds'] {
  return (place, context) => {
    const setting = place.raw.URN === undefined ? undefined : context.settings?.(place.raw.URN)
    return setting !== undefined && finds(place, setting, context)
  }
}
