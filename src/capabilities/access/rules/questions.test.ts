import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { QuestionKind } from './question.ts'
import { questionsOf, type DayOfLooks } from './questions.ts'
import type { HourOfLooks } from './unusual-hours.ts'

const hour = (given: Partial<HourOfLooks>): HourOfLooks => ({ actor: 'd', name: 'Dana Okafor', roles: ['send-officer'], day: '2026-01-15', hour: 14, children: 3, looks: 3, first: '14:02', last: '14:55', ...given })
const day = (given: Partial<DayOfLooks>): DayOfLooks => ({ actor: 'd', name: 'Dana Okafor', day: '2026-01-15', refused: 0, refusedChildren: 0, namesakes: [], files: [], ...given })
const from = '2026-01-12'
/** So many hours, one a day on working days going back from 9 January 2026, each with the next of these counts. */
const before = (many: number, counts: readonly number[], who: Partial<HourOfLooks> = {}): HourOfLooks[] => {
  const days: string[] = []
  for (let at = Temporal.PlainDate.from('2026-01-09'); days.length < many; at = at.subtract({ days: 1 })) if (at.dayOfWeek < 6 && !['2025-12-25', '2025-12-26', '2026-01-01'].includes(at.toString())) days.push(at.toString())
  return days.map((on, index) => hour({ day: on, children: counts[index % counts.length] ?? 0, ...who }))
}
const saysOf = (hours: readonly HourOfLooks[], days: readonly DayOfLooks[] = [], kind?: QuestionKind) => questionsOf(hours, days, from).filter(one => kind === undefined || one.kind === kind).map(({ says }) => says)

