export { ageAt31August, ageOn, birthdayOf, compulsorySchoolAgeBegins, compulsorySchoolAgeEnds } from './ages.ts'
export { bankHolidays, bankHolidaysFrom } from './bank-holidays.ts'
export type { BankHolidays } from './bank-holidays.ts'
export { addDays, addMonthsClamped, addWeeks, atLeastBefore, before, parseDate, periodBeginningWith } from './counting.ts'
export type { CalendarPeriod } from './counting.ts'
export {
  dateOfDay, dayOfDate, dayOfIso, dayOfParts, daysInMonth, daysLater, isoOfDay, monthsLater, partsOfDay, weekdayOfDay,
} from './day.ts'
export type { Day } from './day.ts'
export { longDate, longDay, shortDate, shortDay } from './printing.ts'
export { academicYearBeginning, academicYearOf, ageAtStartOf, curriculumYearOn, year9Of } from './school-years.ts'
export type { AcademicYear, CurriculumYear } from './school-years.ts'
export { addWorkingDays, isWorkingDay, stepBackWorkingDays, workingDaysBetween, workingDaysLater } from './working-days.ts'
