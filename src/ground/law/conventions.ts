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
  'CAL-1': 'In inspection, a working day is a Monday to Friday that is not a bank holiday in England.',
  'CAL-2': 'Within so many working days of an event: the event is day 0 and the nth working day after it is the last; after an event on a non-working day, day 1 is the next working day.',
  'CAL-3': 'So many working days before a day: count back, and leave that day itself out.',
  'CAL-4': 'Months in inspection: the same day of the month, or its last day where there is none; a weekend does not move it.',
  'CAL-5': 'Years in inspection: the same date, and 28 February where there is no 29th.',
  'CAL-6': 'Done by the day is met, done after it is late, and not done when it has passed is overdue. Late is a breach of a statutory limit only.',
  'CAL-7': 'Inspections are held in school term time.',
  'CAL-8': 'A day that fell while inspections were suspended from 17 March 2020 moves to the restart and as many days after it; a statutory day never moves.',
}
