import { clockTime, longDate, moment } from '../../../platform/web/filters.ts'
import { pageInWords, refusalInWords, wayInWords } from '../rules/looks-in-words.ts'
import type { WhoLooked } from '../words.ts'

type Shaping = { readonly caption: string; readonly empty: string; readonly child?: ((id: string) => { text: string; href: string }) | undefined }

/** Looks as a table; with `child` it has a column for whose record it was. */
export function looksTable(looks: readonly WhoLooked[], { caption, empty, child }: Shaping): object {
  return {
    id: 'looks', caption, captionHidden: true, empty,
    head: [{ text: 'Who' }, { text: 'When' }, { text: 'What they saw' }, ...(child === undefined ? [] : [{ text: 'Child’s record' }]), { text: 'Why' }],
    firstCellIsHeader: true,
    rows: looks.map(look => [
      who(look), { text: moment(look.at) }, what(look),
      ...(child === undefined ? [] : [look.child === null ? { text: '–' } : child(look.child)]),
      why(look),
    ]),
  }
}

/** The looks at one child, day by day: each day a table of its own. */
export function looksByDay(looks: readonly WhoLooked[]): object[] {
  return [...Map.groupBy(looks, ({ at }) => longDate(at))].map(([day, of], index) => ({
    id: `day-${index + 1}`, caption: day, captionHidden: true, firstCellIsHeader: true,
    head: [{ text: 'Who' }, { text: 'Time' }, { text: 'What they saw' }, { text: 'Why' }],
    rows: of.map(look => [who(look), { text: clockTime(look.at), nowrap: true }, what(look), why(look)]),
  }))
}

function who({ name, as }: WhoLooked): object {
  return { text: name, note: as }
}

function what(look: WhoLooked): object {
  const refusal = refusalInWords(look)
  return refusal === null ? { text: pageInWords(look.page), note: wayInWords(look) } : { status: { text: 'Refused', tone: 'late' }, note: `${pageInWords(look.page)}. ${refusal}` }
}

function why({ purpose, child, children }: WhoLooked): object {
  return { text: purpose ?? (child === null && children === null ? '–' : 'No reason was given') }
}
