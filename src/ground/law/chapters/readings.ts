import type { Reading } from '../words.ts'

/** Whether the day of receipt is day 0 or day 1. */
export const dayOfReceipt: Reading = {
  register: 'U1',
  chosen: 'The day of receipt is day 0, as in most published ombudsman decisions',
  other: 'One published ombudsman decision counts the day of receipt as day 1, which is a day earlier',
  differs: { days: -1 },
  safer: 'earlier',
}

/** Whether "at least two weeks before" means clear days. */
export const clearDays: Reading = {
  register: 'C5',
  chosen: 'Whole weeks are counted back from the day itself',
  other: 'A stricter reading leaves the full weeks clear, which is a day earlier',
  differs: { days: -1 },
  safer: 'earlier',
}

/** Where a period of months that begins at a month’s end stops. */
export const monthEnds: Reading = {
  register: 'U10',
  chosen: 'Where a period begins at a month’s end or on 29 February, the earlier of the dates that could be argued is given',
  other: 'A looser reading of such a period ends a day later',
  differs: { daysAtMonthEnd: 1 },
  safer: 'earlier',
}

/** "Before" a day: the strict last day is the one before it, though guidance says "by". */
export const strictlyBefore: Reading = {
  register: 'U2',
  chosen: 'The regulation says before the date, so the strict last day is the day before it',
  other: 'The Code and the ombudsman say by the date, which is a day later',
  differs: { days: 1 },
  safer: 'earlier',
}

/** A rule whose wording has not been checked, and whose other reading has no date of its own. */
export function notChecked(register: string, chosen: string, other: string): Reading {
  return { register, chosen, other, differs: null, safer: 'earlier' }
}

/** Whether the five weeks to answer a recommendation begin on its day or after it. */
export const dayOfRecommendation: Reading = {
  register: 'U5',
  chosen: 'The day of the recommendation is day 0',
  other: 'The opening words of the period have not been checked: if the day of the recommendation is day 1, the last day is a day earlier',
  differs: { days: -1 },
  safer: 'earlier',
}

/** Whether the Tribunal’s time also helps a disability discrimination claim. */
export const noTribunalTimeForClaims: Reading = {
  register: 'U12',
  chosen: 'The six months end on the day they end, whatever day that is',
  other: 'The Tribunal’s rule on August, Christmas and days off might move the end on, and is not to be relied on',
  differs: null,
  safer: 'earlier',
}
