import type { RawPlanDetail } from '../../words.ts'
import type { Setting } from '../shape.ts'
import { ceased, must, sam, settled } from './case.ts'
import type { Case, Parts } from './case.ts'

const historical = ({ assessment }: Parts): void => { assessment.AssessmentOutcome = 'H'; delete assessment.AssessmentOutcomeDate; delete assessment.Week20 }

/** The plan names, and the person attends, this. */
const at = (setting: RawPlanDetail) => ({ detail, placement }: Parts): void => {
  for (const place of [detail, placement]) { delete place.URN; Object.assign(place, setting) }
}
const registered = (setting: Setting): Case['context'] => ({ settings: urn => urn === '100000' ? setting : {} })

/** Module 4, the plan and its settings. */
export const planCases: Case[] = [
  { rule: 'S2-401', says: 'no start', wrong: ({ plan }) => { delete plan.StartDate } },
  { rule: 'S2-402', says: 'begun before plans did', who: sam, wrong: ({ plan }) => { plan.StartDate = '2014-08-31' }, right: parts => { historical(parts); parts.plan.StartDate = '2014-09-01' } },
  { rule: 'S2-402', says: 'begun the day after the census', wrong: ({ plan }) => { plan.StartDate = '2026-01-16' } },
  { rule: 'S2-403', says: 'begun the day before birth', wrong: ({ plan }) => { plan.StartDate = '2016-05-03' }, right: parts => { historical(parts); parts.plan.StartDate = '2016-05-04' } },
  { rule: 'S2-404', says: 'begun the day after it was issued', wrong: ({ plan }) => { plan.StartDate = '2025-06-10' }, right: parts => { historical(parts); parts.plan.StartDate = '2025-06-10' } },
  { rule: 'S2-405', says: 'ceased without a reason', item: 'CeaseReason', who: ceased, wrong: ({ plan }) => { delete plan.CeaseReason } },
  { rule: 'S2-405', says: 'a reason without a date', item: 'CeaseDate', who: ceased, wrong: ({ plan }) => { delete plan.CeaseDate } },
  { rule: 'S2-406', says: 'ceased the day before it began', who: ceased, wrong: ({ plan }) => { plan.CeaseDate = '2025-06-08' }, right: ({ plan }) => { plan.CeaseDate = '2025-06-09' } },
  { rule: 'S2-407', says: 'ceased the day after the census', who: ceased, wrong: ({ plan }) => { plan.CeaseDate = '2026-01-16' }, right: ({ plan }) => { plan.CeaseDate = '2026-01-15' } },
  { rule: 'S2-408', says: 'ceased on 31 December before', who: ceased, wrong: parts => { historical(parts); parts.plan.StartDate = '2024-09-01'; parts.plan.CeaseDate = '2024-12-31' }, right: parts => { historical(parts); parts.plan.StartDate = '2024-09-01'; parts.plan.CeaseDate = '2025-01-01' } },
  { rule: 'S2-409', says: 'ceased and active', wrong: ({ plan }) => { plan.CeaseDate = '2025-12-31'; plan.CeaseReason = '5' } },
  { rule: 'S2-410', says: 'neither ceased nor active', who: ceased, wrong: ({ plan }) => { delete plan.CeaseDate; delete plan.CeaseReason } },
  { rule: 'S2-411', says: '24 at the end of the year it ceased in', who: agedOut, wrong: ({ person }) => { person.PersonBirthDate = '2001-09-01' }, right: ({ person }) => { person.PersonBirthDate = '2001-08-31' } },
  { rule: 'S2-412', says: 'left education at 9', who: ceased, wrong: ({ plan }) => { plan.CeaseReason = '6' }, right: ({ plan, person }) => { plan.CeaseReason = '6'; person.PersonBirthDate = '2009-11-14' } },
  { rule: 'S2-413', says: 'another reason', who: ceased, wrong: ({ plan }) => { plan.CeaseReason = '9' }, right: ({ plan }) => { plan.CeaseReason = '8' } },
  { rule: 'S2-414', says: 'no word of a personal budget', wrong: ({ plan }) => { delete plan.PB } },
  { rule: 'S2-414', says: 'direct payments without a budget', wrong: ({ plan }) => { plan.DP = 'E' }, right: ({ plan }) => { plan.PB = '1'; plan.DP = 'E' } },
  { rule: 'S2-415', says: 'a budget provided in no way', wrong: ({ plan }) => { plan.PB = '1' }, right: ({ plan }) => { plan.PB = '1'; plan.OA = '1' } },
  { rule: 'S2-416', says: 'names nothing', wrong: ({ plan }) => { plan.PlanDetail = [] } },
  { rule: 'S2-416', says: 'two ranked 1', wrong: ({ plan }) => { plan.PlanDetail.push({ URN: '100001', PlacementRank: '1' }) }, right: ({ plan }) => { plan.PlanDetail.push({ URN: '100001', PlacementRank: '2' }) } },
  { rule: 'S2-416', says: 'three', wrong: ({ plan }) => { plan.PlanDetail.push({ URN: '100001', PlacementRank: '2' }, { URN: '100002', PlacementRank: '2' }) } },
  { rule: 'S2-417', says: 'neither a number nor a code', wrong: ({ detail }) => { delete detail.URN } },
  { rule: 'S2-417', says: 'a number and a code', wrong: ({ detail }) => { detail.SENsetting = 'OLA' }, right: ({ detail }) => { detail.UKPRN = '10000001' } },
  { rule: 'S2-418', says: 'a UKPRN from 2', item: 'PlanDetail/UKPRN', wrong: ({ detail }) => { detail.UKPRN = '20000001' }, right: ({ detail }) => { detail.UKPRN = '10000001' } },
  { rule: 'S2-418', says: 'a URN of five digits', item: 'PlanDetail/URN', wrong: at({ URN: '10000' }) },
  { rule: 'S2-418', says: 'a URN that is not on the register', item: 'PlanDetail/URN', context: { settings: urn => urn === '100000' ? {} : undefined }, wrong: at({ URN: '100001' }) },
  { rule: 'S2-419', says: 'closed the day before the plan named it', context: { settings: urn => ({ close: urn === '100001' ? '2025-06-08' : '2025-06-09' }) }, item: 'PlanDetail/URN', wrong: at({ URN: '100001' }) },
  { rule: 'S2-419', says: 'opened the day after the census', context: { settings: urn => ({ open: urn === '100001' ? '2026-01-16' : '2026-01-15' }) }, item: 'PlanDetail/URN', wrong: at({ URN: '100001' }) },
  { rule: 'S2-420', says: 'other, and not what', who: sam, item: 'PlanDetail/SENsettingOther', wrong: at({ SENsetting: 'OTH' }), right: at({ SENsetting: 'OTH', SENsettingOther: 'A type of college' }) },
  { rule: 'S2-421', says: 'a unit the register does not list', context: registered({ senUnit: false, resourcedProvision: true }), item: 'PlanDetail/SENunitIndicator', wrong: ({ detail }) => { detail.SENunitIndicator = '1' }, right: ({ detail }) => { detail.ResourcedProvisionIndicator = '1' } },
  { rule: 'S2-422', says: 'in both', item: 'PlacementDetail/SENunitIndicator', wrong: ({ placement }) => { placement.SENunitIndicator = placement.ResourcedProvisionIndicator = '1' }, right: ({ placement }) => { placement.SENunitIndicator = '1' } },
  { rule: 'S2-423', says: 'residential at a day school', context: registered({ boarding: false }), item: 'PlanRes', wrong: ({ plan }) => { plan.PlanRes = 'A' } },
  { rule: 'S2-423', says: 'resident at a day school', context: registered({ boarding: false }), item: 'Res', wrong: ({ placement }) => { placement.Res = 'B' } },
  { rule: 'S2-424', says: 'an early years provider at 17', who: sam, item: 'PlanDetail/SENsetting', wrong: at({ SENsetting: 'EYP' }), right: parts => { at({ SENsetting: 'EYP' })(parts); parts.person.PersonBirthDate = '2020-05-04' } },
  { rule: 'S2-425', says: 'a university', context: { settings: urn => ({ type: urn === '100001' ? '29' : '18' }) }, item: 'PlanDetail/URN', wrong: at({ URN: '100001' }) },
]

function agedOut(): ReturnType<typeof settled> {
  const person = { ...ceased(), PersonBirthDate: '2001-08-30', UPN: undefined, UniqueLearnerNumber: '1000000027' }
  Object.assign(must(person.Requests[0]?.Assessment?.NamedPlan), { CeaseReason: '1' })
  return person
}
