import { blockNames } from '../profile/index.ts'
import type { BlockName, Severity } from '../profile/index.ts'
import type { RawHeader, RawPerson } from '../words.ts'
import { activePlanRules, placementRules } from './active-plan.ts'
import { anyBlockRules, checkerFor, checkStrays } from './any-block.ts'
import { assessmentRules } from './assessment.ts'
import { Duplicates } from './duplicates.ts'
import { headerRules } from './header.ts'
import { personRules } from './person.ts'
import { planRules } from './plan.ts'
import { requestRules, requestsRules } from './requests.ts'
import { settingRules } from './settings.ts'
import type { Context, Finding, Hit, Rule, RuleFacts } from './shape.ts'
import { subjectOf } from './subjects.ts'
import type { Person } from './subjects.ts'
import { count, noTotals } from './totals.ts'
import { wholeReturnRules } from './whole-return.ts'

type At = { person: string; at: Finding['at']; path: string }
type Emit = (rule: RuleFacts, hit: Hit, where: string) => void

/** What is wrong with one person by themselves, against the rules of the context's year. */
export function checkPerson(raw: RawPerson, context: Context): Finding[] {
  return checkSubject(raw, subjectOf(raw, context), context)
}

/** Checks people one after another, and what can only be known from all of them. */
export type WholeReturn = {
  /** Everything about this person, duplicates of earlier people included. */
  check(person: RawPerson): Finding[]
  /** For a person whose findings are already known: counts them and adds what only the whole shows. */
  see(person: RawPerson, findings: Finding[]): void
  /** The header and the return as a whole, once the last person has been seen. */
  end(header: RawHeader): Finding[]
}

/** Begins a return. */
export function wholeReturn(context: Context): WholeReturn {
  const totals = noTotals()
  const duplicates = new Duplicates()
  const add = (raw: RawPerson, person: Person, findings: Finding[]): void => {
    count(totals, person, context)
    duplicates.see(raw, (rule, hit) => push(findings, rule, hit, context, { ...nameOf(raw), path: '' }))
  }
  return {
    check(raw) {
      const person = subjectOf(raw, context)
      const findings = checkSubject(raw, person, context)
      add(raw, person, findings)
      return findings
    },
    see: (raw, findings) => { add(raw, subjectOf(raw, context), findings) },
    end(header) {
      const findings: Finding[] = []
      const at = { person: 'The return', at: null, path: '' }
      const emit: Emit = (rule, hit) => { push(findings, rule, hit, context, at) }
      run(planFor(context).header, header, context, emit, '')
      const found = (rule: keyof typeof anyBlockRules, hit: Hit): void => { emit(anyBlockRules[rule], hit, '') }
      planFor(context).blocks.Header(header, found)
      checkStrays(header, found)
      run(planFor(context).whole, totals, context, emit, '')
      return findings
    },
  }
}

function checkSubject(raw: RawPerson, person: Person, context: Context): Finding[] {
  const plan = planFor(context)
  const findings: Finding[] = []
  let named: Omit<At, 'path'> | undefined
  const emit: Emit = (rule, hit, path) => {
    named ??= nameOf(raw)
    push(findings, rule, hit, context, { ...named, path })
  }
  const block = (name: BlockName, values: object, path: string): void => {
    plan.blocks[name](values, (rule, hit) => { emit(anyBlockRules[rule], shared(name, hit), path) })
  }
  if (raw.unknown !== undefined || raw.repeated !== undefined) checkStrays(raw, (rule, hit) => { emit(anyBlockRules[rule], hit, '') })
  block('Person', raw, '')
  run(plan.person, person, context, emit, '')
  const many = person.requests.length > 1
  person.requests.forEach((request, index) => {
    const path = many ? `Requests[${index + 1}]/` : ''
    block('Requests', request.raw, path)
    run(plan.request, request, context, emit, path)
    const { assessment, active } = request
    if (assessment !== undefined) {
      block('Assessment', assessment.raw, path)
      run(plan.assessment, assessment, context, emit, path)
      if (assessment.plan !== undefined) {
        block('NamedPlan', assessment.plan.raw, path)
        run(plan.plan, assessment.plan, context, emit, path)
        for (const place of assessment.plan.settings) {
          block('PlanDetail', place.raw, path)
          run(plan.setting, place, context, emit, path)
        }
      }
    }
    if (active !== undefined) {
      block('ActivePlans', active.raw, path)
      run(plan.active, active, context, emit, path)
      for (const placement of active.placements) {
        block('PlacementDetail', placement.raw, path)
        run(plan.setting, placement, context, emit, path)
        run(plan.placement, placement, context, emit, path)
      }
      for (const need of active.raw.SENneed) block('SENneed', need, path)
    }
  })
  run(plan.requests, person, context, emit, '')
  return findings
}

/** Items that a named setting and a placement both have are told apart by their block. */
function shared(name: BlockName, hit: Hit): Hit {
  return (name === 'PlanDetail' || name === 'PlacementDetail') && hit.item !== undefined ? { ...hit, item: `${name}/${hit.item}` } : hit
}

function run<Subject>(rules: Rule<Subject>[], subject: Subject, context: Context, emit: Emit, path: string): void {
  for (const rule of rules) {
    const found = rule.finds(subject, context)
    if (found === false || found === undefined) continue
    if (Array.isArray(found)) for (const hit of found) emit(rule, hit, path)
    else emit(rule, found, path)
  }
}

function push(findings: Finding[], rule: RuleFacts, hit: Hit, { profile }: Context, { person, at, path }: At): void {
  const given = profile.severities[rule.id] ?? rule.severity
  if (given === 'off') return
  const severity: Severity = hit.severity ?? given
  const message = hit.note === undefined ? rule.message : `${rule.message} ${hit.note}`
  findings.push({ rule: rule.id, severity, person, item: path + (hit.item ?? rule.item), value: hit.value ?? '', message, at })
}

function nameOf({ at, Forename, Surname }: RawPerson): Omit<At, 'path'> {
  const name = [Forename, Surname].filter(part => part !== undefined).join(' ')
  return { person: `${at.ordinal}: ${name === '' ? 'no name' : name}`, at: { ...at } }
}

type Checks = ReturnType<typeof makePlan>
const plans = new WeakMap<Context, Checks>()

function planFor(context: Context): Checks {
  const known = plans.get(context) ?? makePlan(context)
  plans.set(context, known)
  return known
}

/** The rules that this year and this context run. */
function makePlan(context: Context) {
  const { profile, settings, lastYear } = context
  const live = <Subject>(rules: Rule<Subject>[]): Rule<Subject>[] => rules.filter(({ id, needs }) =>
    profile.severities[id] !== 'off' && (needs !== 'settings' || settings !== undefined) && (needs !== 'last year' || lastYear !== undefined))
  return {
    header: live(headerRules), person: live(personRules), request: live(requestRules), requests: live(requestsRules),
    assessment: live(assessmentRules), plan: live(planRules), setting: live(settingRules), active: live(activePlanRules),
    placement: live(placementRules), whole: live(wholeReturnRules),
    blocks: Object.fromEntries(blockNames.map(name => [name, checkerFor(profile, name)])) as Record<BlockName, ReturnType<typeof checkerFor>>,
  }
}
