import { moment } from '../../../platform/web/filters.ts'
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
      { text: look.name },
      { text: moment(look.at) },
      { text: pageInWords(look.page), note: refusalInWords(look) ?? wayInWords(look) },
      ...(child === undefined ? [] : [look.child === null ? { text: '–' } : child(look.child)]),
      { text: look.purpose ?? (look.child === null && look.children === null ? '–' : 'No reason was given') },
    ]),
  }
}
