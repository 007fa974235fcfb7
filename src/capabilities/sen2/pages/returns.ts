import { shortDate } from '../../../ground/calendar/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { page } from '../../../platform/web/index.ts'
import { placeOf } from '../../places/index.ts'
import { returnsOfArea } from '../reads/returns.ts'
import { openUploads } from '../reads/uploads.ts'
import { stateWords } from './upload-words.ts'

/** The returns that the area has imported, and those on their way. */
export const returnsPage = page({
  path: '/returns',
  permit: 'import-return',
  record: 'sen2.returns',
  view: 'capabilities/sen2/pages/returns.njk',
  load: async (work: Work) => {
    const { name, banner } = await placeOf(work)
    const returns = await returnsOfArea(work)
    const uploads = await openUploads(work)
    return {
      title: 'Returns', caption: name, banner,
      uploads: uploads.map(one => ({ text: one.fileName, href: `/returns/uploads/${one.id}`, state: stateWords[one.state] })),
      table: {
        id: 'returns', caption: 'Returns imported', captionHidden: true, firstCellIsHeader: true,
        head: [{ text: 'Census day' }, { text: 'Imported' }, { text: 'File' }, { text: 'People', numeric: true }, { text: 'New', numeric: true }, { text: 'Changed', numeric: true }, { text: 'Left out', numeric: true }],
        rows: returns.map(one => [
          { text: shortDate(one.census_date), href: `/returns/${one.id}` }, { text: shortDate(one.imported_at.toZonedDateTimeISO('Europe/London').toPlainDate()) }, { text: one.file_name },
          ...[one.people, one.added, one.changed, one.left_out].map(many => ({ text: many.toLocaleString('en-GB'), numeric: true })),
        ]),
      },
    }
  },
})
