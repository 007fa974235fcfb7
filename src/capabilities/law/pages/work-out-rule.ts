import { askFor, isRuleId, responsibilitiesUnder, rule as ruleOf, whyThisDate } from '../../../ground/law/index.ts'
import type { FactName, RegisteredRule, RuleId, WhyThisDate } from '../../../ground/law/index.ts'
import { notFound, page, redirect, type FieldError } from '../../../platform/web/index.ts'
import { answersInWords } from '../rules/answer-words.ts'
import { onAppeals } from '../rules/appeal-words.ts'
import { howFar } from '../rules/how-far.ts'
import { upper, whoMustWhat } from '../rules/in-words.ts'
import { neededFacts } from '../rules/needed-facts.ts'
import { passedInWords } from '../rules/passed.ts'
import { strengthOf } from '../rules/strength.ts'
import { withTitles } from '../rules/typed-choices.ts'
import { readTyped, wasAsked, wordIn, type Asked, type TypedFacts } from '../rules/typed-facts.ts'
import { enterFact, fieldsFor } from './work-out-fields.ts'
import { saferThan, standsOn, workingOf } from './work-out-working.ts'

/** One rule: what it answers from the facts in the address, with the whole working; and the form that asks for them. */
export const workOutRulePage = page({
  path: '/work-out-a-date/:rule',
  permit: 'anyone',
  record: 'law.work-out-one-rule',
  view: 'capabilities/law/pages/work-out-rule.njk',
  load: (work, asked, origin) => {
    const id = wordIn(asked, 'rule')
    if (!isRuleId(id)) return notFound()
    const rule = ruleOf(id)
    const typed = readTyped(rule.facts, asked)
    const said = typed.errors.length > 0 ? null : whyThisDate(id, typed.facts)
    const needed = neededFacts(id)
    const here = `/work-out-a-date/${id}`
    if (said?.kind === 'why' && !typed.settled) return redirect(typed.query === '' ? here : `${here}?${typed.query}`)
    const errors = errorsOf(said, rule, typed, asked)
    const answer = said?.kind === 'why' ? answerOf(rule, said, typed, work.today, origin) : null
    const first = [...needed, ...rule.facts.filter(name => askedAtOnce.has(name) && !needed.includes(name))]
    const extra = rule.facts.filter(name => !first.includes(name))
    return {
      title: rule.title,
      breadcrumbs: [{ text: 'Home', href: '/' }, { text: 'Work out a date', href: '/work-out-a-date' }],
      lead: answer === null ? whoMustWhat(rule) : null,
      says: `${upper(rule.says)}.`,
      strength: strengthOf(rule),
      action: here,
      law: `/law/${id}`,
      answer,
      wanted: said?.kind === 'unknown' && errors.length === 0 && typed.query !== '' ? stillNeeded(said.missing, needed.filter(name => typed.facts[name] === undefined)) : null,
      fields: fieldsFor(first, typed.values).map(field => (needed.includes(field.name) ? field : { ...field, hint: `${field.hint}. Leave it empty if there is none.` })),
      extra: fieldsFor(extra, typed.values),
      extraOpen: extra.some(name => typed.facts[name] !== undefined || errors.some(({ field }) => field === name)),
      values: typed.values,
      errors,
    }
  },
})

// What a rule can do without, but which moves its date for most who ask.
const askedAtOnce: ReadonlySet<FactName> = new Set(['mediationCertificateIssued'])

function answerOf(rule: RegisteredRule, why: WhyThisDate, typed: TypedFacts, today: Temporal.PlainDate, origin: string) {
  const address = `/work-out-a-date/${rule.id}`
  return {
    must: why.must,
    strength: strengthOf(why.version),
    far: why.on === null ? null : upper(howFar(why.on, today)),
    passed: passedInWords(why, today),
    safer: saferThan(why),
    appeals: onAppeals([rule.id]),
    responsible: responsibleAt(rule.id),
    warnings: [
      ...why.warnings.map(withTitles),
      ...(why.version.certainty === 'U' ? ['Check the wording before you rely on this: we have not been able to check the rule against the text.'] : []),
    ],
    rows: workingOf(why),
    others: answersInWords(why.answers, why.on),
    calendar: why.on === null ? null : `${address}/calendar.ics?${typed.query}`,
    link: `${origin}${address}?${typed.query}`,
    standsOn: standsOn(why, typed.facts, today),
  }
}

/** Where it is shown who must do it; null for a rule that is part of no duty of the matrix. */
function responsibleAt(id: RuleId): string | null {
  const [one] = responsibilitiesUnder(id)
  return one === undefined ? null : `/law/who-is-responsible?${new URLSearchParams({ q: one.title })}`
}

/** What a link that brought some facts still needs: what the rule asked for, and what it will ask for after that. */
function stillNeeded(asked: readonly FactName[], later: readonly FactName[]): string {
  return withTitles(`Still needed: ${[...new Set([...asked, ...later])].map(askFor).join('; ')}.`)
}

/** What to say of facts that give no answer, in the order of the form. Those that nobody has been asked for yet are no error. */
function errorsOf(said: ReturnType<typeof whyThisDate> | null, rule: RegisteredRule, typed: TypedFacts, asked: Asked): readonly FieldError[] {
  if (said?.kind === 'why') return []
  if (said?.kind === 'refused') return [{ field: rule.facts.find(name => name === said.fact) ?? rule.trigger[0], text: upper(withTitles(said.why)) }]
  const wrong = new Map(typed.errors.map(error => [error.field, error]))
  const known = (name: FactName) => typed.facts[name] !== undefined || wrong.has(name)
  // Of several that can start the clock, one is enough.
  const needed = neededFacts(rule.id).filter(name => !rule.trigger.includes(name) || !rule.trigger.some(known))
  const missing = new Set([...needed, ...(said?.missing ?? [])].filter(name => !known(name) && wasAsked(name, asked)))
  return [...neededFacts(rule.id), ...rule.facts].filter((name, at, all) => all.indexOf(name) === at).flatMap(name => wrong.get(name) ?? (missing.has(name) ? [{ field: name, text: enterFact(name) }] : []))
}
