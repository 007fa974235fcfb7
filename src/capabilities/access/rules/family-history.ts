import { purposes, type PurposeCode } from './purposes.ts'

/** What one person did with one child's record on one day, for one reason. */
export type FamilyLook = {
  /** YYYY-MM-DD */
  readonly day: string
  readonly actor: string
  readonly name: string
  /** For whom they worked that day; null when that is not known any more. */
  readonly organisation: string | null
  readonly isCouncil: boolean
  readonly did: 'opened' | 'printed' | 'listed' | 'downloaded' | 'tried'
  readonly purpose: string | null
}

/** Whose record it is; without a name it is said without. */
export type Whose = { readonly forename: string | null; readonly sex: string | null }

export type FamilyMonth = { readonly month: string; readonly sentences: readonly string[] }

/**
 * Who looked at a child's record, for the family: month by month, the latest first, in short sentences of plain words. Says who and
 * how often and what for, and no page and no time of day.
 */
export function familyHistory(looks: readonly FamilyLook[], whose: Whose): FamilyMonth[] {
  return [...Map.groupBy(looks, ({ day }) => day.slice(0, 7))].toSorted(([one], [other]) => other.localeCompare(one)).map(([month, of]) => {
    const name = months[Number(month.slice(5)) - 1] ?? ''
    return { month: `${name} ${month.slice(0, 4)}`, sentences: sentencesOf(of, whose, name) }
  })
}

function sentencesOf(looks: readonly FamilyLook[], whose: Whose, month: string): string[] {
  const record = `${whose.forename === null ? 'this child' : whose.forename}’s record`
  const did = (...what: FamilyLook['did'][]) => looks.filter(one => what.includes(one.did))
  const opened = did('opened', 'printed')
  return [
    `${whoLooked(opened)} looked at ${record} in ${month}.`,
    ...each(opened, of => `looked on ${days(of)}${whatFor(of, whose)}`),
    ...each(did('printed'), of => `printed the record on ${days(of)}`),
    ...each(did('downloaded'), of => `saved a file with ${whose.forename ?? 'this child'} in it on ${days(of)}`),
    ...inLists(did('listed'), whose),
    ...each(did('tried'), of => `tried to look on ${days(of)}, and was not let in`),
  ]
}

/** "Three people at the council"; where they work for more than one body, how many for each. */
function whoLooked(looks: readonly FamilyLook[]): string {
  const people = Map.groupBy(looks, ({ actor }) => actor)
  if (people.size === 0) return 'Nobody'
  const bodies = Map.groupBy(people.values().map(of => of.at(-1)).filter(one => one !== undefined), bodyOf)
  const [only] = bodies.keys()
  if (bodies.size === 1) return `${capital(counted(people.size))} ${only}`
  return `${capital(counted(people.size))} (${list([...bodies].map(([body, of]) => `${numberWord(of.length)} ${body}`))})`
}

function bodyOf({ organisation, isCouncil }: FamilyLook): string {
  if (organisation === null) return 'who no longer works here'
  return isCouncil ? 'at the council' : `at ${organisation}`
}

function each(looks: readonly FamilyLook[], says: (of: readonly FamilyLook[]) => string): string[] {
  return [...Map.groupBy(looks, ({ actor }) => actor).values()].toSorted((one, other) => nameOf(one).localeCompare(nameOf(other))).map(of => `${nameOf(of)} ${says(of)}.`)
}

function inLists(looks: readonly FamilyLook[], { forename, sex }: Whose): string[] {
  if (looks.length === 0) return []
  const people = new Set(looks.map(({ actor }) => actor)).size
  return [`${forename === null ? 'This child’s' : capital(theirs(sex))} name was in a list that ${counted(people)} saw, on ${days(looks)}.`]
}

function whatFor(looks: readonly FamilyLook[], { sex }: Whose): string {
  const said = [...new Set(looks.map(({ purpose }) => purpose))]
  const codes = new Set(said.flatMap(purpose => purpose === null ? [] : purposes.find(({ text }) => text === purpose)?.code ?? 'other'))
  const reasons = purposes.flatMap(({ code }) => codes.has(code) ? inPlainWords(code, theirs(sex)) : [])
  if (reasons.length === 0) return ' and did not say why'
  return `, ${list(reasons)}`
}

function inPlainWords(code: PurposeCode, their: string): string {
  return {
    'works-with': `to work on ${their} case`, quality: 'to check that our work is good', answering: 'to answer a question or a complaint',
    protection: `to keep ${their} facts safe`, other: 'for some other reason, which you can ask us about',
  }[code]
}

function theirs(sex: string | null): string {
  return sex === 'F' ? 'her' : sex === 'M' ? 'his' : 'their'
}

function days(looks: readonly FamilyLook[]): string {
  const many = new Set(looks.map(({ day }) => day)).size
  return many === 1 ? '1 day' : `${many} days`
}

function nameOf([first]: readonly FamilyLook[]): string {
  if (first === undefined) return ''
  return first.actor.startsWith('system:') ? 'Someone who looks after this service' : first.name
}

function counted(people: number): string {
  return people === 1 ? 'one person' : `${numberWord(people)} people`
}

function numberWord(many: number): string {
  return ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][many] ?? String(many)
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
