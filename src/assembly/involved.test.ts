import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import pg from 'pg'
import { people } from '../../cast/people.ts'
import { endInvolvement, involve, loadCast, standing } from '../capabilities/access/index.ts'
import { settle } from '../capabilities/duties/index.ts'
import { addRequests } from '../capabilities/pathway/index.ts'
import { addChildren, type Child } from '../capabilities/people/index.ts'
import { loadPlaces } from '../capabilities/places/index.ts'
import { addPlans } from '../capabilities/plan/index.ts'
import { addReviews } from '../capabilities/reviews/index.ts'
import { system } from '../platform/actor/index.ts'
import { newId, testDatabase, type TestDatabase } from '../platform/database/index.ts'
import { roleUrl } from '../platform/database/open.ts'
import { recordHappenings, recordLook } from '../platform/record/index.ts'

// Plain SQL, with any claims, sees what a few lines of TypeScript say it may see, in every table and view that has a child in it.
const areas = ['998', '999'] as const
type Area = (typeof areas)[number]
type Row = { readonly area: string; readonly child: string }
const children: Record<Area, string[]> = { 998: [], 999: [] }
const bodies: Record<Area, string[]> = { 998: [], 999: [] }
let person = ''
let db: TestDatabase
let asApp: pg.Client
let asLimited: pg.Client

before(async () => {
  db = await testDatabase()
  await db.beginLoading(system('test'), async work => { await loadPlaces(work); await loadCast(work, people) })
  for (const area of areas) {
    for (let each = 0; each < 5; each++) children[area].push(await everythingAbout(area, `${each}`))
    bodies[area] = (await db.asOwner.query<{ id: string }>('select id from places.organisation where area = $1 order by id limit 2', [area])).rows.map(({ id }) => id)
  }
  person = (await db.asOwner.query<{ id: string }>(`select id from access.person where subject = 'robin.vale'`)).rows[0]?.id ?? ''
  asApp = new pg.Client({ connectionString: roleUrl(db.url, 'los_app') })
  asLimited = new pg.Client({ connectionString: roleUrl(db.url, 'los_limited') })
  await Promise.all([asApp.connect(), asLimited.connect()])
})
after(async () => { await Promise.all([asApp.end(), asLimited.end()]); await db.close() })

/** A child with a row in every table that can hold one. */
async function everythingAbout(area: Area, forename: string): Promise<string> {
  const [child, request, plan] = [newId(), newId(), newId()]
  const whole: Child = { id: child, surname: 'Oak', forename, birthDate: '2016-01-01', sex: 'F', ethnicity: null, postcode: 'ZZ99 1AA', upn: null, uln: null, upnUnknown: 'UN3' }
  const place = { rank: 1, urn: '999103', ukprn: null, arrangement: null, note: null, inUnit: null, inResourcedProvision: null }
  const duty = { rule: 'ehcna-final-plan' as const, about: { kind: 'request' as const, id: request }, child, from: '2025-08-21', due: '2026-01-08', met: null, excused: null, ended: null, facts: { requestReceived: '2025-08-21' } }
  await db.beginLoading(system('test', area), async work => {
    await addChildren(work, [whole])
    await addRequests(work, [{
      id: request, child, receivedOn: '2025-08-21', source: null, inYouthAccommodation: false, outcome: 'assess', outcomeOn: '2025-10-01', mediation: null, tribunal: null, movedTo: null,
      assessment: { outcome: 'awaiting', outcomeOn: null, mediation: null, tribunal: null, otherMediation: null, otherTribunal: null, exception: null },
    }])
    await addPlans(work, [{
      id: plan, child, request, startedOn: '2025-08-21', residential: null, workBased: null, personalBudget: null, organised: null, directPayment: null, ceasedOn: null, ceaseReason: null, transferredFrom: null,
      active: true, named: [place], placements: [{ ...place, enteredOn: null, leftOn: null, residential: null, workBased: null }], needs: [{ rank: 1, type: 'ASD' }],
    }])
    await addReviews(work, [{ id: newId(), plan, child, meetingOn: '2025-09-01', decidedOn: null, outcome: null, draftOn: null }], [{ id: newId(), plan, child, dueOn: '2026-02-15', finalOn: null }])
    await settle(work, [request], [{ ...duty, due: '2026-01-01' }], 'Test')
    await settle(work, [request], [duty], 'Test')
    await recordHappenings(work, [{ kind: 'sen2.child-added', child, facts: {} }])
    await recordLook(work, { page: 'people.child-record', child, children: [child] })
    const returned = newId()
    const tables = work.tables<Record<'sen2.return' | 'sen2.source' | 'sen2.possible_duplicate', object>>()
    await tables.insertInto('sen2.return').values({
      area, id: returned, census_date: '2026-01-15', profile: '2026', file_name: 'x', sha256: 'x', imported_at: work.now, imported_by: 'x', people: 1, added: 1, changed: 0, unchanged: 0, left_out: 0, duties: 1,
    }).execute()
    await tables.insertInto('sen2.source').values({ area, child, return: returned, hash: 'x' }).execute()
    await tables.insertInto('sen2.possible_duplicate').values({ area, return: returned, ordinal: 1, child, other: child, because: 'x' }).execute()
  })
  return child
}

