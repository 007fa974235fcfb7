import { shortDate } from '../../ground/calendar/index.ts'
import type { ChildPanel, Moment } from '../people/index.ts'
import { requestsOf } from './reads/requests.ts'
import { requestSources } from './rules/codes.ts'
import { limitsOf } from './rules/limits.ts'
import type { AssessmentFacts, IsoDate, RequestFacts } from './words.ts'

/** What this room shows of a child. */
export const panels: readonly ChildPanel[] = [{
  id: 'pathway',
  title: 'Request and assessment',
  kind: 'progress',
  view: 'capabilities/pathway/panels/requests.njk',
  async load(work, child, sees) {
    const requests = await requestsOf(work, [child.id])
    if (requests.length === 0) return null
    return { requests: requests.toReversed().map(request => shown(request, work.today.toString(), sees('progress') === 'full')), moments: requests.flatMap(momentsOf) }
  },
}]

// Mediation, an appeal and where a child lived are not told with the progress in summary.
function shown(request: RequestFacts, today: IsoDate, inFull: boolean): object {
  const limits = limitsOf(request, today)
  return {
    opening: opening(request),
    notes: inFull ? notes(request) : [],
    table: limits === null ? null : {
      id: `limits-${request.id}`, caption: 'What the law allows from the day of the request', captionHidden: true, firstCellIsHeader: true,
      head: [{ text: 'Step' }, { text: 'Last day' }, { text: 'How it stands' }],
      rows: limits.map(({ step, weeks, lastDay, says, tag }) => [
        { text: step, note: `within ${weeks} weeks` },
        { text: day(lastDay) },
        tag === null ? { text: says } : { status: tag, note: says },
      ]),
    },
  }
}

function opening({ receivedOn, source, outcome }: RequestFacts): string {
  const by = source === null ? '' : ` by ${requestSources[source] ?? `a source coded ${source}`}`
  const asked = receivedOn === null ? `An assessment was asked for${by}; the day is not recorded here.` : `An assessment was asked for${by}. The request reached the council on ${day(receivedOn)}.`
  return outcome === 'historical' ? `${asked} It was decided before the year that the council’s return speaks of.` : asked
}

function notes({ mediation, tribunal, movedTo, inYouthAccommodation, assessment }: RequestFacts): string[] {
  return [
    ...(inYouthAccommodation ? ['The young person was in youth accommodation.'] : []),
    ...(movedTo === null ? [] : [`The child moved to another area (${movedTo}) before the assessment was complete.`]),
    ...disputed('the decision on the request', mediation, tribunal),
    ...disputed('the decision against a plan', assessment?.mediation ?? null, assessment?.tribunal ?? null),
    ...disputed('another decision', assessment?.otherMediation ?? null, assessment?.otherTribunal ?? null),
  ]
}

function disputed(what: string, mediation: boolean | null, tribunal: boolean | null): string[] {
  if (mediation !== true && tribunal !== true) return []
  return [`${mediation === true ? 'There was mediation' : 'There was an appeal to the Tribunal'} about ${what}${mediation === true && tribunal === true ? ', and an appeal to the Tribunal' : ''}.`]
}

function momentsOf(request: RequestFacts): Moment[] {
  const { receivedOn, source, outcome, outcomeOn, assessment } = request
  return [
    ...on(receivedOn, 'Assessment asked for', source === null ? undefined : `By ${requestSources[source] ?? `a source coded ${source}`}.`),
    ...(outcome === 'assess' ? on(outcomeOn, 'Council agreed to assess') : outcome === 'refuse' ? on(outcomeOn, 'Council refused to assess') : []),
    ...(assessment === null ? [] : outcomeOfAssessment(assessment)),
  ]
}

function outcomeOfAssessment({ outcome, outcomeOn }: AssessmentFacts): Moment[] {
  return outcome === 'issue' ? on(outcomeOn, 'Final plan issued') : outcome === 'not-issue' ? on(outcomeOn, 'Council decided against a plan') : []
}

function on(day: IsoDate | null, what: string, detail?: string): Moment[] {
  return day === null ? [] : [{ on: day, what, detail }]
}

function day(iso: IsoDate): string {
  return shortDate(Temporal.PlainDate.from(iso))
}
