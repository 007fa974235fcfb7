import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import { isRuleId } from '../../ground/law/index.ts'
import { apiRoute, problem, sendJson, sendLines, type ApiRoute } from '../../platform/web/index.ts'
import { answerLineShape, answerShape, listedRule, question, questionLine, wholeRule } from './api-shapes.ts'
import { answerBatch } from './reads/clock-batch.ts'
import { asPrinted, askClock } from './rules/clock.ts'
import { clockLines } from './rules/clock-lines.ts'
import { ruleAsData, rulesAsData } from './rules/rules-as-data.ts'

const most = { lines: 10_000, bytes: 5_000_000 }
const ofARule = z.object({ rule: z.string() })

const everyRule = apiRoute({
  says: 'Every rule: its id, title, stage, source, how sure that is and the facts it takes', answers: z.object({ rules: z.array(listedRule) }),
  path: '/api/rules', permit: 'anyone', record: 'law.api-rules',
  run: () => sendJson({ rules: rulesAsData() }),
})

const oneRule = apiRoute({
  says: 'One rule, with an example of asking it', answers: wholeRule,
  path: '/api/rules/:rule', permit: 'anyone', record: 'law.api-rule', input: ofARule,
  run: ({ origin }, { rule }) => (isRuleId(rule) ? sendJson(ruleAsData(rule, origin)) : answered(rule, {}, '')),
})

const clock = apiRoute({
  says: 'What a rule answers from facts in the address', answers: answerShape,
  path: '/api/clock/:rule', permit: 'anyone', record: 'law.api-clock', input: ofARule.catchall(z.union([z.string(), z.array(z.string())])),
  run: ({ today }, { rule, ...facts }) => {
    const twice = Object.keys(facts).find(name => Array.isArray(facts[name]))
    if (twice !== undefined) return problem(422, `${twice} is given twice: give it once`, twice)
    // In an address there is no other way to write that something is not known.
    return answered(rule, Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, value === 'null' ? null : value])), today.toString())
  },
})

const posted = apiRoute({
  says: 'What a rule answers', answers: answerShape,
  path: '/api/clock', permit: 'anyone', record: 'law.api-clock-posted',
  body: question,
  run: ({ today }, _input, { rule, facts }) => answered(rule, facts, today.toString()),
})

const batch = apiRoute({
  says: 'An answer a line for a question a line; line k of what comes out belongs to line k of what went in', answers: answerLineShape,
  path: '/api/clock/batch', permit: 'anyone', record: 'law.api-clock-batch',
  lines: { maxBytes: most.bytes, each: questionLine },
  run: ({ today }, _input, body) => {
    const lines = linesIn(body)
    if (lines === 0) return problem(422, 'There is no line: send {"rule":"…","facts":{…}} a line')
    if (lines > most.lines) return problem(413, `Send up to ${most.lines.toLocaleString('en-GB')} lines at a time; for more there is npx los clock --batch`)
    return sendLines(answerBatch(inPieces(body), clockLines(today.toString())))
  },
})

/** What programs may ask of the law without signing in. */
export const api: readonly ApiRoute[] = [everyRule, oneRule, clock, posted, batch]

function answered(rule: string, facts: Readonly<Record<string, unknown>>, today: string) {
  const found = askClock(rule, facts, today)
  if (found.kind === 'answer') return sendJson(asPrinted(found))
  return problem(found.kind === 'no rule' ? 404 : 422, found.why, found.fact)
}

function linesIn(body: Buffer): number {
  let lines = body.length === 0 || body.at(-1) === 10 ? 0 : 1
  for (let at = body.indexOf(10); at >= 0; at = body.indexOf(10, at + 1)) lines++
  return lines
}

// Between pieces others are served.
async function* inPieces(body: Buffer): AsyncGenerator<Buffer> {
  for (let from = 0; from < body.length; from += 1 << 16) {
    yield body.subarray(from, from + (1 << 16))
    await setImmediate()
  }
}
