import type { Convention } from './words.ts'

/** How days are counted, each with its reason, as it is printed beside an answer. */
export const conventions: Readonly<Record<Convention, string>> = {
  C1: 'Within a period of, from or after an event: the event is day 0, and weeks end on the same weekday.',
  C2: 'A period beginning with a day: that day is day 1, so the period ends the day before the corresponding one.',
  C3: 'Months end on the corresponding date, or on the last day of the month where there is none (Dodds v Walker [1981] 1 WLR 1027).',
  C4: 'Before a date: the strict last day is the day before it.',
  C5: 'At least so many weeks before a day: count back whole weeks; a stricter reading is one day earlier.',
  C6: 'At least so many months before a day: the corresponding date, or the last day of the month where there is none.',
  C7: 'Days and weeks under the SEND Regulations are calendar days. Working days, where the law says so, leave out weekends and bank holidays.',
  C8: 'Received means the day it reached the council by any channel, not the day it was logged.',
  C9: 'An exception never adds days: the date stays, and the delay may be excused if its reason is shown.',
  C10: 'Tribunal time: a time limit that ends on a non-working day, or in August or at Christmas, moves on.',
  C11: 'Compulsory school age ends on the last Friday in June of the school year in which 16 is reached.',
  C12: 'Timeliness: days from receipt to issue; up to 140 is within 20 weeks.',
}
