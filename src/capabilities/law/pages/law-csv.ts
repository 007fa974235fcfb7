import { inForceInWords, rules, sourceOf } from '../../../ground/law/index.ts'
import { csvOf, page, send } from '../../../platform/web/index.ts'
import { certaintyInShort, howLong, kindWords, whoOwes } from '../rules/in-words.ts'
import { stagesOf } from '../rules/search.ts'
import { asked } from './asked.ts'

const heading = ['stage', 'rule', 'title', 'owed_by', 'owed_to', 'binds', 'how_long', 'says', 'provisions', 'kind', 'certainty', 'certainty_words', 'in_force', 'conventions', 'may_be_excused_by', 'if_missed', 'appeal']

/** The register as it is narrowed, as a file. */
export const lawCsv = page({
  path: '/law.csv',
  permit: 'anyone',
  record: 'law.register-file',
  input: asked,
  view: 'capabilities/law/pages/law.njk',
  load: (work, { show: _show, ...narrowed }) => send({
    type: 'text/csv; charset=utf-8',
    filename: `law-${work.today}.csv`,
    body: csvOf(heading, stagesOf(rules, narrowed).flatMap(stage => stage.rules.map(rule => [
      stage.title, rule.id, rule.title, whoOwes(rule), rule.owedTo, rule.binds, howLong(rule), rule.says, rule.provisions.map(sourceOf).join('; '), kindWords[rule.tag],
      rule.certainty, certaintyInShort[rule.certainty], inForceInWords(rule), rule.convention.join(' '), rule.exceptions.join(' '), rule.consequence, rule.appeal,
    ]))),
  }),
})
