import { responsibility, type Party, type Responsibility, type RuleId } from '../../../ground/law/index.ts'
import { areaOf, type Work } from '../../../platform/database/index.ts'
import { everNamed, membersOfArea, namedToday, type NamedHolder } from '../../access/index.ts'
import { toDoByRule } from '../../duties/index.ts'
import { bodiesFor, heldDuties, organisationsOf, standingFor, teamsOf, type HeldDuty } from '../../places/index.ts'
import { areaDuties, type AreaDuty } from '../rules/area-duties.ts'
import type { NamingChoices } from '../rules/naming.ts'
import { dutiesAskedFor, type MatrixNarrowed } from '../rules/responsibilities.ts'

/** The area's duties that were asked for, with who is named for each today. */
export async function areaDutiesAskedFor(work: Work, narrowed: MatrixNarrowed): Promise<readonly AreaDuty[]> {
  return areaDuties(dutiesAskedFor(narrowed), await namedToday(work))
}

/** How many duties of the ledger run under one rule now, and how many are late. */
export type UnderRule = { readonly rule: RuleId; readonly toDo: number; readonly late: number }

export type OneAreaDuty = {
  readonly area: AreaDuty
  /** Everyone ever named, the latest first. */
  readonly history: readonly (NamedHolder & { readonly setByName: string })[]
  /** Null for someone who may not see the ledger: a nought would be a lie. */
  readonly ledger: readonly UnderRule[] | null
}

/** One duty in the area. */
export async function oneAreaDuty(work: Work, number: number): Promise<OneAreaDuty | undefined> {
  const duty = responsibility(number)
  const [area] = duty === undefined ? [] : areaDuties([duty], await namedToday(work))
  if (duty === undefined || area === undefined) return undefined
  return { area, history: await everNamed(work, number), ledger: work.claims.may.has('see-duties') ? await ledgerUnder(work, duty) : null }
}

/** A duty of one party: whom the area may name, who holds it today, and the row that stands, which may begin on a later day. */
export type OneNaming = { readonly duty: Responsibility; readonly choices: NamingChoices; readonly held: HeldDuty | undefined; readonly standing: HeldDuty | undefined }

/** What there is to name for one party of a duty. Undefined where the party does not have to do it. */
export async function namingOf(work: Work, number: number, party: Party): Promise<OneNaming | undefined> {
  const duty = responsibility(number)
  if (duty === undefined || !duty.must.includes(party)) return undefined
  const bodies = bodiesFor(party, await organisationsOf(work, areaOf(work)))
  const teams = (await teamsOf(work, areaOf(work))).filter(({ organisation }) => bodies.some(({ id }) => id === organisation))
  const members = (await membersOfArea(work)).filter(({ organisations }) => organisations.length > 0)
  const held = (await heldDuties(work)).find(one => one.duty === number && one.party === party)
  return { duty, choices: { bodies, teams, members }, held, standing: await standingFor(work, number, party) }
}

async function ledgerUnder(work: Work, { rules }: Responsibility): Promise<UnderRule[]> {
  const found = new Map((await toDoByRule(work, rules)).map(one => [one.rule, one]))
  return rules.map(rule => found.get(rule) ?? { rule, toDo: 0, late: 0 })
}
