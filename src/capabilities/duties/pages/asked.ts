import { z } from 'zod'
import { isRuleId } from '../../../ground/law/index.ts'
import { latenessIds } from '../rules/lateness.ts'
import type { Narrowed, Sort } from '../words.ts'

const sorts = ['due', '-due', 'child', '-child', 'rule', '-rule', 'late', '-late'] as const satisfies readonly Sort[]

/** What a work list was asked for in its address. What cannot be read is left out, so that an old link still opens a list. */
export const asked = z.object({
  status: z.enum(latenessIds).optional().catch(undefined),
  rule: z.string().refine(isRuleId).optional().catch(undefined),
  owner: z.uuid().optional().catch(undefined),
  team: z.uuid().optional().catch(undefined),
  sort: z.enum(sorts).catch('due'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

export type Asked = z.infer<typeof asked>

/** The same as the list is cut. Where nothing is said of how duties stand, everything still to do. */
export function narrowedBy({ status, rule, owner, team }: Asked): Narrowed {
  return { lateness: status ?? 'to-do', rule, owner, team }
}

/** Whether the list opens as the day's work: what is late and what comes next, and not one long list. */
export function isDaysWork({ status, sort, page }: Asked): boolean {
  return status === undefined && sort === 'due' && page === 1
}

/** The filters as they stand in an address, without sort and page. */
export function filtersOf({ status, rule, owner, team }: Asked): Readonly<Record<string, string | undefined>> {
  return { status, rule, owner, team }
}

/** An address of the work list with these filters. */
export function workHref(filters: Readonly<Record<string, string | undefined>>, path = '/work'): string {
  const kept = Object.entries(filters).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '')
  return kept.length === 0 ? path : `${path}?${new URLSearchParams(kept)}`
}
