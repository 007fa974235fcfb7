import type { Party, Responsibility } from '../../../ground/law/index.ts'
import type { NamedHolder } from '../../access/index.ts'

/** One party that must do a duty in an area, with who is named for it; null where nobody ever was. */
export type PartyHolder = { readonly party: Party; readonly named: NamedHolder | null }

/** A duty as an area has it: whether everyone who must do it has somebody named, only some of them, or nobody. */
export type AreaDuty = { readonly duty: Responsibility; readonly holders: readonly PartyHolder[]; readonly state: 'nobody' | 'some' | 'everybody' }

/** These duties with who is named for each party that must do them. Someone named who has left counts as nobody. */
export function areaDuties(duties: readonly Responsibility[], named: readonly NamedHolder[]): readonly AreaDuty[] {
  return duties.map(duty => {
    const holders = duty.must.map(party => ({ party, named: named.find(one => one.duty === duty.number && one.party === party) ?? null }))
    const many = holders.filter(one => one.named !== null && one.named.holder !== null).length
    return { duty, holders, state: many === 0 ? 'nobody' : many < holders.length ? 'some' : 'everybody' }
  })
}

/** Why a party has nobody named, as a sentence; null where somebody is. */
export function whyNobody({ named }: PartyHolder): string | null {
  if (named === null) return 'Nobody has been named.'
  return named.holder !== null ? null : `Nobody: ${named.because ?? 'nobody has been named'}.`
}

/** The count that a page of an area’s duties opens with: "7 of 40 duties in Wrenfold have nobody named". */
export function faultInWords(duties: readonly AreaDuty[], area: string): string {
  const many = duties.filter(({ state }) => state === 'nobody').length
  const all = duties.length
  if (many === 0) return `Every one of the ${all} duties in ${area} has somebody named`
  if (many === all) return `Nobody is named for any of the ${all} duties in ${area}`
  return `${many} of ${all} duties in ${area} ${many === 1 ? 'has' : 'have'} nobody named`
}

/** The same of those that lack somebody: null where none does. */
export function gapsInWords(duties: readonly AreaDuty[]): string | null {
  const some = duties.filter(({ state }) => state === 'some').length
  if (some === 0) return null
  return some === 1
    ? 'In 1 more, only some of those who must do it have somebody named.'
    : `In ${some} more, only some of those who must do them have somebody named.`
}
