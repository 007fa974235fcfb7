import { writeFile } from 'node:fs/promises'
import { exampleFacts, factWords, rules } from '../src/ground/law/index.ts'

/** Writes questions of every rule in turn, with its facts as in the examples and its dates moved up to a year and a half. */
export async function writeQuestions(path: string, many: number): Promise<void> {
  const lines = Array.from({ length: many }, (_, at) => {
    const rule = rules[at % rules.length]
    if (rule === undefined) throw new Error('There are no rules to ask')
    const days = at % 1095 - 547
    const facts = Object.fromEntries(rule.facts.map(name => {
      const value = exampleFacts[name]
      return [name, factWords[name].kind === 'date' ? Temporal.PlainDate.from(String(value)).add({ days }).toString() : value]
    }))
    return JSON.stringify({ rule: rule.id, facts })
  })
  await writeFile(path, `${lines.join('\n')}\n`)
}
