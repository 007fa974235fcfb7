/** Age in whole years. Someone born on 29 February turns a year older on 1 March in other years. */
export function ageOn(dateOfBirth: Temporal.PlainDate, date: Temporal.PlainDate): number {
  const years = date.year - dateOfBirth.year
  const birthdayIsToCome =
    date.month < dateOfBirth.month || (date.month === dateOfBirth.month && date.day < dateOfBirth.day)
  return birthdayIsToCome ? years - 1 : years
}

/** Age on 31 August of a year, which published EHC plan figures use. */
export function ageAt31August(dateOfBirth: Temporal.PlainDate, year: number): number {
  return ageOn(dateOfBirth, new Temporal.PlainDate(year, 8, 31))
}

/** The date on which an age is reached: the birthday, or 1 March for 29 February in other years. */
export function birthdayOf(dateOfBirth: Temporal.PlainDate, age: number): Temporal.PlainDate {
  const sameDay = dateOfBirth.add({ years: age })
  return sameDay.day === dateOfBirth.day ? sameDay : sameDay.add({ days: 1 })
}

/**
 * The prescribed day on which compulsory school age begins: the fifth birthday if it is one, or the next after it.
 * Education Act 1996 s.8(2); SI 1998/1607 prescribes 31 August, 31 December and 31 March.
 */
export function compulsorySchoolAgeBegins(dateOfBirth: Temporal.PlainDate): Temporal.PlainDate {
  const fifth = birthdayOf(dateOfBirth, 5)
  const prescribed = [
    new Temporal.PlainDate(fifth.year, 3, 31),
    new Temporal.PlainDate(fifth.year, 8, 31),
    new Temporal.PlainDate(fifth.year, 12, 31),
  ]
  return prescribed.find(day => Temporal.PlainDate.compare(day, fifth) >= 0) ?? new Temporal.PlainDate(fifth.year, 12, 31)
}

/**
 * The last day of compulsory school age: the school leaving date of the school year in which 16 is reached.
 * Education Act 1996 s.8(3); SI 1997/1970 makes that the last Friday in June. It can come before the sixteenth birthday.
 */
export function compulsorySchoolAgeEnds(dateOfBirth: Temporal.PlainDate): Temporal.PlainDate {
  const sixteenth = birthdayOf(dateOfBirth, 16)
  return lastFridayInJune(sixteenth.month >= 9 ? sixteenth.year + 1 : sixteenth.year)
}

function lastFridayInJune(year: number): Temporal.PlainDate {
  const last = new Temporal.PlainDate(year, 6, 30)
  return last.subtract({ days: (last.dayOfWeek + 2) % 7 })
}
