import { z } from 'zod'
import { parties, partWords, partyWords, rule } from '../../../ground/law/index.ts'
import type { Party, Responsibility } from '../../../ground/law/index.ts'
import { csvOf, page, send } from '../../../platform/web/index.ts'
import { upper } from '../rules/in-words.ts'
import { basisInWords, dutiesAskedFor, partiesInWords, sharesAskedFor, sureInWords, type MatrixNarrowed, type Share } from '../rules/responsibilities.ts'

const path = '/law/who-is-responsible'

const asked = z.object({
  q: z.string().trim().max(200).optional().catch(undefined).transform(text => text === '' ? undefined : text),
  party: z.enum(parties).optional().catch(undefined),
  by: z.enum(['party', 'duty']).catch('party'),
})

/** Who must do what: every duty of the law by who must do it, or duty by duty. */
export const whoIsResponsiblePage = page({
  path,
  permit: 'anyone',
  record: 'law.who-is-responsible',
  input: asked,
  view: 'capabilities/law/pages/who-is-responsible.njk',
  load: (_work, { by, ...narrowed }) => {
    const duties = dutiesAskedFor(narrowed)
    const isNarrowed = narrowed.q !== undefined || narrowed.party !== undefined
    return {
      title: 'Who is responsible for what',
      breadcrumbs: [{ text: 'Home', href: '/' }, { text: 'The law, rule by rule', href: '/law' }],
      filters: { action: path, label: 'Find a duty', clearHref: isNarrowed ? href({}, by) : null, fields: fieldsOf(narrowed, by) },
      count: isNarrowed ? `${duties.length} of 40 duties` : '40 duties',
      by,
      shares: by === 'party' ? sharesAskedFor(narrowed).map(share => shareInWords(share, narrowed)) : [],
      duties: by === 'duty' ? duties.map(dutyInWords) : [],
      empty: duties.length === 0 ? 'No duty has these words. Try one or two, such as “mediation” or “section 42”, or clear the filter.' : null,
      csv: href(narrowed, undefined, `${path}.csv`),
    }
  },
})

/** The same as a file: a row a duty, a column a party, in words. */
export const whoIsResponsibleCsv = page({
  path: `${path}.csv`,
  permit: 'anyone',
  record: 'law.who-is-responsible-file',
  input: asked,
  view: 'capabilities/law/pages/who-is-responsible.njk',
  load: (_work, narrowed) => send({
    type: 'text/csv; charset=utf-8', filename: 'who-is-responsible.csv',
    body: csvOf(
      ['number', 'duty', 'must_do_it', 'must_help', 'must_be_asked', 'must_be_told', 'law', 'how_sure', 'rules'],
      dutiesAskedFor(narrowed).map(one => [
        one.number, one.title, partiesInWords('must', one), partiesInWords('cooperates', one), partiesInWords('consulted', one), partiesInWords('informed', one),
        basisInWords(one), sureInWords(one), one.rules.join(' '),
      ]),
    ),
  }),
})

function fieldsOf({ q, party }: MatrixNarrowed, by: 'party' | 'duty'): object[] {
  return [
    { kind: 'search', name: 'q', label: 'Words, such as “mediation”', value: q ?? '' },
    { kind: 'select', name: 'party', label: 'Who', items: [{ value: '', text: 'Everyone' }, ...parties.map(value => ({ value, text: upper(partyWords[value]), selected: value === party }))] },
    { kind: 'select', name: 'by', label: 'Show', items: [{ value: 'party', text: 'By who must do it', selected: by === 'party' }, { value: 'duty', text: 'Duty by duty', selected: by === 'duty' }] },
  ]
}

function href({ q, party }: MatrixNarrowed, by?: 'party' | 'duty', to: string = path): string {
  const kept = Object.entries({ q, party, by: by === 'party' ? undefined : by }).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return kept.length === 0 ? to : `${to}?${new URLSearchParams(kept)}`
}

function shareInWords({ party, must, cooperates, consulted, informed }: Share, narrowed: MatrixNarrowed) {
  const isFamily = party === 'family'
  const rest = [
    { title: isFamily ? 'It contributes to' : 'It must help with', duties: cooperates },
    { title: 'It must be asked about', duties: consulted },
    { title: 'It must be told of', duties: informed },
  ]
  return {
    id: party,
    title: isFamily ? 'What the family is asked and told' : `What ${partyWords[party]} must do`,
    name: upper(partyWords[party]),
    count: must.length,
    instead: isFamily ? 'None of the forty duties falls on the family: they are owed to it.' : 'Nothing here, but it has a part in what others must do.',
    must: must.map(one => lineOf(one, party)),
    rest: rest.filter(({ duties }) => duties.length > 0).map(({ title, duties }) => ({ title, count: duties.length, open: narrowed.party !== undefined || isFamily, lines: duties.map(one => lineOf(one, party)) })),
  }
}

function lineOf(one: Responsibility, party: Party) {
  return { title: one.title, note: upper(one.notes?.[party] ?? ''), law: basisInWords(one), href: `${path}?by=duty#duty-${one.number}` }
}

function dutyInWords(one: Responsibility) {
  return {
    number: one.number, title: one.title, must: upper(partiesInWords('must', one)),
    rest: (['cooperates', 'consulted', 'informed'] as const).map(part => ({ words: upper(partWords[part]), who: upper(partiesInWords(part, one)) })).filter(({ who }) => who !== ''),
    law: basisInWords(one), sure: sureInWords(one),
    rules: one.rules.map(id => ({ text: rule(id).title, href: `/law/${id}` })),
  }
}
