import type { LastYear, Rule } from './shape.ts'

/** What is counted as the people go by: the base of the rules about the return as a whole. */
export type Totals = {
  people: number
  activePlans: number
  requestsInYear: number
  issuedInYear: number
  issuedWithException: number
  issuedWithoutException: number
  issuedInTime: number
  unknownNumbers: number
  ethnicityNotObtained: number
  currentPlacements: number
  otherSettings: number
  withoutPlacement: number
  ceased: number
  ceasedForOther: number
  reviewExpected: number
  withoutReview: number
}

type Share = { id: `S2-${number}`; item: string; title: string; message: string; part: keyof Totals; of: keyof Totals; over: Threshold; basis?: string }
type Threshold = 'exceptions' | 'unknownNumber' | 'otherSetting' | 'ceasedForOther' | 'noPlacement' | 'ethnicityNotObtained' | 'noReview'

const shares: Share[] = [
  {
    id: 'S2-315', item: 'Week20', part: 'issuedWithException', of: 'issuedInYear', over: 'exceptions',
    basis: 'DfE left out areas that flagged every plan', title: 'An exception is recorded for an unusual share of plans',
    message: 'Check that each exception is one that regulation 13(3) allows, or explain.',
  },
  {
    id: 'S2-601', item: 'UPNunknown', part: 'unknownNumbers', of: 'people', over: 'unknownNumber',
    title: 'An unusual share of people have neither UPN nor ULN', message: 'Ask schools and colleges for the numbers, or explain.',
  },
  {
    id: 'S2-602', item: 'PlacementDetail/SENsetting', part: 'otherSettings', of: 'currentPlacements', over: 'otherSetting',
    title: 'An unusual share of placements are OTH or NIEO', message: 'Use a URN, a UKPRN or another code where one fits, or explain.',
  },
  {
    id: 'S2-603', item: 'CeaseReason', part: 'ceasedForOther', of: 'ceased', over: 'ceasedForOther',
    title: 'An unusual share of plans ceased for reason 9', message: 'Use another reason where one fits, or explain.',
  },
  {
    id: 'S2-604', item: 'PlacementDetail', part: 'withoutPlacement', of: 'activePlans', over: 'noPlacement',
    title: 'An unusual share of active plans have no current placement', message: 'Enter where each person is placed, or explain.',
  },
  {
    id: 'S2-605', item: 'Ethnicity', part: 'ethnicityNotObtained', of: 'people', over: 'ethnicityNotObtained',
    title: 'Ethnicity has not been obtained for an unusual share of people', message: 'Ask for the ethnicities, or explain.',
  },
  {
    id: 'S2-606', item: 'ReviewMeeting', part: 'withoutReview', of: 'reviewExpected', over: 'noReview',
    title: 'An unusual share of plans had no annual review', message: 'Enter the reviews that were held, or explain.',
  },
]

/** Rules about the return as a whole: S2-013, S2-014, S2-315, and section 6.7 of the rules as S2-601 to S2-608. Figures compare with `thresholds`. */
export const wholeReturnRules: Rule<Totals>[] = [
  {
    id: 'S2-013', dfeRuleId: null, severity: 'error', item: 'Persons', basis: 'inferred',
    title: 'There are no people in the return', message: 'Export the file again with its people.',
    finds: totals => totals.people === 0 && {},
  },
  {
    id: 'S2-014', dfeRuleId: null, severity: 'query', item: 'ActivePlans', basis: 'inferred', needs: 'last year',
    title: 'The number of plans differs much from last year', message: 'Check that no plans are missing or counted twice, or explain.',
    finds: changed('plans', totals => totals.activePlans, (before, now, { changeInPlans }) => Math.abs(now - before) > changeInPlans * before),
  },
  ...shares.map(shareRule),
  {
    id: 'S2-607', dfeRuleId: null, severity: 'query', item: 'AssessmentOutcomeDate', basis: 'inferred', needs: 'last year',
    title: 'The 20-week rate differs much from last year', message: 'Check the dates of requests and of plans, or explain.',
    finds: changed('twentyWeekRate', totals => totals.issuedInTime / totals.issuedWithoutException,
      (before, now, { changeInTwentyWeekRate }) => Math.abs(now - before) > changeInTwentyWeekRate),
  },
  {
    id: 'S2-608', dfeRuleId: null, severity: 'query', item: 'Requests', basis: 'inferred', needs: 'last year',
    title: 'The number of requests differs much from last year', message: 'Check that no requests are missing or counted twice, or explain.',
    finds: changed('requests', totals => totals.requestsInYear, (before, now, { changeInRequests }) => Math.abs(now - before) > changeInRequests * before),
  },
]

function shareRule({ id, item, title, message, part, of, over, basis }: Share): Rule<Totals> {
  return {
    id, dfeRuleId: null, severity: 'query', item, title, message, basis: basis ?? 'inferred; DfE asks about these',
    finds: (totals, { profile: { thresholds } }) => totals[of] >= thresholds.smallest && totals[part] > thresholds[over] * totals[of]
      && { value: `${totals[part]} of ${totals[of]}`, note: `We ask above ${Math.round(thresholds[over] * 100)} in 100.` },
  }
}

type Thresholds = Parameters<Rule<Totals>['finds']>[1]['profile']['thresholds']

function changed(
  figure: keyof LastYear, now: (totals: Totals) => number, isMuch: (before: number, now: number, thresholds: Thresholds) => boolean,
): Rule<Totals>['finds'] {
  return (totals, { lastYear, profile: { thresholds } }) => {
    const before = lastYear?.[figure]
    const value = now(totals)
    if (before === undefined || Number.isNaN(value) || !isMuch(before, value, thresholds)) return false
    const shown = (number: number): string => figure === 'twentyWeekRate' ? `${Math.round(number * 100)} in 100` : String(number)
    return { value: shown(value), note: `It was ${shown(before)}.` }
  }
}
