import { shortDate } from '../../../ground/calendar/index.ts'
import { capacityInWords, type Involved } from '../../access/index.ts'

/** Those involved today, or from a day to come, as the rows of a table. */
export function rowsOf(involved: readonly Involved[]): object[][] {
  return involved.map(one => [
    { text: one.organisation, ...(one.person === null ? {} : { note: one.person }) },
    { text: capacityInWords[one.capacity], note: one.purpose },
    { text: shortDate(one.beginsOn), ...(one.endsOn === null ? {} : { note: `until ${shortDate(one.endsOn)}` }) },
  ])
}

/** Those who were involved and no longer are. */
export function endedRows(involved: readonly Involved[]): object[][] {
  return involved.map(one => [
    { text: one.organisation, note: [one.person, capacityInWords[one.capacity]].filter(Boolean).join(', ') },
    { text: shortDate(one.beginsOn) },
    { text: one.endsOn === null ? '' : shortDate(one.endsOn) },
  ])
}
