import { isWorkingDay } from '../../../ground/calendar/index.ts'
import { inFull, question, weeksBefore, type Question, type QuestionKind } from './question.ts'
import { unusualHours, type HourOfLooks } from './unusual-hours.ts'

/** What one person did on one day beside opening records. */
export type DayOfLooks = {
  readonly actor: string
  readonly name: string
  /** YYYY-MM-DD */
  readonly day: string
  /** Tries that were refused, and at how many children's records. */
  readonly refused: number
  readonly refusedChildren: number
  /** The children of their own surname whose record they opened, as the last characters of its id. */
  readonly namesakes: readonly string[]
  /** How many children were in each file that they saved. */
  readonly files: readonly number[]
}

/** Ordinary hours of work: from seven to eight in the evening on working days. */
const [begins, ends] = [7, 20]
const [manyRefused, manyRefusedChildren] = [5, 3]
const largeFile = 200
const habitual = 4

/** What is asked, with its numbers, for whoever reads the questions. */
export const questionRules: readonly { readonly kind: QuestionKind; readonly title: string; readonly rule: string }[] = [
  { kind: 'many-in-an-hour', title: 'Many records in an hour', rule: `Someone opened at least 15 children’s records in one hour, and three times what is usual. Usual is what was not passed in 9 of 10 of the hours in which records were opened over the ${weeksBefore} weeks before: their own hours, and those of colleagues in the same role, whichever is higher. With fewer than 10 such hours of either, 40 records in an hour is the limit.` },
  { kind: 'same-surname', title: 'Same surname', rule: 'Someone opened the record of a child who shares a surname, or a part of one, with them. Many people share a surname by chance. Where staff live is not kept here, so addresses and postcodes are not compared.' },
  { kind: 'outside-hours', title: 'Outside working hours', rule: `Someone opened children’s records before 7am, from 8pm, at a weekend or on a bank holiday. It is not asked of someone who did so in at least ${habitual} of the ${weeksBefore} weeks before.` },
  { kind: 'refused', title: 'Tries that were refused', rule: `Someone was refused at least ${manyRefused} times in a day, or at the records of at least ${manyRefusedChildren} children.` },
  { kind: 'large-files', title: 'Large files', rule: `Someone saved a file with more than ${largeFile} children in it.` },
]

/** The questions of the days from the first on. `hours` and `days` also hold the weeks before, by which what is usual is known. */
export function questionsOf(hours: readonly HourOfLooks[], days: readonly DayOfLooks[], from: string): Question[] {
  const since = days.filter(({ day }) => day >= from)
  return [...unusualHours(hours, from), ...outsideHours(hours, from), ...since.flatMap(sameSurname), ...since.flatMap(refused), ...since.flatMap(largeFiles)]
    .toSorted((one, other) => other.day.localeCompare(one.day) || one.name.localeCompare(other.name) || one.kind.localeCompare(other.kind))
}

function isOutside({ day, hour }: HourOfLooks): boolean {
  return hour < begins || hour >= ends || !isWorkingDay(Temporal.PlainDate.from(day))
}

function outsideHours(hours: readonly HourOfLooks[], from: string): Question[] {
  return [...Map.groupBy(hours.filter(isOutside), ({ actor }) => actor).values()].flatMap(theirs => {
    const byDay = Map.groupBy(theirs, ({ day }) => day)
    return [...byDay].filter(([day]) => day >= from && !isHabit([...byDay.keys()], day)).map(([day, of]) => {
      const [first] = of
      const looks = of.reduce((sum, one) => sum + one.looks, 0)
      const [earliest, latest] = [of.map(one => one.first).toSorted()[0] ?? '', of.map(one => one.last).toSorted().at(-1) ?? '']
      const at = earliest === latest ? `at ${earliest}` : `between ${earliest} and ${latest}`
      return question('outside-hours', { actor: first?.actor ?? '', name: first?.name ?? '', day }, `${first?.name} opened children’s records ${times(looks)} outside working hours on ${inFull(day)}.`, [
        `It was ${at}.`, isWorkingDay(Temporal.PlainDate.from(day)) ? 'Working hours are taken to be 7am to 8pm.' : 'It was not a working day.',
      ])
    })
  })
}

function isHabit(days: readonly string[], day: string): boolean {
  const on = Temporal.PlainDate.from(day)
  const weeks = new Set(days.map(each => Math.ceil(Temporal.PlainDate.from(each).until(on).days / 7)).filter(ago => ago >= 1 && ago <= weeksBefore))
  return weeks.size >= habitual
}

function sameSurname(one: DayOfLooks): Question[] {
  const { namesakes, name, day } = one
  if (namesakes.length === 0) return []
  const whose = namesakes.length === 1 ? 'the record of a child' : `the records of ${namesakes.length} children`
  return [question('same-surname', one, `${name} opened ${whose} of the same surname on ${inFull(day)}.`, [`${namesakes.length === 1 ? 'Record' : 'Records'} ${namesakes.join(', ')}. It may be chance: addresses are not compared.`])]
}

function refused(one: DayOfLooks): Question[] {
  if (one.refused < manyRefused && one.refusedChildren < manyRefusedChildren) return []
  return [question('refused', one, `${one.name} was refused ${times(one.refused)} on ${inFull(one.day)}.`, [
    one.refusedChildren === 0 ? 'None of the tries was at a child’s own page.' : `They tried to open ${one.refusedChildren === 1 ? '1 child’s record' : `the records of ${one.refusedChildren} children`}.`,
  ])]
}

function largeFiles(one: DayOfLooks): Question[] {
  const large = one.files.filter(children => children > largeFile)
  if (large.length === 0) return []
  return [question('large-files', one, `${one.name} saved ${large.length === 1 ? 'a file' : `${large.length} files`} with more than ${largeFile} children in ${large.length === 1 ? 'it' : 'each'} on ${inFull(one.day)}.`, [
    `${large.length === 1 ? 'It' : 'The largest'} held ${Math.max(...large).toLocaleString('en-GB')} children.`,
  ])]
}

function times(many: number): string {
  return many === 1 ? 'once' : many === 2 ? 'twice' : `${many.toLocaleString('en-GB')} times`
}
