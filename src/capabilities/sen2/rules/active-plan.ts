import type { RawNeed, RawPlanDetail } from '../words.ts'
import { dateOf, daysBetween } from './dates.ts'
import type { Rule } from './shape.ts'
import type { Active, Placement, Plan } from './subjects.ts'

const notAttending = new Set(['NEET', 'NIEC', 'NIEO'])
const withoutEstablishment = new Set(['NEET', 'NIEC', 'NIEO', 'OTH'])
const ranks = new Set(['1', '2'])
const fourWeeks = 28

/** Rules of module 5, the active plan: its reviews, its transfer and its placements as a set (S2-501 to S2-525). */
export const activePlanRules: Rule<Active>[] = [
  {
    id: 'S2-501', dfeRuleId: null, severity: 'error', item: 'TransferLA', basis: 'common to COLLECT',
    title: 'TransferLA is not the code of another area', message: 'Enter the three-digit DfE code of the area the plan came from.',
    finds: ({ raw }, { isOtherArea }) => raw.TransferLA !== undefined && !isOtherArea(raw.TransferLA) && { value: raw.TransferLA },
  },
  {
    id: 'S2-502', dfeRuleId: null, severity: 'error', item: 'TransferLA', basis: 'guidance',
    title: 'The plan came from another area, yet the request or the assessment is not H', message: 'Use outcome H for both: the area the plan came from made the decisions.',
    finds: ({ raw, request }) => raw.TransferLA !== undefined
      && (request.raw.RequestOutcome !== 'H' || request.assessment !== undefined && request.assessment.raw.AssessmentOutcome !== 'H') && { value: raw.TransferLA },
  },
  {
    id: 'S2-503', dfeRuleId: null, severity: 'error', item: 'ReviewMeeting', basis: 'Annex A check 106b',
    title: 'A review is before the plan started', message: 'Correct the date of the review or of the start of the plan.',
    finds: active => {
      const start = planOf(active)?.start ?? Number.NaN
      return [
        ...active.meeting < start ? [{ value: active.raw.ReviewMeeting }] : [],
        ...active.decision < start ? [{ item: 'LastReview', value: active.raw.LastReview }] : [],
      ]
    },
  },
  {
    id: 'S2-504', dfeRuleId: null, severity: 'error', item: 'ReviewMeeting', basis: 'Annex A check 105d',
    title: 'A review date is after the census day', message: 'Correct the date, or take out what happened after the census day.',
    finds: ({ raw }, { reference }) => (['ReviewMeeting', 'LastReview', 'ReviewDraft'] as const)
      .filter(item => dateOf(raw[item]) > reference).map(item => ({ item, value: raw[item] })),
  },
  {
    id: 'S2-505', dfeRuleId: null, severity: 'query', item: 'LastReview', basis: 'guidance',
    title: 'The review was decided before its meeting', message: 'Check both dates: LastReview is when you wrote with the decision, ReviewMeeting is the meeting.',
    finds: ({ raw, meeting, decision }) => decision < meeting && { value: raw.LastReview },
  },
  {
    // SEND Regulations 2014 (SI 2014/1530) reg 20(10): within 4 weeks of the review meeting.
    id: 'S2-506', dfeRuleId: null, severity: 'query', item: 'LastReview', basis: 'published 4-week measure; statutory limit',
    title: 'The decision after the review took more than 4 weeks', message: 'Check both dates, or explain the delay.',
    finds: ({ raw, meeting, decision }) => daysBetween(meeting, decision) > fourWeeks && { value: raw.LastReview, note: `It took ${daysBetween(meeting, decision)} days.` },
  },
  {
    id: 'S2-507', dfeRuleId: null, severity: 'query', item: 'ReviewMeeting', basis: 'published measure; Children and Families Act 2014, section 44(1)',
    title: 'The plan is over 12 months old and no review meeting was held in the collection year', message: 'Enter the latest review meeting, or explain why none was held.',
    finds: (active, { reference, collectionFrom }) => (planOf(active)?.start ?? Number.NaN) < reference - 10000
      && (active.raw.ReviewMeeting === undefined || active.meeting < collectionFrom) && { value: active.raw.ReviewMeeting },
  },
  {
    // The guide's own example has an outcome with the meeting alone, so that is asked about and not refused.
    id: 'S2-508', dfeRuleId: null, severity: 'error', item: 'ReviewOutcome', basis: 'inferred',
    title: 'One of ReviewOutcome and LastReview is missing', message: 'Enter the outcome of the review and the date you wrote with it, or take both out.',
    finds: ({ raw }) => {
      if (raw.LastReview !== undefined) return raw.ReviewOutcome === undefined && {}
      if (raw.ReviewOutcome === undefined) return false
      return { item: 'LastReview', ...raw.ReviewMeeting === undefined ? {} : { severity: 'query' } }
    },
  },
  {
    id: 'S2-509', dfeRuleId: null, severity: 'query', item: 'ReviewDraft', basis: 'guidance, from 2026',
    title: 'The review decided to amend the plan and there is no date of the draft', message: 'Enter the date the draft amended plan was sent, if it was sent by the census day.',
    finds: ({ raw }) => raw.ReviewOutcome === 'A' && raw.ReviewDraft === undefined && {},
  },
  {
    id: 'S2-510', dfeRuleId: null, severity: 'error', item: 'ReviewDraft', basis: 'inferred',
    title: 'The draft is dated before the review meeting', message: 'Correct whichever date is wrong.',
    finds: ({ raw, meeting, draft }) => draft < meeting && { value: raw.ReviewDraft },
  },
  {
    // SEND Regulations 2014 (SI 2014/1530) reg 18(1).
    id: 'S2-511', dfeRuleId: null, severity: 'query', item: 'PhaseTransferDueDate', basis: 'law',
    title: 'The phase transfer is not due on 15 February or 31 March', message: 'Enter 15 February, or 31 March for a move from secondary school to post-16.',
    finds: ({ raw, due }) => due % 10000 !== 215 && due % 10000 !== 331 && !Number.isNaN(due) && { value: raw.PhaseTransferDueDate },
  },
  {
    id: 'S2-512', dfeRuleId: null, severity: 'query', item: 'PhaseTransferDueDate', basis: 'guidance and published measure, from 2026',
    title: 'The person is in a transfer year and there is no due date', message: 'Enter 15 February, or 31 March for a move from secondary school to post-16, unless the person stays where they are.',
    finds: ({ raw, request }, { profile }) => raw.PhaseTransferDueDate === undefined && profile.transferAges.includes(request.person.ageAtAugust) && {},
  },
  {
    id: 'S2-513', dfeRuleId: null, severity: 'query', item: 'PhaseTransferFinalDate', basis: 'law',
    title: 'The plan for the transfer was issued after it was due', message: 'Check both dates, or explain the delay.',
    finds: ({ raw, due, final }) => final > due && { value: raw.PhaseTransferFinalDate },
  },
  {
    id: 'S2-514', dfeRuleId: null, severity: 'error', item: 'PlacementDetail', basis: 'client checks',
    title: 'An active plan has no placement', message: 'Enter where the person is placed, or a SENsetting that says why they are not.',
    finds: ({ raw, placements }) => placements.length === 0 && raw.TransferLA === undefined && {},
  },
  {
    id: 'S2-515', dfeRuleId: null, severity: 'error', item: 'PlacementDetail/PlacementRank', basis: 'guidance',
    title: 'Not exactly one current placement is ranked 1', message: 'Give the main placement PlacementRank 1 and another, if any, 2.',
    finds: ({ open }) => open.length > 0 && open.filter(({ raw }) => raw.PlacementRank === '1').length !== 1
      && open.every(({ raw }) => ranks.has(raw.PlacementRank ?? '1')) && { value: open.map(({ raw }) => raw.PlacementRank ?? 'none').join() },
  },
  {
    id: 'S2-519', dfeRuleId: null, severity: 'query', item: 'PlacementDetail', basis: 'client checks',
    title: 'Every placement has ended and nothing says where the person is now', message: 'Enter the placement on the census day, or one with NEET, NIEC or NIEO.',
    finds: ({ placements, open }, { reference }) => placements.length > 0 && open.length === 0
      && placements.every(({ raw, leaving }) => leaving < reference && !notAttending.has(raw.SENsetting ?? '')) && {},
  },
  {
    id: 'S2-520', dfeRuleId: null, severity: 'error', item: 'SENneed', basis: 'guidance',
    title: 'The needs are not one ranked 1, or two different ones ranked 1 and 2', message: 'Enter the main type of need with SENtypeRank 1 and a second, if any, with 2.',
    finds: ({ raw }) => {
      const ranked = raw.SENneed.map(need => need.SENtypeRank ?? '').sort().join()
      return (ranked !== '1' && ranked !== '1,2' || sameTwice(raw.SENneed)) && { value: ranked }
    },
  },
  {
    id: 'S2-521', dfeRuleId: null, severity: 'error', item: 'SENtype', basis: 'guidance; client checks',
    title: 'SENtype is missing or not a code', message: 'Enter a type of need. NSA is for SEN support only.',
    finds: ({ raw }, { profile }) => raw.SENneed.filter(({ SENtype }) => !profile.codes.need.some(({ code }) => code === SENtype)).map(({ SENtype }) => ({ value: SENtype })),
  },
  {
    // Home education, early years providers and arrangements under sections 42(5) and 61 are answers in themselves.
    id: 'S2-522', dfeRuleId: null, severity: 'query', item: 'PlacementDetail', basis: 'Annex A check 108',
    title: 'A child of school age has no establishment', message: 'Enter the school, or explain how the child is being educated.',
    finds: ({ open, request }) => {
      const { ageAtAugust } = request.person
      return ageAtAugust >= 5 && ageAtAugust <= 15 && open.length > 0 && open.every(({ raw }) => withoutEstablishment.has(raw.SENsetting ?? ''))
        && { value: open[0]?.raw.SENsetting }
    },
  },
  {
    id: 'S2-523', dfeRuleId: null, severity: 'query', item: 'PlacementDetail', basis: 'inferred',
    title: 'The main placement is not the setting the plan names', message: 'Check that the plan has been amended to name where the person is placed.',
    finds: active => {
      const named = first(planOf(active)?.settings ?? [])
      const attended = first(active.open)
      return named !== undefined && attended !== undefined && isElsewhere(named, attended) && { value: attended.URN ?? attended.UKPRN ?? attended.SENsetting }
    },
  },
  {
    id: 'S2-525', dfeRuleId: null, severity: 'error', item: 'NamedPlan', basis: 'our own: the least that an active plan holds',
    title: 'There is an active plan and no NamedPlan', message: 'Enter the plan: when it started and the setting it names.',
    finds: active => planOf(active) === undefined && {},
  },
]

