import { ageOn } from './ages.ts'

/** A school year, 1 September to 31 August, named as `2025/26`. */
export type AcademicYear = {
  readonly name: string
  readonly begins: Temporal.PlainDate
  readonly ends: Temporal.PlainDate
}

/** The academic year in which a date falls. */
export function academicYearOf(date: Temporal.PlainDate): AcademicYear {
  return academicYearBeginning(date.month >= 9 ? date.year : date.year - 1)
}

/** The academic year that begins on 1 September of a year. */
export function academicYearBeginning(year: number): AcademicYear {
  return {
    name: `${year}/${String((year + 1) % 100).padStart(2, '0')}`,
    begins: new Temporal.PlainDate(year, 9, 1),
    ends: new Temporal.PlainDate(year + 1, 8, 31),
  }
}

/** National curriculum years as the school census writes them. */
export type CurriculumYear =
  | 'N1' | 'N2' | 'R' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '10' | '11' | '12' | '13' | '14'

const curriculumYears: readonly CurriculumYear[] = [
  'N1', 'N2', 'R', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14',
]

/** Age on the 31 August before an academic year begins, which sets the year group. */
export function ageAtStartOf(year: AcademicYear, dateOfBirth: Temporal.PlainDate): number {
  return ageOn(dateOfBirth, year.begins.subtract({ days: 1 }))
}

/**
 * The usual national curriculum year for a date of birth in the academic year of a date (Reception at 4,
 * Year n at n + 4); null before nursery and after Year 14. A child may be taught out of year: use what the setting says first.
 */
export function curriculumYearOn(date: Temporal.PlainDate, dateOfBirth: Temporal.PlainDate): CurriculumYear | null {
  return curriculumYears[ageAtStartOf(academicYearOf(date), dateOfBirth) - 2] ?? null
}

/** The academic year in which someone is usually in Year 9, from which preparing for adulthood is a duty. */
export function year9Of(dateOfBirth: Temporal.PlainDate): AcademicYear {
  return academicYearBeginning(academicYearOf(dateOfBirth).begins.year + 14)
}
