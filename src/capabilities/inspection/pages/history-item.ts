import { shortDate } from '../../../ground/calendar/index.ts'
import { foundIn, heldOn, revisitIn } from '../rules/history.ts'
import { afterLetterOf2016 } from '../rules/what-is-owed.ts'
import type { Inspection } from '../words.ts'

export type HistoryItem = {
  readonly heading: string
  readonly of: string | null
  readonly held: string
  readonly found: string
  readonly revisit: string | null
  readonly published: string
  readonly statement: string | null
  readonly report: string | null
  readonly note: string | null
  readonly source: string
}

/** One inspection as the area's page tells it; `predecessor` names the former area when it was not this one. */
export function historyItem(inspection: Inspection, predecessor: string | null): HistoryItem {
  const statement = afterLetterOf2016(inspection)[0]
  return {
    heading: inspection.sequence > 1 ? `Full inspection ${inspection.sequence}, ${inspection.framework} framework` : `Full inspection, ${inspection.framework} framework`,
    of: predecessor,
    held: heldOn(inspection),
    found: foundIn(inspection),
    revisit: revisitIn(inspection) ?? (inspection.wsoaRequired === true ? 'No re-visit is in the record, which runs to August 2022; the programme of re-visits ended in December 2022.' : null),
    published: inspection.publishedOn === null ? 'The day of publication is not in the record.' : `${inspection.framework === '2016' ? 'Letter' : 'Report'} published on ${shortDate(inspection.publishedOn)}.`,
    statement: statement?.due == null ? null : `The statement was due by ${shortDate(statement.due)}: 70 working days after the letter, counted here from its publication.`,
    report: inspection.reportId === null ? null : `https://files.ofsted.gov.uk/v1/file/${inspection.reportId}`,
    note: inspection.note,
    source: `${inspection.source.file}, line ${inspection.source.row}`,
  }
}
