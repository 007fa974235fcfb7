import { shortDate } from '../../../ground/calendar/index.ts'
import { capacityInWords, type Involved } from '../../access/index.ts'

/** Those involved today, or from a day to come, as the rows of a table. */
export function rowsOf(involved: readonly Involved[]): object[][] {
  return involved.map(one => [
    { text: one.organisation, ...(one.person === null ? {} : { note: one.person }) },
    { text: capacityInWords[one.capacity] },
    { text: shortDate(one.beginsOn), nowrap: true, ...(one.endsOn === null ? {} : { note: `until ${shortDate(one.endsOn)}` }) },
    { text: one.purpose },
  ])
}

/** Those who were involved and no longer are. */
export function endedRows(involved: readonly Involved[]): object[][] {
  return involved.map(one => [
    { text: one.organisation, ...(one.person === null ? {} : { note: one.person }) },
    { text: capacityInWords[one.capacity] },
    { text: shortDate(one.beginsOn), nowrap: true },
    { text: one.endsOn === null ? '' : shortDate(one.endsOn), nowrap: true },
  ])
}
