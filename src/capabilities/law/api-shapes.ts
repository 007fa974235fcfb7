import { z } from 'zod'

const example = '{"rule":"ehcna-final-plan","facts":{"requestReceived":"2026-01-05"}}'

/** One question. */
export const question = z.object({
  rule: z.string('Name a rule, such as ehcna-final-plan').min(1, 'Name a rule, such as ehcna-final-plan'),
  facts: z.record(z.string(), z.unknown(), 'Give the facts as an object such as {"requestReceived":"2026-01-05"}'),
}, `Send an object such as ${example}`)

/** One line of a batch. */
export const questionLine = question.extend({ id: z.union([z.string(), z.number()]).optional().describe('Comes back first in the answer or the error') })

/** What a rule answers; docs/api.md says what each member means. */
export const answerShape = z.strictObject({
  rule: z.string(), answers: z.record(z.string(), z.json()), convention: z.array(z.string()), source: z.array(z.string()), version: z.iso.date(), working: z.array(z.string()),
  readings: z.array(z.strictObject({ register: z.string(), words: z.string(), on: z.iso.date().nullable(), chosen: z.boolean(), safer: z.boolean() })),
  warnings: z.array(z.string()),
})

const lineId = { id: z.union([z.string(), z.number()]).optional() }

/** One line of what comes back from a batch. */
export const answerLineShape = z.union([answerShape.extend(lineId), z.strictObject({ ...lineId, line: z.int(), error: z.string(), fact: z.string().optional() })])

/** A rule in short, as it is listed. */
export const listedRule = z.object({
  id: z.string(), title: z.string(), stage: z.object({ id: z.string(), title: z.string() }), source: z.array(z.string()), kind: z.string(),
  certainty: z.object({ mark: z.string(), words: z.string() }),
  facts: z.array(z.object({ name: z.string(), kind: z.string(), needed: z.boolean(), ask: z.string() })),
})

/** A rule with an example of asking it. */
export const wholeRule = listedRule.extend({ duty: z.string(), says: z.string(), example: z.object({ facts: z.record(z.string(), z.unknown()), address: z.url() }) }).loose()
