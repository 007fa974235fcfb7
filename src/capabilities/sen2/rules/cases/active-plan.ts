import { movedIn, sam } from './case.ts'
import type { Case, Parts } from './case.ts'

/** A plan a year and a half old, with its last review on this day. */
const oldPlan = (meeting: string) => ({ assessment, plan, active }: Parts): void => {
  assessment.AssessmentOutcome = 'H'
  delete assessment.AssessmentOutcomeDate
  delete assessment.Week20
  plan.StartDate = '2024-06-10'
  Object.assign(active, { ReviewMeeting: meeting, LastReview: '2025-01-10' })
}
const without = (setting: string) => ({ detail, placement }: Parts): void => {
  for (const place of [detail, placement]) { delete place.URN; Object.assign(place, { SENsetting: setting, SENsettingOther: 'Newly arrived' }) }
}

/** Module 5, the active plan. Robin's review met on 3 December 2025 and was decided on the 17th. */
export const activePlanCases: Case[] = [
  { rule: 'S2-501', says: 'from an area there is not', who: movedIn, wrong: ({ active }) => { active.TransferLA = '555' }, right: ({ active }) => { active.TransferLA = '998' } },
  { rule: 'S2-501', says: 'from the area itself', who: movedIn, wrong: ({ active }) => { active.TransferLA = '999' } },
  { rule: 'S2-502', says: 'from another area, which made no decisions', wrong: ({ active }) => { active.TransferLA = '201' } },
  { rule: 'S2-503', says: 'met the day before the plan began', item: 'ReviewMeeting', wrong: ({ active }) => { active.ReviewMeeting = '2025-06-08'; active.LastReview = '2025-06-20' }, right: ({ active }) => { active.ReviewMeeting = '2025-06-09'; active.LastReview = '2025-06-20' } },
  { rule: 'S2-503', says: 'decided the day before the plan began', item: 'LastReview', wrong: ({ active }) => { delete active.ReviewMeeting; active.LastReview = '2025-06-08' } },
  { rule: 'S2-504', says: 'met the day after the census', item: 'ReviewMeeting', wrong: ({ active }) => { active.ReviewMeeting = '2026-01-16'; delete active.LastReview; delete active.ReviewOutcome }, right: ({ active }) => { active.ReviewMeeting = '2026-01-15'; delete active.LastReview; delete active.ReviewOutcome } },
  { rule: 'S2-504', says: 'decided the day after the census', item: 'LastReview', wrong: ({ active }) => { active.LastReview = '2026-01-16' } },
  { rule: 'S2-504', says: 'drafted the day after the census', item: 'ReviewDraft', wrong: ({ active }) => { active.ReviewDraft = '2026-01-16' } },
  { rule: 'S2-505', says: 'decided the day before it met', wrong: ({ active }) => { active.LastReview = '2025-12-02' }, right: ({ active }) => { active.LastReview = '2025-12-03' } },
  { rule: 'S2-506', says: 'decided on day 29', wrong: ({ active }) => { active.LastReview = '2026-01-01' }, right: ({ active }) => { active.LastReview = '2025-12-31' } },
  { rule: 'S2-507', says: 'last reviewed in the year before', wrong: oldPlan('2024-12-31'), right: oldPlan('2025-01-01') },
  { rule: 'S2-507', says: 'over a year old and never reviewed', wrong: ({ active, ...parts }) => { oldPlan('')({ active, ...parts }); delete active.ReviewMeeting } },
  { rule: 'S2-508', says: 'decided, and not what', item: 'ReviewOutcome', severity: 'error', wrong: ({ active }) => { delete active.ReviewOutcome } },
  { rule: 'S2-508', says: 'an outcome of no review', item: 'LastReview', severity: 'error', wrong: ({ active }) => { delete active.LastReview; delete active.ReviewMeeting } },
  { rule: 'S2-508', says: 'an outcome with its meeting alone', item: 'LastReview', severity: 'query', wrong: ({ active }) => { delete active.LastReview }, right: ({ active }) => { delete active.LastReview; delete active.ReviewOutcome } },
  { rule: 'S2-509', says: 'to be amended and no draft', wrong: ({ active }) => { active.ReviewOutcome = 'A' }, right: ({ active }) => { active.ReviewOutcome = 'A'; active.ReviewDraft = '2025-12-20' } },
  { rule: 'S2-510', says: 'drafted the day before it met', wrong: ({ active }) => { active.ReviewDraft = '2025-12-02' }, right: ({ active }) => { active.ReviewDraft = '2025-12-03' } },
  { rule: 'S2-511', says: 'due on 16 February', wrong: ({ active }) => { active.PhaseTransferDueDate = '2026-02-16' }, right: ({ active }) => { active.PhaseTransferDueDate = '2026-02-15' } },
  { rule: 'S2-511', says: 'due on 30 March', wrong: ({ active }) => { active.PhaseTransferDueDate = '2026-03-30' }, right: ({ active }) => { active.PhaseTransferDueDate = '2026-03-31' } },
  { rule: 'S2-512', says: 'the youngest in the last year of primary school', wrong: ({ person }) => { person.PersonBirthDate = '2015-08-31' }, right: ({ person, active }) => { person.PersonBirthDate = '2015-08-31'; active.PhaseTransferDueDate = '2026-02-15' } },
  { rule: 'S2-512', says: 'the oldest in the last year of primary school', wrong: ({ person }) => { person.PersonBirthDate = '2014-09-01' }, right: ({ person }) => { person.PersonBirthDate = '2015-09-01' } },
  { rule: 'S2-513', says: 'issued the day after it was due', wrong: ({ active }) => { active.PhaseTransferDueDate = '2025-02-15'; active.PhaseTransferFinalDate = '2025-02-16' }, right: ({ active }) => { active.PhaseTransferDueDate = active.PhaseTransferFinalDate = '2025-02-15' } },
  { rule: 'S2-514', says: 'placed nowhere', wrong: ({ active }) => { active.PlacementDetail = [] } },
  { rule: 'S2-515', says: 'only a second placement', wrong: ({ placement }) => { placement.PlacementRank = '2' } },
  { rule: 'S2-515', says: 'two main placements', wrong: ({ active, placement }) => { active.PlacementDetail.push({ ...placement }) }, right: ({ active, placement }) => { active.PlacementDetail.push({ ...placement, LeavingDate: '2025-07-18' }) } },
  { rule: 'S2-516', says: 'neither a number nor a code', wrong: ({ placement }) => { delete placement.URN } },
  { rule: 'S2-516', says: 'a number and a code', wrong: ({ placement }) => { placement.SENsetting = 'OLA' }, right: ({ placement }) => { placement.UKPRN = '10000001' } },
  { rule: 'S2-517', says: 'no date it began', wrong: ({ placement }) => { delete placement.EntryDate } },
  { rule: 'S2-517', says: 'begun the day after the census', wrong: ({ placement }) => { placement.EntryDate = '2026-01-16' }, right: ({ placement }) => { placement.EntryDate = '2026-01-15' } },
  { rule: 'S2-518', says: 'left the day before it began', wrong: ({ active, placement }) => { active.PlacementDetail.push({ ...placement, LeavingDate: '2020-08-31' }) }, right: ({ active, placement }) => { active.PlacementDetail.push({ ...placement, LeavingDate: '2020-09-01' }) } },
  { rule: 'S2-518', says: 'left the day after the census', wrong: ({ active, placement }) => { active.PlacementDetail.push({ ...placement, LeavingDate: '2026-01-16' }) } },
  { rule: 'S2-519', says: 'left the day before the census, for nowhere', wrong: ({ placement }) => { placement.LeavingDate = '2026-01-14' }, right: ({ placement }) => { placement.LeavingDate = '2026-01-15' } },
  { rule: 'S2-520', says: 'no need', wrong: ({ active }) => { active.SENneed = [] } },
  { rule: 'S2-520', says: 'one need twice', wrong: ({ active }) => { active.SENneed.push({ SENtype: 'SLCN', SENtypeRank: '2' }) }, right: ({ active }) => { active.SENneed.push({ SENtype: 'ASD', SENtypeRank: '2' }) } },
  { rule: 'S2-520', says: 'only a second need', wrong: ({ need }) => { need.SENtypeRank = '2' } },
  { rule: 'S2-520', says: 'three', wrong: ({ active }) => { active.SENneed.push({ SENtype: 'ASD', SENtypeRank: '2' }, { SENtype: 'HI', SENtypeRank: '2' }) } },
  { rule: 'S2-521', says: 'a code for SEN support only', wrong: ({ need }) => { need.SENtype = 'NSA' }, right: ({ need }) => { need.SENtype = 'DS' } },
  { rule: 'S2-521', says: 'no type', wrong: ({ need }) => { delete need.SENtype } },
  { rule: 'S2-522', says: 'at no school at 9', wrong: without('NIEO'), right: without('EHE') },
  { rule: 'S2-523', says: 'at a school the plan does not name', wrong: ({ placement }) => { placement.URN = '100001' } },
  { rule: 'S2-523', says: 'at home, and the plan names a school', who: sam, wrong: ({ placement }) => { delete placement.URN; placement.SENsetting = 'OPA' } },
  { rule: 'S2-524', says: 'at work at 9', wrong: ({ placement }) => { placement.WBP = 'S' }, right: ({ placement, person }) => { placement.WBP = 'S'; person.PersonBirthDate = '2009-08-31' } },
  { rule: 'S2-525', says: 'active, and no plan', wrong: ({ assessment }) => { delete assessment.NamedPlan } },
]
