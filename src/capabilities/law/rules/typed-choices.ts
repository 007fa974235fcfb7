import { answer, exampleFacts, isRuleId, rule, rules } from '../../../ground/law/index.ts'
import type { FactName } from '../../../ground/law/index.ts'

/** One of the few texts that a fact can be. */
export type Choice = { readonly value: string; readonly text: string }

/** The texts that a fact can be, where there are few; empty where it is written freely. */
export function choicesOf(name: FactName): readonly Choice[] {
  return choices()[name] ?? []
}

/** The same sentence with each rule that it names by its id named by its title. */
export function withTitles(text: string): string {
  return text.replaceAll(/\b[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+\b/g, id => (isRuleId(id) ? `“${rule(id).title}”` : id))
}

let made: { readonly [Name in FactName]?: readonly Choice[] } | undefined

function choices(): { readonly [Name in FactName]?: readonly Choice[] } {
  return (made ??= {
    period: same(['6 weeks', '16 weeks', '20 weeks', '14 weeks']),
    phase: same(['early years to school', 'infant to junior school', 'primary to middle school', 'primary to secondary school', 'middle to secondary school', 'secondary school to post-16']),
    order: ordersWithATime(),
    channel: [...same(['email', 'post', 'telephone', 'online form']), { value: 'hand', text: 'By hand' }],
  })
}

function same(texts: readonly string[]): Choice[] {
  return texts.map(text => ({ value: text, text: text.charAt(0).toUpperCase() + text.slice(1) }))
}

/** The orders whose time can be counted: those that the rule about an absence takes. */
function ordersWithATime(): Choice[] {
  const facts = Object.fromEntries(rule('tribunal-order-absence').facts.map(name => [name, exampleFacts[name]]))
  return rules.filter(({ id }) => id.startsWith('tribunal-') && answer('tribunal-order-absence', { ...facts, order: id }).kind === 'answer').map(({ id, title }) => ({ value: id, text: title }))
}
