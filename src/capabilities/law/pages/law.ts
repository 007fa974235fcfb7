import { bodyWords, instruments, provisionInWords, rules } from '../../../ground/law/index.ts'
import type { RegisteredRule } from '../../../ground/law/index.ts'
import { page } from '../../../platform/web/index.ts'
import { certaintyInShort, howLong, kindWords, upper, whoOwes } from '../rules/in-words.ts'
import { choicesOf, stagesOf, type Narrowed } from '../rules/search.ts'
import { asked, isNarrowed, lawHref } from './asked.ts'

/** The whole register of law, by stage, narrowed by what was asked for. */
export const lawPage = page({
  path: '/law',
  permit: 'anyone',
  record: 'law.register',
  input: asked,
  view: 'capabilities/law/pages/law.njk',
  load: (_work, { show, ...narrowed }) => {
    const stages = stagesOf(rules, narrowed)
    const many = stages.reduce((sum, stage) => sum + stage.rules.length, 0)
    return {
      title: 'The law, rule by rule',
      breadcrumbs: [{ text: 'Home', href: '/' }],
      q: narrowed.q ?? '',
      narrowed: isNarrowed(narrowed),
      selects: selectsOf(narrowed),
      selecting: isNarrowed({ ...narrowed, q: undefined }),
      open: show === 'all' || isNarrowed(narrowed),
      count: isNarrowed(narrowed) ? `${many} of ${rules.length} rules` : `${rules.length} rules`,
      stages: stages.map(({ id, title, rules: found }) => ({ id, title, count: found.length === 1 ? '1 rule' : `${found.length} rules`, rules: found.map(rowOf) })),
      empty: many === 0 ? emptyWords(narrowed) : null,
      csv: lawHref(narrowed, '/law.csv'),
    }
  },
})

function rowOf(rule: RegisteredRule) {
  const [first, ...others] = rule.provisions
  return {
    href: `/law/${rule.id}`,
    title: rule.title,
    owes: whoOwes(rule),
    owedTo: rule.owedTo,
    howLong: upper(howLong(rule)),
    provision: provisionInWords(first) + (others.length === 0 ? '' : `, and ${others.length} more`),
    kind: kindWords[rule.tag],
    isOurs: rule.tag === 'our target',
    sure: certaintyInShort[rule.certainty],
    isUncertain: rule.certainty === 'U',
  }
}

function selectsOf({ stage, body, instrument, kind }: Narrowed): object[] {
  const choices = choicesOf(rules)
  const any = { value: '', text: 'Any' }
  const choice = (value: string, text: string, chosen: string | undefined) => ({ value, text, selected: value === chosen })
  return [
    { name: 'stage', label: 'Stage', items: [any, ...choices.stages.map(one => choice(one.id, `${one.title} (${one.rules.length})`, stage))] },
    { name: 'body', label: 'Who owes it', items: [any, ...choices.bodies.map(id => choice(id, bodyWords[id], body))] },
    { name: 'instrument', label: 'Act, regulations, case or guidance', items: [any, ...choices.instruments.map(id => choice(id, instruments[id].title, instrument))] },
    { name: 'kind', label: 'Kind', items: [any, ...choices.kinds.map(id => choice(id, kindWords[id], kind))] },
  ]
}

/** What to try where nothing matches; a search that finds something without the other filters leads to it. */
function emptyWords({ q, ...others }: Narrowed): { readonly words: string; readonly link: { readonly text: string; readonly href: string } } {
  const everything = { text: `See all ${rules.length} rules`, href: '/law' }
  const without = q === undefined || !isNarrowed(others) ? 0 : stagesOf(rules, { q }).reduce((sum, stage) => sum + stage.rules.length, 0)
  const wanted = q === undefined || q === '' ? 'No rule has all of these.' : `No rule ${isNarrowed(others) ? 'among these ' : ''}matches “${q}”.`
  return {
    words: `${wanted} Try one or two words, such as “final plan” or “mediation”, or a provision, such as “reg 20(10)” or “s.44”.`,
    link: without === 0 ? everything : { text: without === 1 ? 'See the 1 rule that matches at any stage' : `See the ${without} rules that match at any stage`, href: lawHref({ q }) },
  }
}