/** Rules of one placement (S2-517, S2-518 and S2-524). */
export const placementRules: Rule<Placement>[] = [
  {
    id: 'S2-517', dfeRuleId: null, severity: 'error', item: 'EntryDate', basis: 'guidance',
    title: 'EntryDate is missing or after the census day', message: 'Enter the date the placement started.',
    finds: ({ raw }, { reference }) => (raw.EntryDate === undefined || dateOf(raw.EntryDate) > reference) && { value: raw.EntryDate },
  },
  {
    id: 'S2-518', dfeRuleId: null, severity: 'error', item: 'LeavingDate', basis: 'common to COLLECT',
    title: 'LeavingDate is before EntryDate or after the census day', message: 'Correct whichever date is wrong. Leave LeavingDate out if the placement had not ended.',
    finds: ({ raw, entry, leaving }, { reference }) => (leaving < entry || dateOf(raw.LeavingDate) > reference) && { value: raw.LeavingDate },
  },
  {
    id: 'S2-524', dfeRuleId: null, severity: 'query', item: 'WBP', basis: 'inferred',
    title: 'Work-based learning for a person under 16', message: 'Take out WBP, or check the date of birth.',
    finds: ({ raw, person }) => raw.WBP !== undefined && person.ageAtCensus < 16 && { value: raw.WBP },
  },
]

function planOf(active: Active): Plan | undefined {
  return active.request.assessment?.plan
}

function sameTwice(needs: RawNeed[]): boolean {
  const types = needs.map(({ SENtype }) => SENtype).filter(type => type !== undefined)
  return new Set(types).size < types.length
}

function first(places: { raw: RawPlanDetail }[]): RawPlanDetail | undefined {
  return places.find(({ raw }) => raw.PlacementRank === '1')?.raw
}

function isElsewhere(named: RawPlanDetail, attended: RawPlanDetail): boolean {
  if (named.URN !== undefined && attended.URN !== undefined) return named.URN !== attended.URN
  if (named.UKPRN !== undefined && attended.UKPRN !== undefined) return named.UKPRN !== attended.UKPRN
  if (named.SENsetting !== undefined && attended.SENsetting !== undefined) return named.SENsetting !== attended.SENsetting
  const numbered = (place: RawPlanDetail): boolean => place.URN !== undefined || place.UKPRN !== undefined
  return named.SENsetting !== undefined && numbered(attended) || attended.SENsetting !== undefined && numbered(named)
}
