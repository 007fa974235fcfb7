import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { pages } from '../src/assembly/pages.ts'
import { nameResponsible } from '../src/capabilities/places/index.ts'
import { generateReturn, revise } from '../src/capabilities/synthetic/index.ts'
import { system } from '../src/platform/actor/index.ts'
import type { Person } from './browser.ts'
import { startRunning, type Running } from './running.ts'
import { smallWrenfold, writeReturn } from './small-areas.ts'

let app: Running
let dana: Person
let examples: Readonly<Record<string, string>>

/** Pages that answer with a file and not with a page: they are asked for below, and there is nothing to look at. May only shrink. */
const files: Readonly<Record<string, RegExp>> = {
  '/areas/:code/figures/:measure.csv': /^text\/csv/,
  '/england/figures/:measure.csv': /^text\/csv/,
  '/england/inspections.csv': /^text\/csv/,
  '/law.csv': /^text\/csv/,
  '/overview.csv': /^text\/csv/,
  '/overview/requests.csv': /^text\/csv/,
  '/returns/uploads/:id/findings': /^text\/csv/,
  '/law/who-is-responsible.csv': /^text\/csv/,
  '/responsibilities.csv': /^text\/csv/,
  '/who-looked.csv': /^text\/csv/,
  '/people-and-roles.csv': /^text\/csv/,
  '/people-and-roles/upload/example.csv': /^text\/csv/,
  '/work-out-a-date/:rule/calendar.ics': /^text\/calendar; charset=utf-8$/,
  '/work-out-a-date/after/:fact/calendar.ics': /^text\/calendar; charset=utf-8$/,
  '/work.csv': /^text\/csv/,
}

/** Pages that are for whoever looks after data protection alone. */
const garethsOwn = /who-looked/

/** Pages that are for whoever looks after people and roles alone. */
const tomsOwn = /^\/people-and-roles/

/** Pages that are for those who name who holds a duty. */
const priyasOwn = /^\/responsibilities\/:duty\/:party/

before(async () => {
  app = await startRunning({ areas: 'small' })
  dana = await app.person({ width: 320 })
  await dana.signInAs('Dana Okafor')
  await dana.open('/looking')
  await dana.page.getByLabel('I work with this child or family').check()
  await dana.follow('Continue')
  await dana.open('/returns/upload')
  await dana.page.getByLabel('The return').setInputFiles(await writeReturn(app.data, 'second.xml', revise(smallWrenfold(), { seed: 2027, share: 0.2 })))
  await dana.follow('Check it')
  await dana.waitFor(/^The return can be imported/)
  const upload = new URL(dana.page.url()).pathname
  await dana.open('/returns/upload')
  await dana.page.getByLabel('The return').setInputFiles(await writeReturn(app.data, 'flawed.xml', generateReturn({ area: '999', seed: 5, plans: 40, flaws: 0.3 })))
  await dana.follow('Check it')
  await dana.waitFor(/^The return has errors/)
  const flawed = new URL(dana.page.url()).pathname
  const { rows: [maya] } = await app.behind.asOwner.query<{ child: string; duty: string; return: string }>(
    `select c.id as child, d.id as duty, r.id as return from people.child c join duties.duty d on d.area = c.area and d.child = c.id join sen2.return r on r.area = c.area
      where c.area = '999' and c.forename = 'Maya' and c.surname = 'Ellis' limit 1`)
  assert.ok(maya !== undefined)
  const toms = await tomsExamples()
  examples = {
    ...toms,
    '/': '/', '/areas': '/areas?q=north', '/areas/:code': '/areas/908', '/areas/:code/figures': '/areas/908/figures',
    '/areas/:code/figures/:measure': '/areas/908/figures/plans-within-20-weeks', '/areas/:code/figures/:measure.csv': '/areas/908/figures/plans-within-20-weeks.csv',
    '/england': '/england', '/england/areas': '/england/areas?figure=systemic_failings', '/england/figures': '/england/figures', '/england/figures/:measure': '/england/figures/plans-within-20-weeks',
    '/england/figures/:measure.csv': '/england/figures/plans-within-20-weeks.csv', '/england/inspections.csv': '/england/inspections.csv?view=years', '/sources': '/sources',
    '/law': '/law?q=s.44', '/law.csv': '/law.csv?kind=Act', '/law/:rule': '/law/annual-review-subsequent', '/law/how-days-are-counted': '/law/how-days-are-counted', '/law/what-can-be-appealed': '/law/what-can-be-appealed',
    '/law/who-is-responsible': '/law/who-is-responsible', '/law/who-is-responsible.csv': '/law/who-is-responsible.csv?party=setting', '/responsibilities': '/responsibilities', '/responsibilities.csv': '/responsibilities.csv',
    '/responsibilities/:duty': '/responsibilities/20', '/responsibilities/:duty/:party': '/responsibilities/20/council', '/responsibilities/:duty/:party/withdrawal': await aNamingToCome(),
    '/work-out-a-date': '/work-out-a-date', '/work-out-a-date/every-rule': '/work-out-a-date/every-rule?q=review', '/work-out-a-date/after/:fact': '/work-out-a-date/after/requestReceived?on=2026-01-05',
    '/work-out-a-date/after/:fact/calendar.ics': '/work-out-a-date/after/requestReceived/calendar.ics?on=2026-01-05', '/work-out-a-date/:rule': '/work-out-a-date/ehcna-final-plan?requestReceived=2026-01-05',
    '/work-out-a-date/:rule/calendar.ics': '/work-out-a-date/ehcna-final-plan/calendar.ics?requestReceived=2026-01-05',
    '/work': '/work', '/work.csv': '/work.csv', '/duties/:id': `/duties/${maya.duty}`, '/overview': '/overview', '/overview.csv': '/overview.csv',
    '/overview/requests': '/overview/requests?figure=open&year=2025', '/overview/requests.csv': '/overview/requests.csv?figure=open&year=2025',
    '/children': '/children?q=e', '/children/:id': `/children/${maya.child}`, '/children/:id/circle': `/children/${maya.child}/circle`, '/children/:id/who-looked': `/children/${maya.child}/who-looked`,
    '/looking': '/looking', '/who-looked': '/who-looked', '/who-looked.csv': '/who-looked.csv', '/who-looked/questions': '/who-looked/questions', '/who-looked/questions/:key': await aQuestion(), '/your-area': '/your-area',
    '/returns': '/returns', '/returns/upload': '/returns/upload', '/returns/:id': `/returns/${maya.return}`, '/returns/uploads/:id': upload, '/returns/uploads/:id/findings': `${upload}/findings?as=csv`, '/returns/uploads/:id/leaving-out': `${flawed}/leaving-out`,
  }
})
after(() => app.close())

