import { dayOfIso, shortDay } from '../../../ground/calendar/index.ts'
import { codeLists } from '../profile/index.ts'
import type { CodeList } from '../profile/index.ts'

/** A change as the import recorded it: which facts of which thing, each with what it was and became. */
export type RecordedChange = { readonly what: string; readonly isNew: boolean; readonly changes: Readonly<Record<string, { readonly was: unknown; readonly became: unknown }>> }

/** One thing's changes: what it is, and each fact with what it was (nothing where it is new) and became. */
export type ChangeInWords = { readonly what: string; readonly facts: readonly { readonly called: string; readonly was: string | null; readonly became: string }[] }

const none = 'none'

/** Facts by the name they are kept under: what they are called, and the list that says what their codes mean. */
const known: Readonly<Record<string, readonly [called: string, codes?: CodeList]>> = {
  surname: ['surname'], forename: ['forename'], birthDate: ['birth date'], sex: ['sex', 'sex'], ethnicity: ['ethnic group', 'ethnicity'], postcode: ['postcode'], upn: ['UPN'], uln: ['ULN'],
  upnUnknown: ['reason for no UPN', 'UPN unknown'], receivedOn: ['received'], source: ['asked by', 'request source'], inYouthAccommodation: ['in youth accommodation'], outcome: ['outcome'],
  outcomeOn: ['decided'], mediation: ['mediation'], tribunal: ['appeal'], otherMediation: ['mediation about the plan'], otherTribunal: ['appeal about the plan'], movedTo: ['moved to area'], exception: ['exception to 20 weeks'],
  startedOn: ['began'], residential: ['residential', 'residential'], workBased: ['work-based learning', 'work-based'], personalBudget: ['personal budget'], organised: ['organised arrangements'],
  directPayment: ['direct payments', 'direct payments'], ceasedOn: ['ceased'], ceaseReason: ['reason for ceasing', 'cease reason'], transferredFrom: ['moved here from area'], active: ['in force'],
  needs: ['needs'], placements: ['placed at'], named: ['named setting'], meetingOn: ['meeting'], decidedOn: ['decision sent'], draftOn: ['draft sent'], dueOn: ['due'], finalOn: ['final plan'],
}
const outcomes: Readonly<Record<string, string>> = { awaiting: 'not yet decided', assess: 'to assess', refuse: 'not to assess', issue: 'to issue a plan', 'not-issue': 'not to issue a plan', historical: 'before the return’s year' }
const hidden = new Set(['id', 'child', 'plan', 'request'])

/** What changed in one thing, in words; null where there is nothing to tell. */
export function changeInWords({ what, isNew, changes }: RecordedChange): ChangeInWords | null {
  const facts = Object.entries(changes).flatMap(([name, { was, became }]) => hidden.has(name) ? [] : factIn(name, was, became, isNew))
  return facts.length === 0 ? null : { what: isNew ? `new ${what}` : what, facts }
}

function factIn(name: string, was: unknown, became: unknown, isNew: boolean): ChangeInWords['facts'] {
  if (name === 'assessment') return assessmentIn(parsed(was), parsed(became), isNew)
  const before = isNew ? null : wordsFor(name, was)
  const after = wordsFor(name, became)
  return before === after || (isNew && after === none) ? [] : [{ called: known[name]?.[0] ?? name, was: before, became: after }]
}

/** An assessment is kept with its request, so it is told fact by fact. */
function assessmentIn(was: unknown, became: unknown, isNew: boolean): ChangeInWords['facts'] {
  const [before, after] = [record(was), record(became)]
  return Object.keys(after).filter(name => (after[name] ?? null) !== (before[name] ?? null)).flatMap(name =>
    factIn(name, before[name] ?? null, after[name] ?? null, isNew || was === null).map(fact => ({ ...fact, called: `assessment ${fact.called}` })))
}

function wordsFor(name: string, fact: unknown): string {
  if (fact === null || fact === undefined || fact === '') return none
  if (fact === true || fact === false) return fact ? 'yes' : 'no'
  if (name === 'needs') return listed(fact, ({ type }) => label('need', type))
  if (name === 'placements' || name === 'named') return listed(fact, placeIn)
  const text = String(fact)
  const codes = known[name]?.[1]
  if (codes !== undefined) return label(codes, text)
  if (name === 'outcome') return outcomes[text] ?? text
  return dated(text)
}

function placeIn({ urn, ukprn, arrangement, enteredOn, leftOn }: Readonly<Record<string, unknown>>): string {
  const place = urn ?? ukprn ?? (arrangement === null || arrangement === undefined ? 'somewhere not recorded' : label('setting', arrangement))
  return [String(place), ...(typeof enteredOn === 'string' ? [`from ${dated(enteredOn)}`] : []), ...(typeof leftOn === 'string' ? [`to ${dated(leftOn)}`] : [])].join(' ')
}

/** A day in words; any other text as it is. */
function dated(text: string): string {
  const day = dayOfIso(text)
  return day === null ? text : shortDay(day)
}

function listed(fact: unknown, say: (one: Readonly<Record<string, unknown>>) => string): string {
  const rows = parsed(fact)
  return Array.isArray(rows) && rows.length > 0 ? rows.map(one => say(record(one))).join('; ') : none
}

function label(list: CodeList, code: unknown): string {
  return codeLists[list].find(one => one.code === code)?.label ?? String(code)
}

/** Lists and nested facts are recorded as JSON in text. */
function parsed(fact: unknown): unknown {
  return typeof fact === 'string' ? JSON.parse(fact) : fact ?? null
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? value as Readonly<Record<string, unknown>> : {}
}
