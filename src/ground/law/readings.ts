import type { Reading } from './words.ts'

/** Whether the day of receipt is day 0 or day 1. */
export const dayOfReceipt: Reading = {
  register: 'U1',
  words: 'One published ombudsman decision counts the day of receipt as day 1, which is a day earlier',
  daysEarlier: 1,
}

/** Whether "at least two weeks before" means clear days. */
export const clearDays: Reading = {
  register: 'C5',
  words: 'A stricter reading leaves the full weeks clear, which is a day earlier',
  daysEarlier: 1,
}

/** Where a period of months that begins at a month’s end stops. */
export const monthEnds: Reading = {
  register: 'U10',
  words: 'Where a period begins at a month’s end or on 29 February, the earlier of the dates that could be argued is given',
  daysEarlier: 0,
}
