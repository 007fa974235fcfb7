import { moment } from '../../../platform/web/filters.ts'
import { pageInWords } from '../rules/looks-in-words.ts'
import type { WhoLooked } from '../words.ts'

type Shaping = { readonly caption: string; readonly empty: string; readonly child?: ((id: string) => { text: string; href: string }) | undefined }

/** Looks as a table; with `child` it has a column for whose record it was. */
export function looksTable(looks: readonly WhoLooked[], { caption, empty, child }: Shaping): object {
  return {
    id: 'looks', caption, captionHidden: true, empty,
    head: [{ text: 'Who' }, { text: 'When' }, { text: 'What they saw' }, ...(child === undefined ? [] : [{ text: 'Child’s record' }]), { text: 'Why' }],
    firstCellIsHeader: true,
    rows: looks.map(look => [
      { text: look.name },
      { text: moment(look.at) },
      look.refused ? { text: pageInWords(look.page), note: 'Tried, and was not shown it' } : { text: pageInWords(look.page) },
      ...(child === undefined ? [] : [look.child === null ? { text: '–' } : child(look.child)]),
      { text: look.purpose ?? (look.child === null ? '–' : 'No reason was given') },
    ]),
  }
}
