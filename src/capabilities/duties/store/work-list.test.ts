import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { rule } from '../../../ground/law/index.ts'
import { system } from '../../../platform/actor/index.ts'
import { newId, testDatabase, type TestDatabase, type Work } from '../../../platform/database/index.ts'
import { addChildren, type Child } from '../../people/index.ts'
import { loadPlaces } from '../../places/index.ts'
import { latenessIds, type Lateness } from '../rules/lateness.ts'
import { statusOn } from '../rules/status.ts'
import { bearers, copyDuties } from '../store.ts'
import type { IsoDate, Owed, Sort } from '../words.ts'
import { countListed, countToDo, lateByRule, rulesInUse } from './counts.ts'
import { wholeWorkList, workList } from './work-list.ts'

const first = Temporal.PlainDate.from('2026-01-01')
const dayAt = (days: number): IsoDate => first.add({ days }).toString()
const names = [['Ellis', 'Maya'], ['ellis', 'Adam'], ['Pearce', 'Leo'], ['Boateng', 'Amara'], ['O’Briain', 'Noah'], ['Yusuf', 'Adam']] as const
const child = ([surname, forename]: readonly [string, string]): Child => ({ id: newId(), surname, forename, birthDate: '2016-05-04', sex: 'F', ethnicity: null, postcode: null, upn: null, uln: null, upnUnknown: 'UN3' })
const children = names.map(child)
const neighbours = [child(['Ellis', 'Mabel'])]
const ruleIds = ['ehcna-final-plan', 'ehcna-decide-to-assess', 'annual-review-first', 'phase-transfer-standard'] as const

// Every date falls within thirty days, so that days before, on and after each other are all met with. The seed is printed when it fails.
const maybe = fc.option(fc.integer({ min: 0, max: 30 }), { nil: null, freq: 2 })
const drawn = fc.record({ due: fc.integer({ min: 0, max: 60 }), met: maybe, ended: maybe, excused: fc.boolean(), rule: fc.constantFrom(...ruleIds), child: fc.integer({ min: 0, max: names.length - 1 }) })
const duties: Owed[] = fc.sample(drawn, { numRuns: 400, seed: 20260115 }).map(one => ({
  rule: one.rule, about: { kind: 'request', id: newId() }, child: children[one.child]!.id, from: '2025-08-01', due: dayAt(one.due), met: one.met === null ? null : dayAt(one.met),
  excused: one.excused ? 'The school was closed' : null, ended: one.ended === null ? null : { on: dayAt(one.ended), because: 'Withdrawn' }, facts: {},
}))

let db: TestDatabase
before(async () => {
  db = await testDatabase()
  await db.beginLoading(system('test'), loadPlaces)
  await fill('999', children, duties)
  await fill('998', neighbours, [{ ...duties[0]!, child: neighbours[0]!.id }])
})
after(() => db.close())

const fill = (area: string, known: readonly Child[], owed: readonly Owed[]) => db.beginLoading(system('test', area), async work => {
  await addChildren(work, known)
  await copyDuties(work, owed, await bearers(work))
})
const at = <T>(days: number, act: (work: Work) => Promise<T>, area = '999', may = ['see-children', 'see-duties']) => db.begin(system('test', area, may), act, { today: first.add({ days }) })
const all = { limit: 1000, offset: 0 }

/** What each list should hold, from how each duty stands by the rule. */
function belongs(lateness: Lateness, duty: Owed, today: IsoDate): boolean {
  const status = statusOn(duty, today)
  const done = (on: IsoDate | null | undefined): boolean => on !== null && on !== undefined && on <= today
  const toDo = !done(duty.met) && !done(duty.ended?.on)
  const within = (days: number): boolean => toDo && duty.due >= today && duty.due <= Temporal.PlainDate.from(today).add({ days }).toString()
  switch (lateness) {
    case 'to-do': return toDo
    case 'late': return status === 'late'
    case 'due-today': return status === 'due today'
    case 'due-in-7-days': return within(7)
    case 'due-in-28-days': return within(28)
    case 'open': return status === 'open'
    case 'excused': return status === 'excused'
    case 'met-late': return status === 'met late'
    case 'met': return status === 'met'
    case 'ended': return status === 'ended'
  }
}