test('ten hours of 1 to 10 make 9 usual: 27 in an hour is asked about and 26 is not', () => {
  const own = before(10, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  assert.deepEqual(saysOf([...own, hour({ children: 26 })]), [])
  const [asked] = questionsOf([...own, hour({ children: 27 })], [], from)
  assert.equal(asked?.says, 'Dana Okafor opened 27 children’s records between 2pm and 3pm on Thursday 15 January 2026.')
  assert.deepEqual(asked?.evidence, ['In 9 of 10 of their own hours before they opened 9 or fewer (10 hours in 8 weeks).', 'There are too few hours of colleagues in the same role to compare.'])
  assert.equal(asked?.key, 'many-in-an-hour.d.2026-01-15')
})

test('a role that works through many records is not asked about; a colleague in another role does not count', () => {
  const own = before(12, [4])
  const priya = { actor: 'p', name: 'Priya Raman' }
  assert.deepEqual(saysOf([...own, ...before(12, [10], priya), hour({ children: 29 })]), [])
  assert.equal(saysOf([...own, ...before(12, [10], priya), hour({ children: 30 })]).length, 1)
  assert.equal(saysOf([...own, ...before(12, [10], { ...priya, roles: ['data-protection-lead'] }), hour({ children: 15 })]).length, 1)
})

test('fewer than 15 is never asked about, however quiet someone is', () => {
  assert.deepEqual(saysOf([...before(20, [1]), hour({ children: 14 })]), [])
  assert.equal(saysOf([...before(20, [1]), hour({ children: 15 })]).length, 1)
})

test('someone new, among nobody, is asked about from 40', () => {
  assert.deepEqual(saysOf([...before(9, [1]), hour({ children: 39 })]), [])
  assert.equal(saysOf([...before(9, [1]), hour({ children: 40 })]).length, 1)
})

test('one wild hour among forty moves nothing, and what is older than eight weeks does not count', () => {
  assert.equal(saysOf([...before(30, [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 500]), hour({ children: 15 })]).length, 1)
  assert.deepEqual(saysOf([...before(12, [2]).map(one => ({ ...one, day: Temporal.PlainDate.from(one.day).subtract({ weeks: 9 }).toString() })), hour({ children: 30 })]), [])
})

test('two such hours of a day are one question, about the higher', () => {
  assert.deepEqual(saysOf([...before(20, [2]), hour({ hour: 9, children: 20 }), hour({ hour: 11, children: 31 })]), ['Dana Okafor opened 31 children’s records between 11am and 12pm on Thursday 15 January 2026.'])
})

/** A year of six hours a day of twenty people, each hour as `draw` has it; the same each time. */
function yearOf(draw: (random: () => number) => number): HourOfLooks[] {
  let seed = 20260115
  const random = () => { seed = (seed * 1664525 + 1013904223) % 4294967296; return seed / 4294967296 }
  const days = Array.from({ length: 365 }, (_, at) => Temporal.PlainDate.from('2025-01-15').add({ days: at })).filter(on => on.dayOfWeek < 6).map(String)
  return days.flatMap(on => Array.from({ length: 20 }, (_, who) => Array.from({ length: 6 }, (_, at) => hour({ actor: `p${who}`, day: on, hour: 9 + at, children: draw(random) })))).flat().filter(({ children }) => children > 0)
}

test('a year of twenty people whose hours go up and down about six records raises no question', () => {
  const even = yearOf(random => Math.round(Array.from({ length: 8 }, random).reduce((sum, one) => sum + one * 1.5, 0)))
  assert.ok(even.length > 25_000)
  assert.deepEqual(questionsOf(even, [], '2025-01-15').filter(({ kind }) => kind === 'many-in-an-hour'), [])
})

test('a year of twenty people whose hours are as wild as coins raises fewer than one question a week', () => {
  // Each record is followed by another four times in five: four on the mean, and now and then thirty.
  const wild = yearOf(random => Math.floor(Math.log(1 - random()) / Math.log(0.8)))
  const asked = questionsOf(wild, [], '2025-01-15').filter(({ kind }) => kind === 'many-in-an-hour').length
  assert.ok(asked > 0 && asked < 52, `${asked} were asked`)
})

test('7am to 8pm of a working day is no question; before, after, a Saturday and a bank holiday are', () => {
  for (const [on, at] of [['2026-01-15', 7], ['2026-01-15', 19]] as const) assert.deepEqual(saysOf([hour({ day: on, hour: at })]), [], `${on} ${at}`)
  for (const [on, at] of [['2026-01-15', 6], ['2026-01-15', 20], ['2026-01-17', 11]] as const) assert.equal(saysOf([hour({ day: on, hour: at })], [], 'outside-hours').length, 1, `${on} ${at}`)
  assert.equal(questionsOf([hour({ day: '2026-04-03', hour: 11 })], [], from)[0]?.evidence[1], 'It was not a working day.')
  const [evening] = questionsOf([hour({ hour: 21, looks: 2, first: '21:40', last: '21:58' }), hour({ hour: 22, looks: 1, first: '22:05', last: '22:05' })], [], from)
  assert.equal(evening?.says, 'Dana Okafor opened children’s records 3 times outside working hours on Thursday 15 January 2026.')
  assert.deepEqual(evening?.evidence, ['It was between 21:40 and 22:05.', 'Working hours are taken to be 7am to 8pm.'])
})

test('someone who works in the evening in four of the eight weeks before is not asked again; in three of them they are', () => {
  const evenings = ['2026-01-08', '2026-01-01', '2025-12-18', '2025-12-04'].map(on => hour({ day: on, hour: 20 }))
  assert.deepEqual(saysOf([...evenings, hour({ hour: 20 })]), [])
  assert.equal(saysOf([...evenings.slice(1), hour({ hour: 20 })]).length, 1)
})

test('four refused tries in a day are no question, five are, and so are three children', () => {
  assert.deepEqual(saysOf([], [day({ refused: 4, refusedChildren: 2 })]), [])
  assert.deepEqual(saysOf([], [day({ refused: 5 })]), ['Dana Okafor was refused 5 times on Thursday 15 January 2026.'])
  assert.deepEqual(questionsOf([], [day({ refused: 3, refusedChildren: 3 })], from)[0]?.evidence, ['They tried to open the records of 3 children.'])
})

test('200 children in a file are no question, 201 are', () => {
  assert.deepEqual(saysOf([], [day({ files: [200, 12] })]), [])
  assert.deepEqual(saysOf([], [day({ files: [201] })]), ['Dana Okafor saved a file with more than 200 children in it on Thursday 15 January 2026.'])
  assert.deepEqual(questionsOf([], [day({ files: [3000, 12, 4590] })], from).map(({ says, evidence }) => [says, ...evidence]), [['Dana Okafor saved 2 files with more than 200 children in each on Thursday 15 January 2026.', 'The largest held 4,590 children.']])
})

test('a shared surname is a question that says it may be chance', () => {
  const [asked] = questionsOf([], [day({ namesakes: ['ab12cd34'] })], from)
  assert.equal(asked?.says, 'Dana Okafor opened the record of a child of the same surname on Thursday 15 January 2026.')
  assert.deepEqual(asked?.evidence, ['Record ab12cd34. It may be chance: addresses are not compared.'])
})

test('what lies before the first day is background and no question', () => {
  assert.deepEqual(saysOf([hour({ day: '2026-01-11', hour: 23, children: 90 })], [day({ day: '2026-01-11', refused: 50, files: [999], namesakes: ['x'] })]), [])
})
