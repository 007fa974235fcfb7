import { chapterOf, chapters, isRuleId, lawAsItStands, rules } from '../../../ground/law/index.ts'
import type { ChapterId, RegisteredRule } from '../../../ground/law/index.ts'
import { areaOf, type Work } from '../../../platform/database/index.ts'
import { countsUnder } from '../../duties/index.ts'
import { findArea } from '../../places/index.ts'

export type OneRule = {
  readonly rule: RegisteredRule
  readonly stage: { readonly id: ChapterId; readonly title: string }
  /** Every version, oldest first. */
  readonly versions: readonly RegisteredRule[]
  /** The rules beside it in the same stage. */
  readonly before: RegisteredRule | undefined
  readonly after: RegisteredRule | undefined
  /** The rules that can excuse it, and those that it can excuse. */
  readonly excusedBy: readonly RegisteredRule[]
  readonly excuses: readonly RegisteredRule[]
}

/** A rule as it stands, with what lies around it in the register. */
export function oneRule(id: string): OneRule | undefined {
  if (!isRuleId(id)) return undefined
  const stage = chapterOf(id)
  const held = new Set<string>(chapters.find(one => one.id === stage.id)?.rules.map(one => one.id))
  const beside = rules.filter(one => held.has(one.id))
  const at = beside.findIndex(one => one.id === id)
  const rule = lawAsItStands.rule(id)
  return {
    rule, stage, versions: lawAsItStands.versionsOf(id), before: beside[at - 1], after: beside[at + 1],
    excusedBy: rules.filter(one => rule.exceptions.includes(one.id)), excuses: rules.filter(one => one.exceptions.includes(id)),
  }
}

export type Running = { readonly area: string; readonly toDo: number; readonly late: number; readonly in7Days: number }

/** How many duties run under a rule in the area where the actor stands; undefined for whoever may not see duties. */
export async function dutiesUnder(work: Work, rule: RegisteredRule): Promise<Running | undefined> {
  if (work.claims.area === null || !work.claims.may.has('see-duties')) return undefined
  const area = await findArea(work, areaOf(work))
  const { toDo, late, in7Days } = await countsUnder(work, rule.id)
  return { area: area?.name ?? 'your area', toDo, late, in7Days }
}
