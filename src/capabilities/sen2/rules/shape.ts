import type { Profile, Severity } from '../profile/index.ts'
import { dateOf } from './dates.ts'

/** What a rule says when it fires: which item, what was there, and anything to add to the message. */
export type Hit = { item?: string; value?: string; note?: string; severity?: Severity }

/** One hit, several, or none. */
export type Found = Hit | Hit[] | false | undefined

/** What a rule needs that a return does not hold; without it the rule is reported as not checked. */
export type Need = 'settings' | 'last year'

/** A rule of the return as data. The official number is null until the DfE's spreadsheet has been read. */
export type RuleFacts = {
  id: `S2-${number}`
  dfeRuleId: string | null
  severity: Severity
  item: string
  basis: string
  title: string
  message: string
  needs?: Need
}

/** A rule about one kind of thing: a header, a person, a request and so on. */
export type Rule<Subject> = RuleFacts & { finds: (subject: Subject, context: Context) => Found }

/** One thing to correct or explain, or a person's reason to be left out. */
export type Finding = {
  rule: string
  severity: Severity
  /** As a person reads it: `12: Robin Example`, or `The return`. */
  person: string
  item: string
  value: string
  message: string
  at: { ordinal: number; line?: number } | null
}

/** A setting as the register of establishments has it; what is not known is left out. Dates are `YYYY-MM-DD`, `type` a GIAS type code. */
export type Setting = { open?: string; close?: string; type?: string; senUnit?: boolean; resourcedProvision?: boolean; boarding?: boolean }

export type SettingLookup = (urn: string) => Setting | undefined

/** Figures of the same area's return of the year before; `twentyWeekRate` from 0 to 1, exceptions left out. */
export type LastYear = { plans?: number; requests?: number; twentyWeekRate?: number }

/** What rules know besides the return. */
export type ContextInput = {
  profile: Profile
  /** The census date asked for; the profile's unless another is given. */
  census?: string
  /** The area that submits, where it is known; otherwise the one the header names. */
  area?: string
  /** The area the header names. */
  headerArea?: string
  /** The codes of all areas that exist. */
  areas: ReadonlySet<string>
  /** Test mode: fictional areas, 990 to 999, count as existing. */
  fictional: boolean
  /** London time, `YYYY-MM-DDThh:mm:ss`. */
  now: string
  settings?: SettingLookup
  lastYear?: LastYear
}

export type Context = ContextInput & {
  censusText: string
  reference: number
  collectionFrom: number
  collectionTo: number
  /** 31 August before census day: ages for the year are reckoned on it. */
  august: number
  isArea: (code: string) => boolean
  isOtherArea: (code: string) => boolean
}

/** The context with its dates worked out once. */
export function contextFor(input: ContextInput): Context {
  const censusText = input.census ?? input.profile.census
  const isArea = (code: string): boolean => input.areas.has(code) || input.fictional && /^99\d$/.test(code)
  const own = input.area ?? input.headerArea
  return {
    ...input,
    censusText,
    reference: dateOf(censusText),
    collectionFrom: dateOf(input.profile.collection.from),
    collectionTo: dateOf(input.profile.collection.to),
    august: (input.profile.year - 1) * 10000 + 831,
    isArea,
    isOtherArea: code => isArea(code) && code !== own,
  }
}
