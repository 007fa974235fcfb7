import { ageOn, curriculumYearOn, shortDate } from '../../../ground/calendar/index.ts'
import type { Sees } from '../../access/index.ts'
import type { Child } from '../words.ts'
import { ethnicities, sexes, upnUnknown } from './codes.ts'

/** "Maya Ellis". */
export function fullName({ forename, surname }: Pick<Child, 'forename' | 'surname'>): string {
  return `${forename} ${surname}`
}

/** The year group that goes with the age; null before nursery and after Year 14. */
export function yearGroup(birthDate: string, today: Temporal.PlainDate): string | null {
  const year = curriculumYearOn(today, Temporal.PlainDate.from(birthDate))
  if (year === null) return null
  if (year === 'R') return 'Reception'
  return year.startsWith('N') ? 'Nursery' : `Year ${year}`
}

/** "Aged 8, Year 4, born 3 November 2017". */
export function ageInWords(birthDate: string, today: Temporal.PlainDate): string {
  const born = Temporal.PlainDate.from(birthDate)
  const year = yearGroup(birthDate, today)
  return [`Aged ${ageOn(born, today)}`, ...(year === null ? [] : [year]), `born ${shortDate(born)}`].join(', ')
}

/** Numbers and particulars, in the order in which people ask for them. An address that whoever looks may not see is said to be kept from them. */
export function particulars(child: Child, sees: Sees): { readonly name: string; readonly value: string }[] {
  return [
    { name: 'Unique pupil number (UPN)', value: child.upn ?? `Not known${child.upnUnknown === null ? '' : `: ${upnUnknown[child.upnUnknown] ?? child.upnUnknown}`}` },
    ...(child.uln === null ? [] : [{ name: 'Unique learner number (ULN)', value: child.uln }]),
    { name: 'Postcode', value: sees('home-address') === 'full' ? child.postcode ?? 'Not known' : 'Not shown to you' },
    { name: 'Sex', value: sexes[child.sex] ?? child.sex },
    { name: 'Ethnic group', value: child.ethnicity === null ? 'Not known' : ethnicities[child.ethnicity] ?? child.ethnicity },
  ]
}