/** A naming that has not begun, which can be withdrawn. */
async function aNamingToCome(): Promise<string> {
  const { rows: [council] } = await app.behind.asOwner.query<{ id: string }>(`select id from places.organisation where area = '999' and name = 'Wrenfold Council'`)
  assert.ok(council !== undefined)
  const naming = { duty: 20, party: 'council', organisation: council.id, team: null, person: null, name: 'Jo Bell', post: 'SEND manager', contact: 'jo.bell@wrenfold.example', from: Temporal.PlainDate.from('2026-03-01') } as const
  await app.db.begin(system('coverage', '999', ['see-responsibilities', 'name-responsible']), work => nameResponsible(work, naming, null))
  return '/responsibilities/20/council/withdrawal'
}

/** A question about looks: Dana tries children who are not there. */
async function aQuestion(): Promise<string> {
  for (const nobody of ['1', '2', '3']) await dana.page.request.get(`${app.origin}/children/01900000-0000-7000-8000-00000000000${nobody}`)
  const { rows: [one] } = await app.behind.asOwner.query<{ id: string }>(`select id from access.person where subject = 'dana.okafor'`)
  return `/who-looked/questions/refused.${one?.id}.${Temporal.Now.plainDateISO('Europe/London')}`
}

/** The pages about people and roles, with what Tom has filled in and not yet confirmed. */
async function tomsExamples(): Promise<Record<string, string>> {
  const { rows: [one] } = await app.behind.asOwner.query<{ person: string; membership: string; organisation: string }>(
    `select m.person, m.id as membership, m.organisation from access.membership m join access.person p on p.id = m.person where p.subject = 'dana.okafor'`)
  assert.ok(one !== undefined)
  const draft = async (kind: string, content: object) => (await app.behind.asOwner.query<{ id: string }>(
    `insert into access.draft select '999', gen_random_uuid(), id, now(), $1, $2 from access.person where subject = 'tom.ferreira' returning id`, [kind, JSON.stringify(content)])).rows[0]?.id ?? ''
  const adding = { name: 'Ines Vale', email: 'ines.vale@wrenfold.example', organisation: one.organisation, role: 'send-officer', why: 'New', from: { day: '15', month: '1', year: '2026' } }
  const row = { name: 'Ines Vale', email: 'ines.vale@wrenfold.example', 'sign-in account': '', organisation: 'Wrenfold Council', team: '', role: 'SEND officer', from: '', until: '', 'duties pass to': '' }
  const file = { fileName: 'people.csv', why: 'New', rows: [row, { ...row, email: 'none' }] }
  const of = `/people-and-roles/${one.person}`
  return {
    '/people-and-roles': '/people-and-roles', '/people-and-roles.csv': '/people-and-roles.csv', '/people-and-roles/add': '/people-and-roles/add', '/people-and-roles/add/:draft': `/people-and-roles/add/${await draft('add-person', adding)}`,
    '/people-and-roles/upload': '/people-and-roles/upload', '/people-and-roles/upload/:draft': `/people-and-roles/upload/${await draft('people-file', file)}`, '/people-and-roles/upload/example.csv': '/people-and-roles/upload/example.csv',
    '/people-and-roles/:person': of, '/people-and-roles/:person/cover': `${of}/cover`, '/people-and-roles/:person/:membership': `${of}/${one.membership}`, '/people-and-roles/:person/:membership/end': `${of}/${one.membership}/end`,
  }
}

