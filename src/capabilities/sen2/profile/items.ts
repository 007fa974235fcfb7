import type { BlockName, Item, ItemOf } from './shape.ts'

const header = [
  { no: null, element: 'Collection', type: 'code', codes: 'collection', required: 'always', rule: 'S2-002' },
  { no: null, element: 'Year', type: 'whole', max: 4, required: 'always', rule: 'S2-003' },
  { no: null, element: 'ReferenceDate', type: 'date', required: 'always' },
  { no: null, element: 'SourceLevel', type: 'code', codes: 'source level', required: 'always', rule: 'S2-005' },
  { no: null, element: 'LEA', type: 'area', required: 'always', rule: 'S2-006' },
  { no: null, element: 'SoftwareCode', type: 'text', max: 100, required: 'always' },
  { no: null, element: 'Release', type: 'text', max: 100, required: 'optional' },
  { no: null, element: 'SerialNo', type: 'whole', max: 3, required: 'always', rule: 'S2-007' },
  { no: null, element: 'DateTime', type: 'datetime', required: 'always', rule: 'S2-008' },
  { no: null, element: 'DMO', type: 'flag', required: 'always', rule: 'S2-009' },
  { no: null, element: 'DCO', type: 'flag', required: 'always', rule: 'S2-009' },
  { no: null, element: 'DSCO', type: 'flag', required: 'always', since: 2025, compulsory: 2026, rule: 'S2-009' },
] as const satisfies ItemOf<'Header'>[]

const person = [
  { no: '1.1', element: 'Surname', type: 'text', max: 35, required: 'always' },
  { no: '1.2', element: 'Forename', type: 'text', max: 35, required: 'always' },
  { no: '1.3', element: 'PersonBirthDate', type: 'date', required: 'always' },
  { no: '1.4', element: 'Sex', type: 'code', codes: 'sex', required: 'always', rule: 'S2-103' },
  { no: '1.5', element: 'Ethnicity', type: 'code', codes: 'ethnicity', required: 'always', rule: 'S2-104' },
  { no: '1.6', element: 'PostCode', type: 'postcode', required: 'always where known', rule: 'S2-106' },
  { no: '1.7', element: 'UPN', type: 'UPN', required: 'if known', rule: 'S2-108' },
  { no: '1.8', element: 'UniqueLearnerNumber', type: 'ULN', required: 'if known, from age 16', rule: 'S2-109' },
  { no: '1.9', element: 'UPNunknown', type: 'code', codes: 'UPN unknown', required: 'when there is neither a UPN nor a ULN' },
] as const satisfies ItemOf<'Person'>[]

const requests = [
  { no: '2.1', element: 'ReceivedDate', type: 'date', required: 'always, except for old historical requests' },
  { no: '[2.2]', element: 'RequestSource', type: 'code', codes: 'request source', required: 'for requests received in the collection year', since: 2025, compulsory: 2026 },
  { no: '[2.3]', element: 'RYA', type: 'flag', required: 'always', rule: 'S2-212' },
  { no: '[2.4]', element: 'RequestOutcomeDate', type: 'date', required: 'when the outcome is Y or N' },
  { no: '[2.5]', element: 'RequestOutcome', type: 'code', codes: 'request outcome', required: 'always', rule: 'S2-204' },
  { no: '[2.6]', element: 'RequestMediation', type: 'flag', required: 'when the outcome is Y or N' },
  { no: '[2.7]', element: 'RequestTribunal', type: 'flag', required: 'when the outcome is Y or N' },
  { no: '[2.8]', element: 'Exported', type: 'area', required: 'only when the person moved before the assessment was complete', rule: 'S2-217' },
] as const satisfies ItemOf<'Requests'>[]

const assessment = [
  { no: '3.1', element: 'AssessmentOutcome', type: 'code', codes: 'assessment outcome', required: 'always', rule: 'S2-301' },
  { no: '3.2', element: 'AssessmentOutcomeDate', type: 'date', required: 'when the outcome is Y or N' },
  { no: '3.3', element: 'AssessmentMediation', type: 'flag', required: 'when the outcome is Y or N' },
  { no: '3.4', element: 'AssessmentTribunal', type: 'flag', required: 'when the outcome is Y or N' },
  { no: '3.5', element: 'OtherMediation', type: 'flag', required: 'when the outcome is Y, N or H' },
  { no: '3.6', element: 'OtherTribunal', type: 'flag', required: 'when the outcome is Y, N or H' },
  { no: '3.7', element: 'Week20', type: 'flag', required: 'when a plan was issued in the collection year' },
] as const satisfies ItemOf<'Assessment'>[]

