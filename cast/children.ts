import type { RawPerson } from '../src/capabilities/sen2/words.ts'
import { agreed, historical, issued, person, school, standing } from './blocks.ts'

/** A named child or young person of Wrenfold (999) and what the return of 15 January 2026 says of them. */
export type CastChild = { readonly id: string; readonly name: string; readonly story: string; readonly person: RawPerson }

const stonyHeath = '999109'
const clayBrook = '999115'
const hollinBrook = '999103'
const millBank = '999104'
const larchLea = '999149'
const copperFold = '999165'

/** The stories are relative to the census, 15 January 2026. They are first in Wrenfold's generated return. */
export const children: readonly CastChild[] = [
  {
    id: 'maya', name: 'Maya Ellis',
    story: 'Asked for on 21 August 2025, so her final plan was due on 8 January 2026 (20 weeks). It is agreed and not issued: seven days late.',
    person: person({
      Surname: 'Ellis', Forename: 'Maya', PersonBirthDate: '2017-11-03', Sex: 'F', Ethnicity: 'MWBC', PostCode: 'ZZ99 1AE', UPN: 'H999100122001',
      Requests: [agreed('2025-08-21', '2025-10-01', '1', { Assessment: { AssessmentOutcome: 'Y', AssessmentMediation: '0', AssessmentTribunal: '0', OtherMediation: '0', OtherTribunal: '0' } })],
    }),
  },
  {
    id: 'leo', name: 'Leo Pearce',
    story: 'His school asked on 4 December 2025; whether to assess him must be decided today, 15 January 2026 (six weeks).',
    person: person({
      Surname: 'Pearce', Forename: 'Leo', PersonBirthDate: '2019-02-12', Sex: 'M', Ethnicity: 'WBRI', PostCode: 'ZZ99 1AP', UPN: 'H999100123002',
      Requests: [{ ReceivedDate: '2025-12-04', RequestSource: '2', RYA: '0', RequestOutcome: 'A' }],
    }),
  },
  {
    id: 'amara', name: 'Amara Boateng',
    story: 'Her plan came after 157 days, and an exception is recorded: the school was closed for more than four weeks in the summer when its advice was due.',
    person: person({
      Surname: 'Boateng', Forename: 'Amara', PersonBirthDate: '2018-06-27', Sex: 'F', Ethnicity: 'BAFR', PostCode: 'ZZ99 2AB', UPN: 'L999100122003',
      Requests: [agreed('2025-05-06', '2025-06-13', '2', {
        Assessment: issued('2025-10-10', true, { PlanDetail: [school(stonyHeath)] }), ActivePlans: standing(stonyHeath, '2022-09-05', 'SLCN'),
      })],
    }),
  },
  {
    id: 'noah', name: 'Noah Fletcher',
    story: 'His mother’s email came at 21:40 on Sunday 17 August 2025, in the school holidays. That Sunday is the day of receipt; the plan was issued in time.',
    person: person({
      Surname: 'Fletcher', Forename: 'Noah', PersonBirthDate: '2021-01-30', Sex: 'M', Ethnicity: 'WBRI', PostCode: 'ZZ99 2AF', UPN: 'H999100125004',
      Requests: [agreed('2025-08-17', '2025-09-26', '1', {
        Assessment: issued('2025-12-19', false, { PlanDetail: [school(millBank)] }), ActivePlans: standing(millBank, '2025-09-03', 'ASD'),
      })],
    }),
  },
  {
    id: 'zara', name: 'Zara Hussain',
    story: 'Her parents asked and were refused in October; they have been to mediation and may still appeal.',
    person: person({
      Surname: 'Hussain', Forename: 'Zara', PersonBirthDate: '2014-04-08', Sex: 'F', Ethnicity: 'APKN', PostCode: 'ZZ99 3AH', UPN: 'V999100118005',
      Requests: [{
        ReceivedDate: '2025-09-22', RequestSource: '1', RYA: '0', RequestOutcomeDate: '2025-10-31', RequestOutcome: 'N', RequestMediation: '1', RequestTribunal: '0',
      }],
    }),
  },
  {
    id: 'ava', name: 'Ava Thornton',
    story: 'Isla’s twin. Their requests came together; hers led to a plan on day 137, in time.',
    person: person({
      Surname: 'Thornton', Forename: 'Ava', PersonBirthDate: '2018-05-14', Sex: 'F', Ethnicity: 'WBRI', PostCode: 'ZZ99 3AT', UPN: 'D999100122006',
      Requests: [agreed('2025-03-03', '2025-04-11', '2', {
        Assessment: issued('2025-07-18', false, { PlanDetail: [school(hollinBrook)] }), ActivePlans: standing(hollinBrook, '2022-09-05', 'SLCN'),
      })],
    }),
  },
  {
    id: 'isla', name: 'Isla Thornton',
    story: 'Ava’s twin: same birthday, surname and address, and not the same child. Her plan was issued on day 147, seven days late.',
    person: person({
      Surname: 'Thornton', Forename: 'Isla', PersonBirthDate: '2018-05-14', Sex: 'F', Ethnicity: 'WBRI', PostCode: 'ZZ99 3AT', UPN: 'T999100122007',
      Requests: [agreed('2025-03-03', '2025-04-11', '2', {
        Assessment: issued('2025-07-28', false, { PlanDetail: [school(hollinBrook)] }), ActivePlans: standing(hollinBrook, '2022-09-05', 'SLCN'),
      })],
    }),
  },
  {
    id: 'daniel', name: 'Daniel Okonkwo',
    story: 'Nineteen, at Copper Fold College on a supported internship, with a plan since primary school.',
    person: person({
      Surname: 'Okonkwo', Forename: 'Daniel', PersonBirthDate: '2006-11-02', Sex: 'M', Ethnicity: 'BAFR', PostCode: 'ZZ99 4AD', UPN: 'L999100111008', UniqueLearnerNumber: '9990000106',
      Requests: [{
        ReceivedDate: '2017-02-01', RYA: '0', RequestOutcome: 'H',
        Assessment: historical('2017-06-20', { PlanWBP: 'S', PlanDetail: [school(copperFold)] }),
        ActivePlans: standing(copperFold, '2025-09-02', 'MLD', { ReviewMeeting: '2025-05-20', ReviewOutcome: 'A', ReviewDraft: '2025-06-06', LastReview: '2025-06-10' }, { WBP: 'S' }),
      }],
    }),
  },
  {
    id: 'freya', name: 'Freya Marsh',
    story: 'Moved in from Ashmere in September 2025 with her plan, which Wrenfold must now keep and review.',
    person: person({
      Surname: 'Marsh', Forename: 'Freya', PersonBirthDate: '2013-12-19', Sex: 'F', Ethnicity: 'WBRI', PostCode: 'ZZ99 4AM', UPN: 'X998100118009',
      Requests: [{
        RYA: '0', RequestOutcome: 'H', Assessment: historical('2025-09-15', { PlanDetail: [school(larchLea)] }),
        ActivePlans: { TransferLA: '998', ...standing(larchLea, '2025-09-15', 'ASD') },
      }],
    }),
  },
  {
    id: 'adam', name: 'Adam Yusuf',
    story: 'In Year 6. His plan must name a secondary school before 15 February 2026 and does not yet.',
    person: person({
      Surname: 'Yusuf', Forename: 'Adam', PersonBirthDate: '2015-03-09', Sex: 'M', Ethnicity: 'AOTH', PostCode: 'ZZ99 5AY', UPN: 'Y999100119010',
      Requests: [{
        ReceivedDate: '2021-09-14', RYA: '0', RequestOutcome: 'H', Assessment: historical('2022-01-28', { PlanDetail: [school(clayBrook)] }),
        ActivePlans: standing(clayBrook, '2019-09-04', 'SEMH', {
          ReviewMeeting: '2025-09-30', ReviewOutcome: 'A', ReviewDraft: '2025-10-24', PhaseTransferDueDate: '2026-02-15', LastReview: '2025-10-24',
        }),
      }],
    }),
  },
  {
    id: 'ruby', name: 'Ruby Shaw',
    story: 'Her plan was last reviewed in May 2024; the review due by May 2025 has not been held.',
    person: person({
      Surname: 'Shaw', Forename: 'Ruby', PersonBirthDate: '2016-08-31', Sex: 'F', Ethnicity: 'WBRI', PostCode: 'ZZ99 5AS', UPN: 'Z999100120011',
      Requests: [{
        ReceivedDate: '2022-12-21', RYA: '0', RequestOutcome: 'H', Assessment: historical('2023-05-10', { PlanDetail: [school(stonyHeath)] }),
        ActivePlans: standing(stonyHeath, '2020-09-07', 'HI', { ReviewMeeting: '2024-04-17', ReviewOutcome: 'M', LastReview: '2024-05-02' }),
      }],
    }),
  },
  {
    id: 'oscar', name: 'Oscar Leigh',
    story: 'Born on 29 February 2020: his birthdays, and what is counted from them, need a day in ordinary years.',
    person: person({
      Surname: 'Leigh', Forename: 'Oscar', PersonBirthDate: '2020-02-29', Sex: 'M', Ethnicity: 'WOTH', PostCode: 'ZZ99 6AL', UPN: 'G999100124012',
      Requests: [{
        ReceivedDate: '2024-02-29', RYA: '0', RequestOutcome: 'H', Assessment: historical('2024-07-18', { PlanDetail: [school(millBank)] }),
        ActivePlans: standing(millBank, '2024-09-04', 'PD', { ReviewMeeting: '2025-06-24', ReviewOutcome: 'M', LastReview: '2025-07-15' }),
      }],
    }),
  },
  {
    id: 'kieran', name: 'Kieran Walsh',
    story: 'His plan ceased on 29 August 2025 when he took up paid work at nineteen.',
    person: person({
      Surname: 'Walsh', Forename: 'Kieran', PersonBirthDate: '2006-03-17', Sex: 'M', Ethnicity: 'WIRI', PostCode: 'ZZ99 6AW', UPN: 'T999100110013', UniqueLearnerNumber: '9990000203',
      Requests: [{
        ReceivedDate: '2018-10-02', RYA: '0', RequestOutcome: 'H',
        Assessment: historical('2019-02-19', { CeaseDate: '2025-08-29', CeaseReason: '4', PlanDetail: [school(copperFold)] }),
      }],
    }),
  },
]
