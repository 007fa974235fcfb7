import { csvLine, csvStart, page, send } from '../../../platform/web/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { pageInWords, refusalInWords, wayInWords } from '../rules/looks-in-words.ts'
import { everyLook } from '../reads/looks.ts'
import type { LooksAsked } from '../words.ts'
import { askedBy, looksFilter } from './who-looked.ts'

/** The same looks as a file, all of them. */
export const whoLookedCsv = page({
  path: '/who-looked.csv',
  permit: 'see-who-looked',
  record: 'access.who-looked-file',
  input: looksFilter,
  load: (work, filter) => send({ type: 'text/csv; charset=utf-8', filename: `who-looked-${work.claims.area ?? ''}-${work.today}.csv`, body: lines(work, askedBy(filter)) }),
  view: 'capabilities/access/pages/who-looked.njk',
})

async function* lines(work: Work, asked: LooksAsked): AsyncGenerator<string> {
  yield csvStart + csvLine(['When', 'Who', 'As', 'What they saw', 'How', 'Child’s record', 'Children in it', 'Why', 'Shown or refused'])
  for await (const looks of everyLook(work, asked)) {
    yield looks.map(look => csvLine([look.at.toString({ smallestUnit: 'second' }), look.name, look.as, pageInWords(look.page), wayInWords(look) ?? 'Opened', look.child ?? '', look.children, look.purpose ?? '', refusalInWords(look) ?? 'Shown'])).join('')
  }
}
