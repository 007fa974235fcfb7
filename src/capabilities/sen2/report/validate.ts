import { newestPublished, profileFor } from '../profile/index.ts'
import type { Profile, Severity } from '../profile/index.ts'
import { openReturn, UnreadableReturn } from '../reading/index.ts'
import type { OpenReturn, ReturnSource } from '../reading/index.ts'
import { contextFor, notChecked, ruleOf, wholeReturn } from '../rules/index.ts'
import type { Context, ContextInput, Finding, NotChecked } from '../rules/index.ts'
import type { RawHeader, RawPerson } from '../words.ts'
import { Spool } from './spool.ts'

export type ValidateOptions = Omit<ContextInput, 'profile' | 'headerArea'>

/** How often a rule fired, and about how many people. */
export type RuleCount = { rule: string; title: string; severity: Severity; count: number; people: number }

/** Findings that may be more than memory holds: counted, and gone through one by one. */
export type Findings = Iterable<Finding> & { readonly count: number }

export type Report = {
  kind: 'report'
  format: 'xml' | 'blade'
  /** The year whose rules were used. */
  profile: string
  header: RawHeader
  people: number
  peopleInError: number
  verdict: 'valid' | 'invalid'
  errors: Findings
  queries: Findings
  countsByRule: RuleCount[]
  notChecked: NotChecked[]
  /** Lets go of what was spooled; afterwards the findings are gone. */
  close(): void
}

/** Hears of each person as they are checked, for whoever wants more than the report. */
export type Sink = (person: RawPerson, findings: Finding[]) => void | Promise<void>

/** Checks a whole return and reports. Memory stays the same whatever the size and however much is wrong. */
export async function validate(source: ReturnSource, options: ValidateOptions, sink?: Sink): Promise<Report | { kind: 'unreadable'; why: string }> {
  const opened = await openReturn(source)
  if (opened.kind === 'unreadable') return opened
  const collecting = new Collecting()
  try {
    return await check(opened, contextOf(opened.header, options), collecting, sink)
  } catch (error) {
    collecting.close()
    if (error instanceof UnreadableReturn) return { kind: 'unreadable', why: error.message }
    throw error
  } finally {
    await opened.close()
  }
}

/** The rules for a return: those of the census day asked for, or of the year its header names, or the newest. */
export function contextOf(header: RawHeader, options: ValidateOptions): Context {
  const profile = profileOf(header, options.census)
  return contextFor({ ...options, profile, ...header.LEA === undefined ? {} : { headerArea: header.LEA } })
}

function profileOf(header: RawHeader, census: string | undefined): Profile {
  return profileFor(Number(census === undefined ? header.Year : census.slice(0, 4))) ?? newestPublished
}

async function check(opened: OpenReturn, context: Context, collecting: Collecting, sink: Sink | undefined): Promise<Report> {
  const whole = wholeReturn(context)
  let people = 0
  let peopleInError = 0
  for await (const person of opened.persons()) {
    people += 1
    const findings = whole.check(person)
    collecting.add(findings)
    if (findings.some(({ severity }) => severity === 'error')) peopleInError += 1
    if (sink !== undefined) await sink(person, findings)
  }
  collecting.add(whole.end(opened.header))
  const { errors, queries } = collecting
  return {
    kind: 'report', format: opened.format, profile: context.profile.name, header: opened.header, people, peopleInError,
    verdict: errors.count === 0 ? 'valid' : 'invalid', errors, queries, countsByRule: collecting.counts(),
    notChecked: notChecked(context), close: () => { collecting.close() },
  }
}

class Collecting {
  readonly errors = new Spool()
  readonly queries = new Spool()
  private readonly byRule = new Map<string, RuleCount>()

  /** Takes the findings of one person, or of the return. */
  add(findings: Finding[]): void {
    const seen = new Set<RuleCount>()
    for (const finding of findings) {
      const spool = finding.severity === 'error' ? this.errors : this.queries
      spool.add(finding)
      const counted = this.countOf(finding)
      counted.count += 1
      if (finding.at !== null && !seen.has(counted)) counted.people += 1
      seen.add(counted)
    }
  }

  counts(): RuleCount[] {
    return [...this.byRule.values()].sort((one, other) => one.severity === other.severity ? one.rule < other.rule ? -1 : 1 : one.severity === 'error' ? -1 : 1)
  }

  close(): void {
    this.errors.close()
    this.queries.close()
  }

  private countOf({ rule, severity }: Finding): RuleCount {
    const key = `${severity} ${rule}`
    const known = this.byRule.get(key) ?? { rule, title: ruleOf(rule)?.title ?? '', severity, count: 0, people: 0 }
    this.byRule.set(key, known)
    return known
  }
}
