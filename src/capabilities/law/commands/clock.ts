import { createReadStream } from 'node:fs'
import { command, type Context, type Given } from '../../../platform/cli/index.ts'
import { answerBatch } from '../reads/clock-batch.ts'
import { asPrinted, askClock } from '../rules/clock.ts'
import { clockLines } from '../rules/clock-lines.ts'
import { cannotBeRead, factsIn, together, typedFacts } from './clock-facts.ts'

const example = 'npx los clock ehcna-final-plan requestReceived=2026-01-05'
const everyRule = 'Every rule: npx los law rules'

/** `los clock RULE fact=value …`: what a rule answers, with its working, as one JSON object; `--batch`: the same a line for a file of any size. */
export const clock = command({
  name: 'clock',
  summary: 'What a rule of law answers from facts given as fact=value, with its working, as JSON',
  options: {
    facts: { type: 'string', description: 'a file with the facts as one JSON object; - for standard input' },
    batch: { type: 'string', description: 'a file with {"rule", "facts"} a line, and an "id" if you like, for an answer a line; - for standard input' },
  },
  positionals: ['rule?', 'fact=value…'],
  needs: 'nothing',
  run: (context, options, words) => (options['batch'] === undefined ? one(context, options, words) : batch(context, options, words)),
})

async function one({ json, fail }: Context, { facts: file }: Given, [id, ...words]: readonly string[]): Promise<number> {
  if (id === undefined) return fail(`Name a rule and its facts: ${example}. ${everyRule}`)
  if (id.includes('=')) return fail(`Name the rule before its facts: ${example}`)
  const typed = typedFacts(words)
  const read = file === undefined || 'wrong' in typed ? typed : together(typed, await factsIn(String(file)))
  if ('wrong' in read) return fail(read.wrong)
  const found = askClock(id, read.facts, today())
  if (found.kind === 'no rule') return fail(`${found.why}${found.why.endsWith('?') ? '' : '.'} ${everyRule}`)
  if (found.kind !== 'answer') return fail(found.why)
  json(asPrinted(found))
  return 0
}

async function batch({ out, fail, drained }: Context, { batch: file, facts }: Given, words: readonly string[]): Promise<number> {
  if (words.length > 0 || facts !== undefined) return fail('With --batch the rule and its facts are in the file: leave them out of the command')
  const lines = clockLines(today())
  const name = file === '-' ? 'Standard input' : String(file)
  const bytes = file === '-' ? process.stdin : createReadStream(String(file), { highWaterMark: 1 << 16 })
  try {
    for await (const answers of answerBatch(bytes, lines)) {
      out(answers.slice(0, -1))
      await drained()
    }
  } catch (error) {
    return fail(cannotBeRead(name, error))
  }
  if (lines.seen === 0) return fail(`${name} is empty: write {"rule":"…","facts":{…}} a line`)
  const { bad, answered } = lines
  if (bad === 0) return 0
  const all = (bad + answered).toLocaleString('en-GB')
  fail(`${bad.toLocaleString('en-GB')} of ${all} ${bad + answered === 1 ? 'line' : 'lines'} could not be answered: each says why in its place`)
  return 1
}

/** The calendar day in England. */
function today(): string {
  return Temporal.Now.plainDateISO('Europe/London').toString()
}
