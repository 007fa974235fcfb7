import type { ReportedTotal } from '../words.ts'
import { count, type Count } from './count.ts'
import { isRuleId, type Register, type RuleId } from './counting-rules.ts'

/** A reported total beside what the records give by the counting rule it follows. */
export type Reconciled = {
  readonly total: ReportedTotal
  readonly recomputed: number | null
  readonly agrees: boolean | null
  /** Where the recomputed figure opens to what it counts. */
  readonly opens: { readonly rule: RuleId; readonly asAt: Temporal.PlainDate; readonly figure: string; readonly from: Temporal.PlainDate | null } | null
}

/** Sets each reported total of the inspection programmes beside its recomputed figure. Those no record can test have none. */
export function reconcile(totals: readonly ReportedTotal[], register: Register): Reconciled[] {
  // Many totals come from one count: each is made once.
  const counts = new Map<string, Count>()
  const counted = (rule: RuleId, asAt: Temporal.PlainDate, from: Temporal.PlainDate | null): Count => {
    const key = `${rule} ${asAt} ${from}`
    const made = counts.get(key) ?? count(register, rule, asAt, from ?? undefined)
    counts.set(key, made)
    return made
  }
  return totals.map(total => {
    const way = ways[total.id]
    if (way === undefined || total.rule === null || !isRuleId(total.rule)) return { total, recomputed: null, agrees: null, opens: null }
    const asAt = dayOf(total.asAt)
    const from = way.from === undefined ? null : Temporal.PlainDate.from(way.from)
    const made = counted(total.rule, asAt, from)
    const recomputed = typeof way.figure === 'string' ? made[way.figure] as number | null : way.figure(made)
    const opens = way.opens ?? (typeof way.figure === 'string' ? way.figure : null)
    return { total, recomputed, agrees: recomputed === total.reported, opens: opens === null ? null : { rule: total.rule, asAt, figure: opens, from } }
  })
}

type Way = { readonly figure: keyof Count | ((made: Count) => number | null); readonly opens?: string; readonly from?: string }

const notSufficient = (made: Count) => (made.Some ?? 0) + (made.No ?? 0)

// Which figure of a count each row of programme-totals.csv reports.
const ways: Readonly<Record<string, Way>> = {
  T01: { figure: 'inspected' }, T02: { figure: 'wsoa' },
  T05: { figure: 'inspected' }, T06: { figure: 'wsoa' }, T07: { figure: 'revisited' }, T08: { figure: 'Yes' }, T09: { figure: 'notYet' },
  T10: { figure: 'inspected' }, T11: { figure: 'notYet' }, T12: { figure: 'wsoa' },
  T13: { figure: 'inspected', from: '2020-09-01' }, T14: { figure: 'wsoa', from: '2020-09-01' },
  T15: { figure: 'revisited' }, T16: { figure: 'Yes' }, T16b: { figure: 'Yes' }, T17: { figure: 'Some' }, T17b: { figure: 'Some' }, T18: { figure: 'No' },
  T21: { figure: 'inspected' }, T22: { figure: 'wsoa' }, T23: { figure: 'revisited' }, T24: { figure: 'Yes' },
  T25: { figure: notSufficient, opens: 'revisited' },
  T26: { figure: 'inspected' }, T27: { figure: 'wsoa' }, T28: { figure: 'revisited' },
  T29: { figure: 'weaknesses', opens: 'wsoa' }, T30: { figure: 'weaknessesSufficient', opens: 'revisited' },
  T37: { figure: 'inspected' }, T38: { figure: 'positive' }, T39: { figure: 'inconsistent' }, T40: { figure: 'systemic_failings' },
  T41: { figure: 'inspected' }, T42: { figure: 'positive' }, T43: { figure: 'inconsistent' }, T44: { figure: 'systemic_failings' },
  T45: { figure: 'inspected' }, T46: { figure: 'positive' }, T47: { figure: 'inconsistent' }, T48: { figure: 'systemic_failings' }, T49: { figure: 'unknown' },
}

// The press article of autumn 2019 prints no date; its figures hold on any day from 24 September to 2 October 2019.
function dayOf(asAt: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(asAt === '2019-10' ? '2019-10-02' : asAt)
}
