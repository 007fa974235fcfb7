import type { Party, Responsibility } from '../../../ground/law/index.ts'
import type { NamedHolder } from '../../access/index.ts'

/** One party that must do a duty in an area, with who is named for it; null where nobody ever was. */
export type PartyHolder = { readonly party: Party; readonly named: NamedHolder | null }

/**
 * A duty as an area has it: whether every body of the area that must do it has somebody named, only some of them, or nobody. One that
 * settings alone owe is each setting’s own: whoever the area names for it is a contact, and settles nothing.
 */
export type AreaDuty = { readonly duty: Responsibility; readonly holders: readonly PartyHolder[]; readonly state: 'nobody' | 'some' | 'everybody' | 'each setting' }

/** These duties with who is named for each party that must do them. Someone named who has left counts as nobody. */
export function areaDuties(duties: readonly Responsibility[], named: readonly NamedHolder[]): readonly AreaDuty[] {
  return duties.map(duty => {
    const holders = duty.must.map(party => ({ party, named: named.find(one => one.duty === duty.number && one.party === party) ?? null }))
    return { duty, holders, state: stateOf(holders.filter(({ party }) => party !== 'setting')) }
  })
}

function stateOf(ofBodies: readonly PartyHolder[]): AreaDuty['state'] {
  const many = ofBodies.filter(isNamed).length
  if (ofBodies.length === 0) return 'each setting'
  return many === 0 ? 'nobody' : many < ofBodies.length ? 'some' : 'everybody'
}

function isNamed({ named }: PartyHolder): boolean {
  return named !== null && named.holder !== null
}

/** What stands where settings must do a duty: it is each setting’s own, and whom the council is asked through. Null for any other party. */
export function eachSettingsOwn({ party, named }: PartyHolder): string | null {
  if (party !== 'setting') return null
  const contact = named?.holder ?? null
  return contact === null ? 'Each setting’s own; the council has no contact for it' : `Each setting’s own; the council’s contact is ${contact}`
}

/** Why a party has nobody named, as a sentence; null where somebody is. */
export function whyNobody({ named }: PartyHolder): string | null {
  if (named === null) return 'Nobody has been named.'
  return named.holder !== null ? null : `Nobody: ${named.because ?? 'nobody has been named'}.`
}

/** The count that a page of an area’s duties opens with: "4 of 34 duties in Wrenfold have nobody named". What is each setting’s own is left out. */
export function faultInWords(duties: readonly AreaDuty[], area: string): string {
  const many = duties.filter(({ state }) => state === 'nobody').length
  const all = duties.filter(({ state }) => state !== 'each setting').length
  if (many === 0) return `Every one of the ${all} duties in ${area} has somebody named`
  if (many === all) return `Nobody is named for any of the ${all} duties in ${area}`
  return `${many} of ${all} duties in ${area} ${many === 1 ? 'has' : 'have'} nobody named`
}

/** What is each setting’s own, counted apart; null where no such duty is among these. */
export function settingsInWords(duties: readonly AreaDuty[]): string | null {
  const own = duties.filter(({ state }) => state === 'each setting')
  if (own.length === 0) return null
  const contacts = own.filter(({ holders }) => holders.some(isNamed)).length
  const has = contacts === 0 ? 'none of them' : contacts === own.length ? own.length === 1 ? 'it' : 'all of them' : `${contacts} of them`
  return `${own.length} more ${own.length === 1 ? 'is' : 'are'} each setting’s own and not counted: the council has a contact for ${has}.`
}

/** The same of those that lack somebody: null where none does. */
export function gapsInWords(duties: readonly AreaDuty[]): string | null {
  const some = duties.filter(({ state }) => state === 'some').length
  if (some === 0) return null
  return some === 1
    ? 'In 1 more, only some of those who must do it have somebody named.'
    : `In ${some} more, only some of those who must do them have somebody named.`
}
