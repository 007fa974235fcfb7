import { z } from 'zod'
import type { ApiRoute } from './api.ts'

type About = { readonly title: string; readonly version: string; readonly description: string }
type Schema = Readonly<Record<string, unknown>>

const problem = z.object({
  type: z.string(), status: z.int(), title: z.string(),
  detail: z.string().describe('What is wrong and what to do'),
  fact: z.string().optional().describe('The name of what has to change'),
})

/** The routes as an OpenAPI 3.1 document, from the schemas by which they read: what is said here is what is checked. */
export function openApi(routes: readonly ApiRoute[], about: About, origin: string): object {
  return {
    openapi: '3.1.0', info: about, servers: [{ url: origin }],
    paths: Object.fromEntries(Map.groupBy(routes, ({ path }) => path.replaceAll(/:(\w+)/g, '{$1}')).entries().map(([path, these]) => [path, Object.fromEntries(these.map(route => [route.method.toLowerCase(), operation(route)]))])),
    components: { schemas: { Problem: schemaOf(problem, 'output') } },
  }
}

function operation({ record, path, spoken, takes }: ApiRoute): object {
  const wrong = { description: 'It could not be answered: detail says what to do', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }
  const type = takes.kind === 'lines' ? 'application/x-ndjson' : 'application/json'
  return {
    operationId: record, ...(spoken.says === undefined ? {} : { summary: spoken.says }),
    parameters: parametersOf(path, spoken.input),
    ...(takes.kind === 'nothing' ? {} : { requestBody: { required: true, content: { [type]: { schema: spoken.body === undefined ? {} : schemaOf(spoken.body, 'input') } } } }),
    responses: { 200: { description: takes.kind === 'lines' ? 'An answer a line, in the order asked' : 'The answer', content: { [type]: { schema: spoken.answers === undefined ? {} : schemaOf(spoken.answers, 'output') } } }, default: wrong },
  }
}

function parametersOf(path: string, input: z.ZodType | undefined): object[] {
  if (input === undefined) return []
  const { properties, required, additionalProperties } = schemaOf(input, 'input') as { properties?: Record<string, Schema>; required?: readonly string[]; additionalProperties?: Schema | boolean }
  const named = Object.entries(properties ?? {}).map(([name, schema]) => {
    const isInPath = path.split('/').includes(`:${name}`)
    return { name, in: isInPath ? 'path' : 'query', required: isInPath || required?.includes(name) === true, schema }
  })
  // Names that the schema does not list are read from the query as they come.
  const others = typeof additionalProperties === 'object' && Object.keys(additionalProperties).length > 0
  return others ? [...named, { name: 'facts', in: 'query', style: 'form', explode: true, schema: { type: 'object', additionalProperties } }] : named
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Schema {
  const { $schema: _, ...made } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return made
}
