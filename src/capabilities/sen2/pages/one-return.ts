import { z } from 'zod'
import { longDate, shortDate } from '../../../ground/calendar/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { happeningsAbout } from '../../../platform/record/index.ts'
import { listLinks, notFound, page } from '../../../platform/web/index.ts'
import { askWhy } from '../../access/index.ts'
import { placeOf } from '../../places/index.ts'
import { findReturn, namesOf } from '../reads/returns.ts'
import { changeInWords, type RecordedChange } from '../rules/changes-in-words.ts'

const pageSize = 50

/** What came of a return: who is new, who changed and how, who was left out, who may be one child twice. */
export const returnPage = page({
  path: '/returns/:id',
  permit: 'import-return',
  record: 'sen2.return',
  input: z.object({ id: z.uuid(), page: z.coerce.number().int().min(1).catch(1) }),
  view: 'capabilities/sen2/pages/one-return.njk',
  load: async (work: Work, { id, page: at }) => {
    const found = await findReturn(work, id)
    if (found === undefined) return notFound()
    const why = askWhy(work, `/returns/${id}`)
    if (why !== undefined) return why
    const { imported, leftOut, duplicates } = found
    const { happenings, total } = await happeningsAbout(work, id, { kind: 'sen2.child-changed', limit: pageSize, offset: (at - 1) * pageSize })
    const shows = [...happenings.flatMap(one => one.child ?? []), ...duplicates.flatMap(one => [one.child, one.other])]
    const names = await namesOf(work, shows)
    const child = (one: string) => ({ text: names.get(one) ?? 'A child', href: `/children/${one}` })
    return {
      title: `Return for ${longDate(imported.census_date)}`,
      shows,
      banner: (await placeOf(work)).banner,
      breadcrumbs: [{ text: 'Returns', href: '/returns' }],
      caption: `${imported.file_name}, imported ${shortDate(imported.imported_at.toZonedDateTimeISO('Europe/London').toPlainDate())}`,
      counts: [
        { count: imported.people, text: 'people in it' }, { count: imported.added, text: 'new' }, { count: imported.changed, text: 'changed' },
        { count: imported.unchanged, text: 'as they were' }, { count: imported.left_out, text: 'left out', tone: 'late' }, { count: imported.duties, text: 'duties added or changed', href: '/work' },
      ],
      leftOut: table('left-out', 'People left out', [{ text: 'Person' }, { text: 'Why' }], leftOut.map(one => [{ text: one.person }, { text: one.because }])),
      duplicates: table('duplicates', 'May be one child twice', [{ text: 'One record' }, { text: 'The other' }, { text: 'Why' }, { text: 'Person of the return', numeric: true }], duplicates.map(one => [child(one.child), child(one.other), { text: one.because }, { text: String(one.ordinal), numeric: true }])),
      list: listLinks({ path: `/returns/${id}`, filters: {}, page: at, pageSize, total, of: total === 1 ? 'child changed' : 'children changed', sort: 'name' }),
      changed: happenings.map(one => ({ ...child(one.child ?? ''), lines: (one.facts['changed'] as RecordedChange[]).flatMap(linesOf) })),
    }
  },
})

type Line = { readonly called: string; readonly was: string | null; readonly became: string }

/** One line for each fact that changed; something new is one line whole. */
function linesOf(change: RecordedChange): Line[] {
  const said = changeInWords(change)
  if (said === null) return []
  const { what, facts } = said
  if (change.isNew) return [{ called: capital(what), was: null, became: facts.map(({ called, became }) => `${called} ${became}`).join(', ') }]
  return facts.map(({ called, was, became }) => ({ called: capital(what === 'child' ? called : `${what}, ${called}`), was, became }))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function table(id: string, caption: string, head: object[], rows: object[][]): object {
  return { id, caption, captionHidden: true, firstCellIsHeader: true, head, rows }
}
