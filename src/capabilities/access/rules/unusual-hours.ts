import { inFull, question, weeksBefore, type Question } from './question.ts'

/** How many children's records one person opened in one hour of one day, London's. */
export type HourOfLooks = {
  readonly actor: string
  readonly name: string
  readonly roles: readonly string[]
  /** YYYY-MM-DD */
  readonly day: string
  readonly hour: number
  readonly children: number
  readonly looks: number
  /** The first and the last look of the hour, HH:MM. */
  readonly first: string
  readonly last: string
}

const [least, times, enough, withoutUsual] = [15, 3, 10, 40]

/**
 * The hours in which someone opened far more children's records than is usual for them and for their colleagues. What is usual is
 * the number not passed in nine of ten hours, which a few wild hours do not move; the higher of the two counts, so that neither a
 * quiet person's first busy day nor a role that always works through many records is asked about.
 */
export function unusualHours(hours: readonly HourOfLooks[], from: string): Question[] {
  const found = hours.filter(one => one.day >= from && one.children >= least).flatMap(one => {
    const earliest = weeksEarlier(one.day)
    const before = hours.filter(other => other.day < one.day && other.day >= earliest)
    const own = usual(before.filter(({ actor }) => actor === one.actor))
    const colleagues = usual(before.filter(({ actor, roles }) => actor !== one.actor && roles.some(role => one.roles.includes(role))))
    const highest = Math.max(own?.most ?? 0, colleagues?.most ?? 0)
    return one.children >= (highest === 0 ? withoutUsual : times * highest) ? [{ one, own, colleagues }] : []
  })
  // One question for a day, about its highest hour.
  return [...Map.groupBy(found, ({ one }) => `${one.actor} ${one.day}`).values()].flatMap(([...of]) => {
    const [highest] = of.toSorted((a, b) => b.one.children - a.one.children || a.one.hour - b.one.hour)
    if (highest === undefined) return []
    const { one, own, colleagues } = highest
    return [question('many-in-an-hour', one, `${one.name} opened ${one.children} children’s records between ${clock(one.hour)} and ${clock(one.hour + 1)} on ${inFull(one.day)}.`, [
      own === null ? 'They opened records in too few hours before to know what is usual for them.' : `In 9 of 10 of their own hours before they opened ${own.most} or fewer (${own.hours} hours in ${weeksBefore} weeks).`,
      colleagues === null ? 'There are too few hours of colleagues in the same role to compare.' : `In 9 of 10 hours colleagues in the same role opened ${colleagues.most} or fewer (${colleagues.hours} hours).`,
    ])]
  })
}

/** What was not passed in nine of ten hours, where there are enough of them. */
function usual(hours: readonly HourOfLooks[]): { readonly most: number; readonly hours: number } | null {
  if (hours.length < enough) return null
  const counts = hours.map(({ children }) => children).toSorted((one, other) => one - other)
  return { most: counts[Math.ceil(counts.length * 0.9) - 1] ?? 0, hours: counts.length }
}

function weeksEarlier(day: string): string {
  return Temporal.PlainDate.from(day).subtract({ weeks: weeksBefore }).toString()
}

function clock(hour: number): string {
  const of12 = hour % 12 === 0 ? 12 : hour % 12
  return `${of12}${hour % 24 < 12 ? 'am' : 'pm'}`
}