/** Who may read a table as the application: a permit of these, in the area. Anything not named here asks for see-children. */
const permits: Readonly<Record<string, readonly string[]>> = {
  'access.involvement': ['see-children', 'find-involved'], 'access.published_involvement': ['see-children', 'find-involved'],
  'record.happening': ['see-children', 'seal-record'], 'record.look': ['see-who-looked', 'seal-record'], 'record.shown': ['see-who-looked', 'seal-record'],
  'sen2.source': ['import-return'], 'sen2.possible_duplicate': ['import-return'],
}

/** What someone limited to some children has no grant on at all. */
const notForLimited = ['record.look', 'record.shown', 'sen2.possible_duplicate', 'sen2.source']

async function tables(): Promise<{ name: string; column: string }[]> {
  const { rows } = await db.asOwner.query<{ name: string; column: string }>(`
    select n.nspname || '.' || c.relname as name, a.attname as column from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
    where c.relkind in ('r', 'v') and ((a.attname = 'child' and n.nspname <> 'public') or (n.nspname = 'people' and a.attname = 'id')) order by 1`)
  return rows
}

type Standing = { readonly area: string; readonly may: readonly string[]; readonly children: readonly string[] }

async function seen(client: pg.Client, { area, may, children: only }: Standing, { name, column }: { name: string; column: string }): Promise<string | 'refused'> {
  await client.query('begin')
  try {
    await client.query('select platform.stand($1, $2, $3, $4)', [person, area, may.join(','), only.join(',')])
    const { rows } = await client.query<Row>(`select distinct area, ${column} as child from ${name} where ${column} is not null`)
    return said(rows)
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '42501') return 'refused'
    throw error
  } finally {
    await client.query('rollback')
  }
}

function said(rows: readonly Row[]): string {
  return rows.map(({ area, child }) => `${area} ${child}`).toSorted().join(', ')
}

const everyone = (): Row[] => areas.flatMap(area => children[area].map(child => ({ area, child })))
const allPermits = ['see-children', 'see-involved-children', 'find-involved', 'see-duties', 'import-return', 'see-who-looked', 'seal-record', 'see-overview']

test('with any claims, the application’s two roles see of every table what the claims allow', async () => {
  const found = await tables()
  assert.ok(found.length >= 19, `${found.length} tables and views have a child`)
  await db.beginLoading(system('test', '999'), async work => { for (const child of children[999]) await involve(work, involvement('999', child)) })
  await db.beginLoading(system('test', '998'), async work => { for (const child of children[998]) await involve(work, involvement('998', child)) })
  const anyStanding = fc.record({ area: fc.constantFrom('999', '998', '201', ''), may: fc.subarray(allPermits), children: fc.subarray(everyone().map(({ child }) => child)) })
  await fc.assert(fc.asyncProperty(anyStanding, fc.constantFrom(...found), async (stands, table) => {
    const isOne = (wanted: readonly string[]) => wanted.some(permit => stands.may.includes(permit))
    const inArea = everyone().filter(({ area }) => area === stands.area)
    assert.equal(await seen(asApp, stands, table), said(isOne(permits[table.name] ?? ['see-children']) ? inArea : []), `as the application, ${table.name}`)
    const limited = notForLimited.includes(table.name) ? 'refused' : said(stands.may.includes('see-involved-children') ? inArea.filter(({ child }) => stands.children.includes(child)) : [])
    assert.equal(await seen(asLimited, stands, table), limited, `as limited, ${table.name}`)
  }), { numRuns: 300 })
  await db.asOwner.query('delete from access.involvement')
})