const namedPlan = [
  { no: '4.1', element: 'StartDate', type: 'date', required: 'always' },
  { no: '4.2', element: 'PlanRes', type: 'code', codes: 'residential', required: 'when it applies' },
  { no: '4.3', element: 'PlanWBP', type: 'code', codes: 'work-based', required: 'when it applies' },
  { no: '4.4a', element: 'PB', type: 'flag', required: 'always' },
  { no: '4.4b', element: 'OA', type: 'flag', required: 'when PB is 1' },
  { no: '4.4c', element: 'DP', type: 'code', codes: 'direct payments', required: 'when PB is 1' },
  { no: '4.5', element: 'CeaseDate', type: 'date', required: 'when the plan has ceased' },
  { no: '4.6', element: 'CeaseReason', type: 'code', codes: 'cease reason', required: 'with CeaseDate' },
] as const satisfies ItemOf<'NamedPlan'>[]

const planDetail = [
  { no: '4.7a', element: 'URN', type: 'URN', required: 'one of URN, UKPRN and SENsetting', rule: 'S2-418' },
  { no: '4.7b', element: 'UKPRN', type: 'UKPRN', required: 'one of URN, UKPRN and SENsetting', rule: 'S2-418' },
  { no: '4.7c', element: 'SENsetting', type: 'code', codes: 'setting', required: 'one of URN, UKPRN and SENsetting' },
  { no: '4.7x', element: 'SENsettingOther', type: 'text', max: 250, required: 'when SENsetting is OTH or NIEO' },
  { no: '4.7x', element: 'PlacementRank', type: 'code', codes: 'rank', required: 'always', rule: 'S2-416' },
  { no: '4.7x', element: 'SENunitIndicator', type: 'flag', required: 'with URN' },
  { no: '4.7x', element: 'ResourcedProvisionIndicator', type: 'flag', required: 'with URN' },
] as const satisfies ItemOf<'PlanDetail'>[]

const activePlans = [
  { no: '5.1', element: 'TransferLA', type: 'area', required: 'only when the plan came from another area in the collection year', rule: 'S2-501' },
  { no: '[5.2]', element: 'ReviewMeeting', type: 'date', required: 'when a review has been held' },
  { no: '[5.3]', element: 'ReviewOutcome', type: 'code', codes: 'review outcome', required: 'with LastReview' },
  { no: '[5.4]', element: 'ReviewDraft', type: 'date', required: 'when the review outcome is to amend', since: 2025, compulsory: 2026 },
  { no: '[5.5]', element: 'PhaseTransferDueDate', type: 'date', required: 'in a transfer year', since: 2025, compulsory: 2026 },
  { no: '[5.6]', element: 'PhaseTransferFinalDate', type: 'date', required: 'when issued', since: 2025, compulsory: 2026 },
  { no: '[5.x]', element: 'LastReview', type: 'date', required: 'when the review has been decided' },
] as const satisfies ItemOf<'ActivePlans'>[]

const placementDetail = [
  { no: '5.7a', element: 'URN', type: 'URN', required: 'one of URN, UKPRN and SENsetting', rule: 'S2-418' },
  { no: '5.7b', element: 'UKPRN', type: 'UKPRN', required: 'one of URN, UKPRN and SENsetting', rule: 'S2-418' },
  { no: '5.7c', element: 'SENsetting', type: 'code', codes: 'setting', required: 'one of URN, UKPRN and SENsetting' },
  { no: '5.7x', element: 'SENsettingOther', type: 'text', max: 250, required: 'when SENsetting is OTH or NIEO' },
  { no: '5.7x', element: 'PlacementRank', type: 'code', codes: 'rank', required: 'always' },
  { no: '5.7x', element: 'EntryDate', type: 'date', required: 'always' },
  { no: '5.7x', element: 'LeavingDate', type: 'date', required: 'when the placement has ended' },
  { no: '5.7x', element: 'SENunitIndicator', type: 'flag', required: 'with URN' },
  { no: '5.7x', element: 'ResourcedProvisionIndicator', type: 'flag', required: 'with URN' },
  { no: '5.7x', element: 'Res', type: 'code', codes: 'residential', required: 'when it applies' },
  { no: '5.7x', element: 'WBP', type: 'code', codes: 'work-based', required: 'when it applies' },
] as const satisfies ItemOf<'PlacementDetail'>[]

const senNeed = [
  { no: '5.8a', element: 'SENtype', type: 'code', codes: 'need', required: 'rank 1 always', rule: 'S2-521' },
  { no: '5.8b', element: 'SENtypeRank', type: 'code', codes: 'rank', required: 'always', rule: 'S2-520' },
] as const satisfies ItemOf<'SENneed'>[]

/** Every item of every profile, in the order the blocks are written. A correction from the DfE is an edit here. */
export const items: Record<BlockName, readonly Item[]> = {
  Header: header, Person: person, Requests: requests, Assessment: assessment, NamedPlan: namedPlan, PlanDetail: planDetail,
  ActivePlans: activePlans, PlacementDetail: placementDetail, SENneed: senNeed,
}
