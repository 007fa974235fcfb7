import { beingAssessed, movedIn, must, notIssued, refused, settled, waiting } from './case.ts'
import type { Case } from './case.ts'

/** Modules 2 and 3, requests and assessments. Robin's request came on 20 January 2025; 42 days on is 3 March, 112 is 12 May, 140 is 9 June. */
export const requestCases: Case[] = [
  { rule: 'S2-201', says: 'no date received', who: waiting, wrong: ({ request }) => { delete request.ReceivedDate }, right: ({ person }) => { person.Requests = movedIn().Requests } },
  { rule: 'S2-202', says: 'received the day after the census', who: waiting, wrong: ({ request }) => { request.ReceivedDate = '2026-01-16' }, right: ({ request }) => { request.ReceivedDate = '2026-01-15' } },
  { rule: 'S2-203', says: 'received the day before birth', wrong: ({ request }) => { request.ReceivedDate = '2016-05-03' } },
  { rule: 'S2-204', says: 'an outcome that is not a code', wrong: ({ request }) => { request.RequestOutcome = 'X' } },
  { rule: 'S2-204', says: 'no outcome', wrong: ({ request }) => { delete request.RequestOutcome } },
  { rule: 'S2-205', says: 'a decision without its date', wrong: ({ request }) => { delete request.RequestOutcomeDate } },
  { rule: 'S2-206', says: 'a date without a decision', who: waiting, wrong: ({ request }) => { request.RequestOutcomeDate = '2026-01-10' } },
  { rule: 'S2-207', says: 'decided the day before it came', wrong: ({ request }) => { request.RequestOutcomeDate = '2025-01-19' }, right: ({ request }) => { request.RequestOutcomeDate = '2025-01-20' } },
  { rule: 'S2-208', says: 'decided the day after the census', who: refused, wrong: ({ request }) => { request.RequestOutcomeDate = '2026-01-16' } },
  { rule: 'S2-209', says: 'decided on day 43', wrong: ({ request }) => { request.RequestOutcomeDate = '2025-03-04' }, right: ({ request }) => { request.RequestOutcomeDate = '2025-03-03' } },
  { rule: 'S2-210', says: 'decided on 31 December before', who: refused, wrong: ({ request }) => { request.ReceivedDate = '2024-11-20'; request.RequestOutcomeDate = '2024-12-31' }, right: ({ request }) => { request.ReceivedDate = '2024-11-20'; request.RequestOutcomeDate = '2025-01-01' } },
  { rule: 'S2-211', says: 'waiting for 43 days', who: waiting, wrong: ({ request }) => { request.ReceivedDate = '2025-12-03' }, right: ({ request }) => { request.ReceivedDate = '2025-12-04' } },
  { rule: 'S2-212', says: 'no RYA', wrong: ({ request }) => { delete request.RYA } },
  { rule: 'S2-212', says: 'RYA "N"', wrong: ({ request }) => { request.RYA = 'N' }, right: ({ request }) => { request.RYA = '1' } },
  { rule: 'S2-213', says: 'no word of mediation', item: 'RequestMediation', wrong: ({ request }) => { delete request.RequestMediation }, right: ({ person }) => { person.Requests = movedIn().Requests } },
  { rule: 'S2-213', says: 'no word of an appeal', item: 'RequestTribunal', who: refused, wrong: ({ request }) => { delete request.RequestTribunal } },
  { rule: 'S2-214', says: 'an appeal against a decision to assess', wrong: ({ request }) => { request.RequestTribunal = '1' }, right: ({ person, request }) => { request.RequestTribunal = '1'; person.Requests.unshift({ ...refused().Requests[0], ReceivedDate: '2024-11-25', RequestOutcomeDate: '2025-01-06' }) } },
  { rule: 'S2-215', says: 'assessed though refused', wrong: ({ request }) => { request.RequestOutcome = 'N' }, right: ({ request }) => { request.RequestOutcome = 'N'; request.RequestTribunal = '1' } },
  { rule: 'S2-216', says: 'to be assessed and no assessment', who: refused, wrong: ({ request }) => { request.RequestOutcome = 'Y' }, right: ({ request }) => { request.RequestOutcome = 'Y'; request.Exported = '201' } },
  { rule: 'S2-217', says: 'moved to an area there is not', who: refused, wrong: ({ request }) => { request.RequestOutcome = 'Y'; request.Exported = '555' }, right: ({ request }) => { request.RequestOutcome = 'Y'; request.Exported = '998' } },
  { rule: 'S2-217', says: 'moved to the area itself', who: refused, wrong: ({ request }) => { request.RequestOutcome = 'Y'; request.Exported = '999' } },
  { rule: 'S2-218', says: 'moved before the end and yet a plan', wrong: ({ request }) => { request.Exported = '201' } },
  { rule: 'S2-219', says: 'no word of who asked', severity: 'error', who: refused, wrong: ({ request }) => { delete request.RequestSource }, right: ({ request }) => { delete request.RequestSource; request.ReceivedDate = '2024-12-31'; request.RequestOutcomeDate = '2025-02-10' } },
  { rule: 'S2-220', says: 'two requests on one day', item: 'ReceivedDate', wrong: ({ person }) => { person.Requests.push(must(refused().Requests[0])) }, right: ({ person }) => { person.Requests.push({ ...refused().Requests[0], ReceivedDate: '2025-01-21' }) } },
  { rule: 'S2-221', says: 'two requests open', who: waiting, wrong: ({ person }) => { person.Requests.push({ ...waiting().Requests[0], ReceivedDate: '2025-12-16' }) }, right: ({ person }) => { person.Requests.push(must(refused().Requests[0])) } },
  { rule: 'S2-222', says: 'two active plans', wrong: ({ person }) => { person.Requests.push(must(movedIn().Requests[0])) } },
  { rule: 'S2-301', says: 'an outcome that is not a code', wrong: ({ assessment }) => { assessment.AssessmentOutcome = 'X' } },
  { rule: 'S2-302', says: 'a plan without the date it was issued', wrong: ({ assessment }) => { delete assessment.AssessmentOutcomeDate }, right: ({ assessment, request }) => { delete assessment.AssessmentOutcomeDate; delete assessment.NamedPlan; delete request.ActivePlans } },
  { rule: 'S2-302', says: 'no plan, and no date of that', who: notIssued, wrong: ({ assessment }) => { delete assessment.AssessmentOutcomeDate } },
  { rule: 'S2-303', says: 'a date though not decided', who: beingAssessed, wrong: ({ assessment }) => { assessment.AssessmentOutcomeDate = '2025-12-01' } },
  { rule: 'S2-304', says: 'issued the day before the decision to assess', wrong: ({ assessment, plan }) => { assessment.AssessmentOutcomeDate = plan.StartDate = '2025-02-24' }, right: ({ assessment, plan }) => { assessment.AssessmentOutcomeDate = plan.StartDate = '2025-02-25' } },
  { rule: 'S2-305', says: 'decided the day after the census', who: notIssued, wrong: ({ assessment }) => { assessment.AssessmentOutcomeDate = '2026-01-16' } },
  { rule: 'S2-306', says: 'told of no plan on day 113', who: notIssued, wrong: ({ assessment }) => { assessment.AssessmentOutcomeDate = '2025-05-13' }, right: ({ assessment }) => { assessment.AssessmentOutcomeDate = '2025-05-12' } },
  { rule: 'S2-307', says: 'issued on day 141', wrong: ({ assessment, plan }) => { assessment.AssessmentOutcomeDate = plan.StartDate = '2025-06-10' }, right: ({ assessment, plan }) => { assessment.AssessmentOutcomeDate = plan.StartDate = '2025-06-09' } },
  { rule: 'S2-308', says: 'excused though issued on day 140', wrong: ({ assessment }) => { assessment.Week20 = '1' }, right: ({ assessment, plan }) => { assessment.Week20 = '1'; assessment.AssessmentOutcomeDate = plan.StartDate = '2025-06-10' } },
  { rule: 'S2-309', says: 'no word of exceptions', wrong: ({ assessment }) => { delete assessment.Week20 }, right: ({ person }) => { person.Requests = notIssued().Requests } },
  { rule: 'S2-310', says: 'no word of other appeals', item: 'OtherTribunal', wrong: ({ assessment }) => { delete assessment.OtherTribunal }, right: ({ person }) => { person.Requests = beingAssessed().Requests } },
  { rule: 'S2-310', says: 'no word of mediation', item: 'AssessmentMediation', who: notIssued, wrong: ({ assessment }) => { delete assessment.AssessmentMediation } },
  { rule: 'S2-311', says: 'a plan though decided there would be none', wrong: ({ assessment, plan }) => { assessment.AssessmentOutcome = 'N'; assessment.AssessmentOutcomeDate = plan.StartDate = '2025-05-12' }, right: ({ assessment, plan }) => { assessment.AssessmentOutcome = 'N'; assessment.AssessmentOutcomeDate = plan.StartDate = '2025-05-12'; assessment.AssessmentTribunal = '1' } },
  { rule: 'S2-312', says: 'undecided after 141 days', who: beingAssessed, wrong: ({ request }) => { request.ReceivedDate = '2025-08-27'; request.RequestOutcomeDate = '2025-10-08' }, right: ({ request }) => { request.ReceivedDate = '2025-08-28'; request.RequestOutcomeDate = '2025-10-08' } },
  { rule: 'S2-313', says: 'ended on 31 December before', who: endedEarly, wrong: ({ assessment }) => { assessment.AssessmentOutcomeDate = '2024-12-31' }, right: ({ assessment }) => { assessment.AssessmentOutcomeDate = '2025-01-01' } },
  { rule: 'S2-314', says: 'an open assessment and no date it is counted from', who: beingAssessed, wrong: ({ person }) => { person.Requests = [{ RYA: '0', RequestOutcome: 'H', Assessment: { AssessmentOutcome: 'A' } }] } },
]

function endedEarly(): ReturnType<typeof settled> {
  const person = notIssued()
  const request = must(person.Requests[0])
  Object.assign(request, { ReceivedDate: '2024-09-20', RequestOutcome: 'H', RequestOutcomeDate: undefined, RequestSource: undefined })
  Object.assign(must(request.Assessment), { AssessmentOutcomeDate: '2025-01-02' })
  return person
}