test('someone limited reads no address, and nothing of what a happening changed', async () => {
  for (const refused of ['select postcode from people.child', 'select * from people.child', 'select facts from record.happening', 'insert into people.child (area) values (\'999\')', 'select email from access.person', 'delete from access.involvement']) {
    await assert.rejects(asLimited.query(refused), { code: '42501' }, refused)
  }
})

const involvement = (area: Area, child: string) => ({
  child, organisation: bodies[area][0] ?? '', person: null, capacity: 'named-setting' as const, purpose: 'Test', beginsOn: Temporal.PlainDate.from('2025-01-01'), endsOn: null, because: { kind: 'plan' as const, id: newId() },
})

const today = Temporal.PlainDate.from('2026-01-15')
const day = fc.integer({ min: -3, max: 3 }).map(days => today.add({ days }))
const span = fc.record({ from: day, until: fc.option(day) }).map(({ from, until }) => ({ from, until: until !== null && Temporal.PlainDate.compare(until, from) < 0 ? from : until }))
const held = fc.record({ area: fc.constantFrom(...areas), body: fc.nat(1), role: fc.constantFrom('setting-senco', 'setting-senco', 'send-officer', 'data-protection-lead'), span })
const involvedHow = fc.record({ area: fc.constantFrom(...areas), body: fc.nat(1), child: fc.nat(4), to: fc.constantFrom('everyone', 'them', 'another'), span })
const holds = ({ from, until }: { from: Temporal.PlainDate; until: Temporal.PlainDate | null }) => Temporal.PlainDate.compare(from, today) <= 0 && (until === null || Temporal.PlainDate.compare(today, until) < 0)

test('over any memberships and involvements, what someone stands as and then sees is their area, or the children their bodies are involved with today', async () => {
  const another = (await db.asOwner.query<{ id: string }>(`select id from access.person where subject = 'dana.okafor'`)).rows[0]?.id ?? ''
  const table = { name: 'people.child', column: 'id' }
  await fc.assert(fc.asyncProperty(fc.array(held, { maxLength: 4 }), fc.array(involvedHow, { maxLength: 12 }), fc.constantFrom(...areas), async (memberships, involvements, chosen) => {
    await db.asOwner.query('delete from access.involvement')
    await db.asOwner.query('delete from access.membership where person = $1', [person])
    for (const { area, body, role, span: { from, until } } of memberships) {
      await db.asOwner.query('insert into access.membership (area, id, person, organisation, role, begins_on, ends_on) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing', [area, newId(), person, bodies[area][body], role, from.toString(), until?.toString()])
    }
    for (const { area, body, child, to, span: { from, until } } of involvements) {
      await db.beginLoading(system('test', area), async work => {
        const id = await involve(work, { ...involvement(area, children[area][child] ?? ''), organisation: bodies[area][body] ?? '', person: to === 'everyone' ? null : to === 'them' ? person : another, beginsOn: from })
        if (until !== null) await endInvolvement(work, id, until)
      })
    }
    const claims = await standing({ ...db, dayIn: () => today })(person, chosen)
    const { rows: kept } = await db.asOwner.query<{ area: Area; organisation: string; role: string; from: Temporal.PlainDate; until: Temporal.PlainDate | null }>('select area, organisation, role, begins_on as from, ends_on as until from access.membership where person = $1', [person])
    const mine = kept.filter(one => holds(one) && one.area === claims.area)
    if (mine.some(({ role }) => role === 'send-officer')) {
      assert.equal(claims.children, undefined)
      assert.equal(await seen(asApp, { area: claims.area ?? '', may: [...claims.may], children: [] }, table), said(everyone().filter(({ area }) => area === claims.area)))
      return
    }
    const sencoOf = mine.filter(({ role }) => role === 'setting-senco').map(({ organisation }) => organisation)
    const theirs = involvements.filter(one => one.area === claims.area && one.to !== 'another' && holds(one.span) && sencoOf.includes(bodies[one.area][one.body] ?? '')).map(one => ({ area: one.area, child: children[one.area][one.child] ?? '' }))
    const wanted = said([...new Map(theirs.map(row => [row.child, row])).values()])
    assert.equal(said((claims.children ?? []).map(child => ({ area: claims.area ?? '', child }))), wanted)
    assert.equal(claims.children === undefined, sencoOf.length === 0)
    assert.equal(await seen(asLimited, { area: claims.area ?? '', may: [...claims.may], children: claims.children ?? [] }, table), wanted)
    assert.equal(await seen(asApp, { area: claims.area ?? '', may: [...claims.may], children: claims.children ?? [] }, table), '')
  }), { numRuns: 60 })
})
