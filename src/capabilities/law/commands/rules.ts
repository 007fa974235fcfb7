import { chapters, rules, sourceOf, type ChapterId, type RegisteredRule } from '../../../ground/law/index.ts'
import { command } from '../../../platform/cli/index.ts'
import { certaintyInShort } from '../rules/in-words.ts'
import { neededFacts } from '../rules/needed-facts.ts'
import { rulesAsData } from '../rules/rules-as-data.ts'
import { stagesOf } from '../rules/search.ts'

/** `los law rules`: every rule that `los clock` can be asked, with where it comes from, how sure that is and the facts it takes. */
export const listRules = command({
  name: 'law rules',
  summary: 'The rules of law, each with its provision, how sure it is and the facts it takes',
  options: {
    stage: { type: 'string', description: 'only one stage of the process, such as --stage reviews' },
    search: { type: 'string', description: 'only what matches words or a provision, such as --search "final plan" or --search "reg 13"' },
  },
  needs: 'nothing',
  run: async ({ out, json, fail }, { stage, search, json: asJson }) => {
    if (stage !== undefined && !isStage(stage)) return fail(`There is no stage ${JSON.stringify(stage)}. The stages are ${chapters.map(({ id }) => id).join(', ')}`)
    const q = typeof search === 'string' ? search : undefined
    const stages = stagesOf(rules, { q, stage })
    const found = stages.flatMap(one => one.rules)
    if (asJson === true) json({ rules: rulesAsData(found) })
    else if (found.length === 0) out(`No rule${stage === undefined ? '' : ` of the stage ${stage}`} matches ${JSON.stringify(q ?? '')}: try one or two words, such as "final plan", or a provision, such as "reg 13"`)
    else {
      for (const one of stages) {
        out(`${one.title} (--stage ${one.id})`)
        for (const rule of one.rules) for (const line of linesOf(rule)) out(`  ${line}`)
      }
      out(`${found.length === 1 ? '1 rule' : `${found.length} rules`}. A fact in brackets may be left out. Ask one: npx los clock RULE fact=value …`)
    }
    return found.length === 0 ? 1 : 0
  },
})

function linesOf(rule: RegisteredRule): string[] {
  const needed = new Set<string>(neededFacts(rule.id))
  return [
    `${rule.id}  ${rule.title}`,
    `    ${rule.provisions.map(sourceOf).join('; ')}. ${certaintyInShort[rule.certainty]} (${rule.certainty})`,
    `    ${rule.facts.map(name => (needed.has(name) ? name : `[${name}]`)).join(' ')}`,
  ]
}

function isStage(text: unknown): text is ChapterId {
  return chapters.some(({ id }) => id === text)
}