test('lists, counts and statuses in SQL are those of the rule, on every day', async () => {
  for (let days = 0; days <= 62; days += 3) {
    const today = dayAt(days)
    await at(days, async work => {
      for (const lateness of latenessIds) {
        const rows = await workList(work, { lateness }, 'due', all)
        const expected = duties.filter(duty => belongs(lateness, duty, today))
        const keyOf = (one: Pick<Owed, 'rule' | 'due' | 'met' | 'child' | 'excused' | 'ended'>) => [one.rule, one.due, one.met, one.child, one.excused, one.ended?.on].join(' ')
        assert.deepEqual(rows.map(keyOf).sort(), expected.map(keyOf).sort(), `${lateness} on ${today}`)
        assert.equal(await countListed(work, { lateness }), expected.length, `${lateness} counted on ${today}`)
        for (const row of rows) assert.equal(row.status, statusOn(row, today), JSON.stringify(row))
      }
      const many = (lateness: Lateness) => duties.filter(duty => belongs(lateness, duty, today)).length
      assert.deepEqual(await countToDo(work, {}), { toDo: many('to-do'), late: many('late'), dueToday: many('due-today'), in7Days: many('due-in-7-days'), in28Days: many('due-in-28-days'), open: many('open') })
    })
  }
})

test('every sort is an order of the same duties, and pages of it join without a gap', async () => {
  const sorts: readonly Sort[] = ['due', '-due', 'child', '-child', 'rule', '-rule', 'late', '-late']
  await at(20, async work => {
    for (const lateness of ['to-do', 'late', 'met-late', 'excused'] as const) for (const sort of sorts) {
      const whole = await workList(work, { lateness }, sort, all)
      const paged = []
      for (let offset = 0; offset < whole.length + 7; offset += 7) paged.push(...await workList(work, { lateness }, sort, { limit: 7, offset }))
      assert.deepEqual(paged.map(row => row.id), whole.map(row => row.id), `${lateness} by ${sort}`)
      const streamed = []
      for await (const batch of wholeWorkList(work, { lateness }, sort)) streamed.push(...batch)
      assert.deepEqual(streamed.map(row => row.id), whole.map(row => row.id), `${lateness} by ${sort}, streamed`)
    }
  })
})

test('soonest due first, and what is excused after; by name without regard to case; by title in the words of the law', async () => {
  await at(20, async work => {
    const due = await workList(work, { lateness: 'to-do' }, 'due', all)
    const excused = due.findIndex(row => row.status === 'excused')
    assert.ok(excused > 0 && due.slice(excused).every(row => row.status === 'excused'))
    assert.deepEqual(due.slice(0, excused).map(row => row.due), due.slice(0, excused).map(row => row.due).sort())
    const surnames = (await workList(work, { lateness: 'to-do' }, 'child', all)).map(row => `${row.surname} ${row.forename}`)
    assert.deepEqual([...new Set(surnames)], ['Boateng Amara', 'ellis Adam', 'Ellis Maya', 'O’Briain Noah', 'Pearce Leo', 'Yusuf Adam'])
    const titles = (await workList(work, { lateness: 'to-do' }, 'rule', all)).map(row => rule(row.rule).title)
    assert.deepEqual(titles, titles.toSorted((one, other) => one.localeCompare(other, 'en-GB')))
    const late = (await workList(work, { lateness: 'late' }, '-late', all)).map(row => row.due)
    assert.deepEqual(late, late.toSorted())
  })
})

test('narrowed by rule, team and owner', async () => {
  await at(20, async work => {
    const rows = await workList(work, { lateness: 'to-do', rule: 'ehcna-final-plan' }, 'due', all)
    assert.ok(rows.length > 0 && rows.every(row => row.rule === 'ehcna-final-plan'))
    assert.equal((await countToDo(work, { rule: 'ehcna-final-plan' })).toDo, rows.length)
    assert.equal(await countListed(work, { lateness: 'to-do', team: newId() }), 0)
    assert.equal(await countListed(work, { lateness: 'to-do', owner: newId() }), 0)
    assert.deepEqual(await rulesInUse(work), [...ruleIds].sort())
  })
})

test('what is late, by rule: how many, the middle and the longest', async () => {
  await at(40, async work => {
    const today = dayAt(40)
    for (const { rule: id, late, medianDays, longestDays } of await lateByRule(work)) {
      const days = duties.filter(duty => duty.rule === id && statusOn(duty, today) === 'late').map(duty => Temporal.PlainDate.from(duty.due).until(today).days).sort((one, other) => one - other)
      const middle = ((days[(days.length - 1) >> 1] ?? 0) + (days[days.length >> 1] ?? 0)) / 2
      assert.deepEqual([late, medianDays, longestDays], [days.length, Math.round(middle), days.at(-1)], id)
    }
  })
})

test('another area’s duties are in no list, nor any for an actor without the permit', async () => {
  await at(20, async work => {
    assert.deepEqual(new Set((await workList(work, { lateness: 'to-do' }, 'child', all)).map(row => row.surname)).has('Ellis'), true)
    for (const lateness of latenessIds) assert.ok((await workList(work, { lateness }, 'due', all)).every(row => row.forename !== 'Mabel'))
  })
  await at(20, async work => assert.equal(await countListed(work, { lateness: 'to-do' }), 0), '999', ['see-duties'])
  await at(20, async work => assert.ok(await countListed(work, { lateness: 'to-do' }) <= 1), '998')
})
