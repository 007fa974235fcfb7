import { z } from 'zod'
import { parties, partyWords } from '../../../ground/law/index.ts'
import { shortDate } from '../../../ground/calendar/index.ts'
import { csvOf, page, send } from '../../../platform/web/index.ts'
import { placeOf } from '../../places/index.ts'
import { areaDutiesAskedFor } from '../reads/area-duties.ts'
import { eachSettingsOwn, faultInWords, gapsInWords, settingsInWords, whyNobody, type AreaDuty, type PartyHolder } from '../rules/area-duties.ts'
import { upper } from '../rules/in-words.ts'
import { partyInDuty, type MatrixNarrowed } from '../rules/responsibilities.ts'

const path = '/responsibilities'

const asked = z.object({
  q: z.string().trim().max(200).optional().catch(undefined).transform(text => text === '' ? undefined : text),
  party: z.enum(parties).optional().catch(undefined),
})

/** The area’s duties and who is named for each; those with nobody named come first, as a fault. */
export const responsibilitiesPage = page({
  path,
  permit: 'see-responsibilities',
  record: 'law.responsibilities',
  input: asked,
  view: 'capabilities/law/pages/responsibilities.njk',
  load: async (work, narrowed) => {
    const { name, banner } = await placeOf(work)
    const whole = await areaDutiesAskedFor(work, {})
    const duties = await areaDutiesAskedFor(work, narrowed)
    const isNarrowed = narrowed.q !== undefined || narrowed.party !== undefined
    return {
      title: `Who holds each duty in ${name}`,
      banner,
      fault: { text: `${faultInWords(whole, name)}.`, isFault: whole.some(({ state }) => state === 'nobody') },
      gaps: gapsInWords(whole),
      settings: settingsInWords(whole),
      filters: { action: path, label: 'Find a duty', clearHref: isNarrowed ? path : null, fields: fieldsOf(narrowed) },
      count: isNarrowed ? `${duties.length} of ${whole.length} duties` : null,
      parts: partsOf(duties, isNarrowed),
      empty: duties.length === 0 ? 'No duty has these words. Try one or two, such as “mediation” or “section 42”, or clear the filter.' : null,
      csv: hrefOf(`${path}.csv`, narrowed),
    }
  },
})

/** The same as a file: a row for each party that must do a duty. */
export const responsibilitiesCsv = page({
  path: `${path}.csv`,
  permit: 'see-responsibilities',
  record: 'law.responsibilities-file',
  input: asked,
  view: 'capabilities/law/pages/responsibilities.njk',
  load: async (work, narrowed) => {
    const duties = await areaDutiesAskedFor(work, narrowed)
    return send({
      type: 'text/csv; charset=utf-8', filename: `responsibilities-${work.claims.area ?? ''}-${work.today}.csv`,
      body: csvOf(
        ['number', 'duty', 'who_must', 'named', 'post', 'body', 'team', 'contact', 'from', 'why_nobody', 'covered', 'each_settings_own'],
        duties.flatMap(({ duty, holders }) => holders.map(({ party, named }) => [
          duty.number, duty.title, partyInDuty(party, duty), named?.holder ?? null, ...(named === null || named.holder === null ? [null] : [named.post]), named?.organisation.name ?? null,
          named?.team?.name ?? null, named?.holder === null ? null : named?.contact ?? null, named?.from.toString() ?? null, whyNobody({ party, named }), named?.covered ?? null, party === 'setting' ? 'yes' : null,
        ])),
      ),
    })
  },
})

/** Closed but for the first where nobody is named, as the parts of the law are; a list that was narrowed is open. */
function partsOf(duties: readonly AreaDuty[], isNarrowed: boolean) {
  const of = (state: AreaDuty['state']) => duties.filter(one => one.state === state).map(rowOf)
  return [
    { id: 'nobody', title: 'Nobody is named', rows: of('nobody') },
    { id: 'some', title: 'Somebody is missing', rows: of('some') },
    { id: 'settings', title: 'Each setting’s own', rows: of('each setting') },
    { id: 'named', title: 'Somebody is named', rows: of('everybody') },
  ].filter(({ rows }) => rows.length > 0).map(part => ({ ...part, open: isNarrowed || part.id === 'nobody', count: part.rows.length === 1 ? '1 duty' : `${part.rows.length} duties` }))
}

function rowOf({ duty, holders }: AreaDuty) {
  return { number: duty.number, title: duty.title, href: `${path}/${duty.number}`, holders: holders.map(one => ({ party: upper(partyInDuty(one.party, duty)), ...holderOf(one) })) }
}

/** Who is named for one party, in the parts that a page shows. */
export function holderOf({ party, named }: PartyHolder) {
  const because = whyNobody({ party, named })
  return {
    holder: named?.holder ?? null,
    post: named?.holder === null ? null : named?.post ?? null,
    place: named === null ? null : [named.organisation.name, named.team?.name].filter(Boolean).join(', '),
    contact: named?.holder === null ? null : named?.contact ?? null,
    covered: named?.covered ?? null,
    own: eachSettingsOwn({ party, named }),
    since: named === null ? null : shortDate(named.from),
    because,
  }
}

function fieldsOf({ q, party }: MatrixNarrowed): object[] {
  return [
    { kind: 'search', name: 'q', label: 'Words, such as “mediation”', value: q ?? '' },
    { kind: 'select', name: 'party', label: 'Who has a part in it', items: [{ value: '', text: 'Everyone' }, ...parties.map(value => ({ value, text: upper(partyWords[value]), selected: value === party }))] },
  ]
}

function hrefOf(to: string, { q, party }: MatrixNarrowed): string {
  const kept = Object.entries({ q, party }).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return kept.length === 0 ? to : `${to}?${new URLSearchParams(kept)}`
}