/** A pattern of an address, as what an address of that page must match. */
const addressOf = (pattern: string): RegExp => new RegExp(`^${RegExp.escape(pattern).replaceAll(/(?:\\x3a|:)\w+/g, '[^/]+')}$`)

test('every page of the product is landed on, at a width that is a laptop’s at 400 % zoom', async t => {
  const gareth = await app.person({ width: 320 })
  await gareth.signInAs('Gareth Lyle')
  const priya = await app.person({ width: 320 })
  await priya.signInAs('Priya Raman')
  const tom = await app.person({ width: 320 })
  await tom.signInAs('Tom Ferreira')
  const shown = pages.filter(page => page.show !== null)
  assert.deepEqual(shown.map(page => page.path).filter(path => examples[path] === undefined), [], 'Pages without an example here')
  for (const { path } of shown.filter(page => files[page.path] === undefined)) {
    await t.test(path, async () => {
      const who = priyasOwn.test(path) ? priya : tomsOwn.test(path) ? tom : garethsOwn.test(path) ? gareth : dana
      const [answer] = await Promise.all([who.page.waitForResponse(response => response.request().isNavigationRequest()), who.open(examples[path] ?? '')])
      assert.equal(answer.status(), 200)
      assert.match(new URL(who.page.url()).pathname, addressOf(path), 'It led elsewhere')
    })
  }
  for (const { path } of shown.filter(page => files[page.path] !== undefined)) {
    await t.test(path, async () => {
      const answer = await (tomsOwn.test(path) ? tom : garethsOwn.test(path) ? gareth : dana).page.request.get(examples[path] ?? '')
      assert.equal(answer.status(), 200)
      assert.match(answer.headers()['content-type'] ?? '', files[path] ?? /^$/)
      assert.match(answer.headers()['content-disposition'] ?? '', /^attachment; filename=/)
      assert.ok((await answer.text()).split(/\r?\n/).length > 1, 'The file is empty')
    })
  }
  await Promise.all([gareth.close(), priya.close(), tom.close()])
})

test('a page that is not there, and being signed out, are pages too', async () => {
  const stranger = await app.person({ width: 320 })
  await stranger.open('/nowhere')
  assert.match(await stranger.words(), /^Page not found/)
  await dana.open('/your-sessions')
  await stranger.open('/signed-out')
  await stranger.follow('Sign in again')
  assert.match(await stranger.words(), /^Choose who to sign in as/)
  await stranger.close()
})

test('the keyboard alone skips to the content, finds an area, and narrows the work list', async () => {
  const who = await app.person()
  const { keyboard } = who.page
  const focused = () => who.page.evaluate(`(() => {
    const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect()
    const seen = box.width > 0 && box.bottom > 0 && box.top < innerHeight && (style.outlineStyle !== 'none' || style.boxShadow !== 'none')
    return { words: (at.labels?.[0] ?? at).textContent.trim(), seen }
  })()`) as Promise<{ words: string; seen: boolean }>
  /** Tab until there, as someone does who cannot see what a pointer would; every stop on the way must be seen to be one. */
  const tabTo = async (words: string) => {
    for (let stops = 0; stops < 40; stops++) {
      await keyboard.press('Tab')
      const at = await focused()
      assert.ok(at.seen, `Focus on “${at.words}” cannot be seen`)
      if (at.words === words) return stops + 1
    }
    throw new Error(`Forty stops did not come to “${words}”`)
  }

  await who.open('/')
  assert.equal(await tabTo('Skip to main content'), 1, 'The skip link is not first')
  await keyboard.press('Enter')
  assert.equal(await tabTo('Find a local area'), 1, 'The search does not follow the skip link')
  await keyboard.type('Cornwall')
  await Promise.all([who.page.waitForURL('**/areas/908'), keyboard.press('Enter')])

  await who.signInAs('Dana Okafor')
  await who.open('/work')
  await tabTo('Skip to main content')
  await keyboard.press('Enter')
  await tabTo('Narrow this list')
  await keyboard.press('Enter')
  await tabTo('How it stands')
  await keyboard.type('Done late')
  await tabTo('Duty')
  await keyboard.type('Issue the final plan')
  await tabTo('Apply')
  await Promise.all([who.page.waitForURL(/status=met-late/), keyboard.press('Enter')])
  assert.match(await who.words(), /\d+ dut(y|ies) .*Issue the final plan .*done \d+ days? late/)
  await who.close()
})
