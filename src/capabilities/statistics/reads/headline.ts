import type { Work } from '../../../platform/database/index.ts'
import { figuresFor } from '../store.ts'
import { england } from '../words.ts'

export type Headline = { readonly year: string; readonly percent: number; readonly inAHundred: number; readonly sentence: string; readonly href: string }

const measure = 'plans-within-20-weeks'

/** England's timeliness in a sentence for the front page, from the latest year published. Nothing before the figures are loaded. */
export async function headline(work: Work): Promise<Headline | undefined> {
  const last = (await figuresFor(work, measure, [england])).filter(figure => figure.value !== null).at(-1)
  if (last?.value == null) return undefined
  const inAHundred = Math.round(last.value)
  return {
    year: last.period, percent: last.value, inAHundred, href: `/england/figures/${measure}`,
    sentence: `In ${last.period}, ${inAHundred} in 100 plans came within the 20 weeks the law allows.`,
  }
}
