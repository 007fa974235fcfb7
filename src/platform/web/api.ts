import { STATUS_CODES } from 'node:http'
import type { Readable } from 'node:stream'
import type { z } from 'zod'
import type { Values } from './reply.ts'

/** Something that cannot be answered, as RFC 9457 has it; `fact` names the field that has to change. */
export type Problem = { readonly status: number; readonly detail: string; readonly fact?: string | undefined }

/** What an API route answers: a JSON value, lines of JSON that are sent as they are made, or a problem. */
export type ApiReply =
  | { readonly api: 'json'; readonly value: unknown }
  | { readonly api: 'lines'; readonly lines: Readable | AsyncIterable<string> }
  | { readonly api: 'problem'; readonly problem: Problem }

/** What a route is told besides what it was asked: the calendar day, and the address of this service. */
export type ApiGround = { readonly today: Temporal.PlainDate; readonly origin: string }

type ApiDefinition<Input, Body> = {
  readonly path: '/api' | `/api/${string}`
  /** What it gives, in a line, and a schema of that: for whoever reads the description of the API. */
  readonly says?: string
  readonly answers?: z.ZodType
  /** A public route reads no cookie and no session, so a page elsewhere may call it and no form token is asked. */
  readonly permit: 'anyone'
  /** The route's name beside those of pages. */
  readonly record: `${string}.${string}`
  /** Reads path parameters and query together. */
  readonly input?: z.ZodType<Input>
} & (Asked<Input> | Posted<Input, Body>)

type Asked<Input> = { readonly run: (ground: ApiGround, input: Input) => Promise<ApiReply> | ApiReply; readonly body?: undefined; readonly lines?: undefined }

type Posted<Input, Body> =
  | { readonly body: z.ZodType<Body>; readonly lines?: undefined; readonly run: (ground: ApiGround, input: Input, body: Body) => Promise<ApiReply> | ApiReply }
  | { readonly lines: { readonly maxBytes: number; readonly each?: z.ZodType }; readonly body?: undefined; readonly run: (ground: ApiGround, input: Input, body: Buffer) => Promise<ApiReply> | ApiReply }

/** What a route says of itself: one line, and the schemas of what it reads and answers; of lines, of each line. */
export type ApiSpoken = { readonly says?: string | undefined; readonly input?: z.ZodType | undefined; readonly body?: z.ZodType | undefined; readonly answers?: z.ZodType | undefined }

/** A route as the server keeps it: parsing is already inside. */
export type ApiRoute = {
  readonly path: string
  readonly permit: 'anyone'
  readonly record: string
  readonly method: 'GET' | 'POST'
  /** What its body is: nothing, one JSON value, or JSON a line up to a size. */
  readonly spoken: ApiSpoken
  readonly takes: { readonly kind: 'nothing' | 'json' } | { readonly kind: 'lines'; readonly maxBytes: number }
  readonly run: (ground: ApiGround, asked: Values, body: unknown) => Promise<ApiReply> | ApiReply
}

/** One route of the API: its address, who may call it, what it reads and what it answers. */
export function apiRoute<Input = Values, Body = unknown>(definition: ApiDefinition<Input, Body>): ApiRoute {
  const { path, permit, record, says, answers } = definition
  const one = { path, permit, record, spoken: { says, answers, input: definition.input, body: definition.body ?? definition.lines?.each } }
  const read = (asked: Values) => readAs<Input>(definition.input, asked)
  if (definition.body !== undefined) {
    const { body: schema, run } = definition
    return { ...one, method: 'POST', takes: { kind: 'json' }, run: (ground, asked, posted) => {
      const [input, body] = [read(asked), readAs<Body>(schema, posted)]
      return 'problem' in input ? input : 'problem' in body ? body : run(ground, input.value, body.value)
    } }
  }
  if (definition.lines !== undefined) {
    const { lines: { maxBytes }, run } = definition
    return { ...one, method: 'POST', takes: { kind: 'lines', maxBytes }, run: (ground, asked, posted) => {
      const input = read(asked)
      return 'problem' in input ? input : run(ground, input.value, posted as Buffer)
    } }
  }
  const { run } = definition
  return { ...one, method: 'GET', takes: { kind: 'nothing' }, run: (ground, asked) => {
    const input = read(asked)
    return 'problem' in input ? input : run(ground, input.value)
  } }
}

/** Answer with a JSON value. */
export function sendJson(value: unknown): ApiReply {
  return { api: 'json', value }
}

/** Answer with lines of JSON, sent as they are made. */
export function sendLines(lines: Readable | AsyncIterable<string>): ApiReply {
  return { api: 'lines', lines }
}

/** Say what cannot be answered and what to do. */
export function problem(status: number, detail: string, fact?: string): Extract<ApiReply, { api: 'problem' }> {
  return { api: 'problem', problem: { status, detail, fact } }
}

/** A problem as it is sent. */
export function problemBody({ status, detail, fact }: Problem): object {
  return { type: 'about:blank', status, title: STATUS_CODES[status] ?? 'Error', detail, fact }
}

function readAs<Value>(schema: z.ZodType<Value> | undefined, given: unknown): { value: Value } | Extract<ApiReply, { api: 'problem' }> {
  // Without a schema the value is its default, as it came.
  if (schema === undefined) return { value: given as Value }
  const read = schema.safeParse(given)
  if (read.success) return { value: read.data }
  const [first] = read.error.issues
  return problem(422, first?.message ?? 'This could not be read', first === undefined || first.path.length === 0 ? undefined : first.path.join('.'))
}
