import type { Framework } from '../words.ts'

export type DeadlineId = 'L16-08' | 'L23-11a' | 'L23-11b' | 'L23-13' | 'L23-14' | 'L23-15' | 'L23-19' | 'L23-21'

/** `statutory` is law; the rest are what the framework says will usually happen. */
type DeadlineKind = 'statutory' | 'expected' | 'advisory' | 'programme'

/** One time limit of an inspection framework, as data. */
export type Deadline = {
  readonly id: DeadlineId
  readonly framework: Framework
  readonly title: string
  readonly limit: number
  readonly unit: 'working days' | 'months' | 'years' | 'none'
  readonly kind: DeadlineKind
  /** How sure we are: read in the source, generally known, or a value of our own. */
  readonly certainty: 'confirmed' | 'generally known' | 'base date is ours' | 'no value fixed'
  readonly source: string
}

const regulations = 'Children Act 2004 (Joint Area Reviews) Regulations 2015, SI 2015/1792'
const handbook = 'Area SEND inspections: framework and handbook, Ofsted and CQC'

/** The limits that an area's page works with, from `inspection.md` section 7 of the domain notes. */
const deadlines: readonly Deadline[] = [
  { id: 'L16-08', framework: '2016', title: 'Written statement of action submitted', limit: 70, unit: 'working days', kind: 'statutory', certainty: 'confirmed', source: regulations },
  { id: 'L23-11a', framework: '2023', title: 'Priority action plan submitted', limit: 35, unit: 'working days', kind: 'expected', certainty: 'generally known', source: handbook },
  { id: 'L23-11b', framework: '2023', title: 'Priority action plan: the last day in law', limit: 70, unit: 'working days', kind: 'statutory', certainty: 'confirmed', source: regulations },
  { id: 'L23-13', framework: '2023', title: 'Strategic plan updated and published', limit: 0, unit: 'none', kind: 'advisory', certainty: 'no value fixed', source: handbook },
  { id: 'L23-14', framework: '2023', title: 'Monitoring inspection', limit: 18, unit: 'months', kind: 'advisory', certainty: 'confirmed', source: handbook },
  { id: 'L23-15', framework: '2023', title: 'Next full inspection', limit: 0, unit: 'years', kind: 'advisory', certainty: 'base date is ours', source: 'the published report, and the handbook' },
  { id: 'L23-19', framework: '2023', title: 'First cycle complete', limit: 0, unit: 'none', kind: 'programme', certainty: 'confirmed', source: 'Ofsted and CQC, announcement of June 2025' },
  { id: 'L23-21', framework: '2023', title: 'Full inspection of each area', limit: 5, unit: 'years', kind: 'programme', certainty: 'confirmed', source: handbook },
]

/** The limit of that id. */
export function deadline(id: DeadlineId): Deadline {
  const known = deadlines.find(one => one.id === id)
  if (known === undefined) throw new Error(`There is no deadline ${id}`)
  return known
}
