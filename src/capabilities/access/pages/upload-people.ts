import { z } from 'zod'
import type { Work } from '../../../platform/database/index.ts'
import { uploadField } from '../../../platform/web/upload.ts'
import { csvOf, invalid, notFound, page, redirect, send } from '../../../platform/web/index.ts'
import { placeOf } from '../../places/index.ts'
import { dropDraft, keepDraft } from '../actions/draft.ts'
import { markOf, takePeopleFile } from '../actions/take-people-file.ts'
import { draftOf, placesHere } from '../reads/people.ts'
import { keptFile, mostLines, planOf, readPeopleFile, type KeptFile } from '../reads/people-file.ts'
import { fileColumns, type Step } from '../rules/people-file.ts'
import { roleInWords } from '../rules/permits.ts'
import { typedWord, whyWrong } from './person-fields.ts'

const kind = 'people-file'
const path = '/people-and-roles/upload'
const backLink = { text: 'Back to people and roles', href: '/people-and-roles' }

/** Choose a file of people. Nothing of it counts until it has been read through. */
export const uploadPeoplePage = page({
  path,
  permit: 'manage-people',
  record: 'access.upload-people',
  view: 'capabilities/access/pages/upload-people.njk',
  load: async (work: Work) => ({
    title: 'Change many people at once', banner: (await placeOf(work)).banner, backLink, most: mostLines, columns: columnsInWords, values: { why: '' },
  }),
  act: {
    body: z.object({ file: uploadField('Choose a CSV file'), why: typedWord }),
    upload: { maxBytes: 1_000_000, files: 1 },
    run: async (work, _input, { file, why }) => {
      const read = await readPeopleFile(file.path)
      const wrong = [...('wrong' in read ? [{ field: 'file', text: read.wrong }] : []), ...whyWrong(why)]
      if (wrong.length > 0 || 'wrong' in read) return invalid(wrong, { why })
      return redirect(`${path}/${await keepDraft(work, kind, { fileName: file.filename.slice(0, 200), why, rows: read.rows } satisfies KeptFile)}`)
    },
  },
})

/** What each line would do, before anything is kept. */
export const checkUploadPage = page({
  path: `${path}/:draft`,
  permit: 'manage-people',
  record: 'access.check-upload',
  input: z.object({ draft: z.uuid() }),
  view: 'capabilities/access/pages/check-upload.njk',
  load: async (work, { draft }) => {
    const kept = await keptUpload(work, draft)
    if (kept === undefined) return notFound()
    const plan = await planOf(work, kept.rows)
    const of = (...kinds: Step['kind'][]) => plan.steps.filter(step => kinds.includes(step.kind))
    const wrong = of('wrong').flatMap(step => step.kind === 'wrong' ? [step] : [])
    const coming = of('add', 'change', 'end')
    return {
      title: wrong.length > 0 || plan.fault !== null ? 'The file cannot be taken yet' : coming.length === 0 ? 'The file changes nothing' : 'Check before this counts',
      banner: (await placeOf(work)).banner,
      backLink: { text: 'Choose another file', href: path },
      action: `${path}/${draft}`, fileName: kept.fileName, why: kept.why, mark: markOf(plan), fault: plan.fault,
      canTake: wrong.length === 0 && plan.fault === null && coming.length > 0,
      counts: [['add', 'added'], ['change', 'changed'], ['end', 'ended'], ['same', 'as they are'], ['wrong', 'wrong']].map(([which, text]) => ({ count: of(which as Step['kind']).length, text, ...(which === 'wrong' ? { tone: 'late' } : {}) })),
      wrong: linesTable('wrong-lines', 'Lines that are wrong', 'What to do', wrong.map(({ line, what, column, text }) => [{ text: String(line) }, { text: what === '' ? 'No name' : what }, { text: `${text}.`, note: `Column “${column}”` }])),
      coming: linesTable('coming-lines', 'What changes', 'What is done', coming.map(({ line, what, kind: which }) => [{ text: String(line) }, { text: what }, { text: which === 'add' ? 'Added' : which === 'end' ? 'Ended' : 'Changed' }])),
      same: linesTable('same-lines', 'Lines that change nothing', 'What is done', of('same').map(({ line, what }) => [{ text: String(line) }, { text: what }, { text: 'No change' }])),
    }
  },
  act: {
    body: z.object({ mark: typedWord }),
    run: async (work, { draft }, { mark }) => {
      const kept = await keptUpload(work, draft)
      if (kept === undefined || !await dropDraft(work, draft)) return redirect('/people-and-roles')
      const taken = await takePeopleFile(work, kept.rows, mark, kept.why)
      if (taken === 'taken') return redirect('/people-and-roles')
      return invalid([{ field: 'main-content', text: taken === 'wrong' ? 'Correct the lines that are wrong, and choose the file again. Nothing was kept' : 'Someone changed people here since you read this. Nothing was kept. Read it again as it would be now, and confirm it' }])
    },
  },
})

/** A file to begin from. */
export const examplePeopleFile = page({
  path: `${path}/example.csv`,
  permit: 'manage-people',
  record: 'access.example-people-file',
  view: 'capabilities/access/pages/upload-people.njk',
  load: async (work: Work) => {
    const { organisations, teams } = await placesHere(work)
    const team = teams[0]
    const body = organisations.find(({ id }) => id === team?.organisation) ?? organisations[0]
    return send({ type: 'text/csv; charset=utf-8', filename: 'people-example.csv', body: csvOf([...fileColumns], [
      ['Alex Morgan', 'alex.morgan@council.example', '', body?.name ?? '', team?.name ?? '', roleInWords['send-officer'], work.today.toString(), '', ''],
      ['Sam Reed', 'sam.reed@council.example', 'sam.reed', body?.name ?? '', '', roleInWords['send-manager'], work.today.toString(), work.today.add({ months: 6 }).toString(), 'alex.morgan@council.example'],
    ]) })
  },
})

async function keptUpload(work: Work, draft: string): Promise<KeptFile | undefined> {
  return keptFile.safeParse(await draftOf(work, kind, draft)).data
}

function linesTable(id: string, caption: string, last: string, rows: object[]): object {
  return { id, caption, captionHidden: true, firstCellIsHeader: true, compact: true, head: [{ text: 'Line' }, { text: 'Person' }, { text: last }], rows }
}

const columnsInWords: readonly { key: { text: string }; value: { text: string } }[] = ([
  ['name', 'Needed. Kept for people who are new; those who are known keep the name they have.'],
  ['email', 'Needed. Their work email. It says who they are where “sign-in account” is empty.'],
  ['sign-in account', 'The name that your sign-in service has for them, if you know it.'],
  ['organisation', 'Needed. The name of an organisation of this area.'],
  ['team', 'A team of that organisation, or empty.'],
  ['role', `Needed. One of: ${Object.values(roleInWords).join(', ')}.`],
  ['from', 'The first day, such as 2026-03-01 or 1/3/2026. Empty means today for someone new to the role, and leaves it as it is for others.'],
  ['until', 'The first day on which it no longer holds. Empty means that no end is set.'],
  ['duties pass to', 'Where a line ends somebody’s last role and they are named for duties: the email address of whoever takes over, or “nobody”.'],
] as const satisfies readonly (readonly [(typeof fileColumns)[number], string])[]).map(([key, text]) => ({ key: { text: key }, value: { text } }))
