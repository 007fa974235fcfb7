import { Readable } from 'node:stream'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Log } from '../database/work.ts'
import { problemBody } from './api.ts'
import type { ApiGround, ApiReply, ApiRoute, Problem } from './api.ts'
import { chainOf, statusOf } from './errors.ts'
import type { Values } from './reply.ts'

type Parts = { readonly log: Log; readonly ground: () => ApiGround }

const details: Readonly<Record<number, string>> = {
  400: 'The request could not be read',
  404: 'There is nothing at this address',
  413: 'What was sent is too large',
  429: 'Too many questions from one address: wait for the seconds that Retry-After says, then ask again',
  503: 'Not available just now: ask again in a few minutes',
}
const other = 'Something went wrong on our side: ask again in a few minutes'

/** Serves the API beside the pages: JSON in and out, problems in place of error pages, and pages of other sites may call it. */
export async function serveApi(server: FastifyInstance, routes: readonly ApiRoute[], parts: Parts): Promise<void> {
  await server.register(async api => {
    api.addHook('onRequest', async (_request, reply) => {
      reply.headers({ 'access-control-allow-origin': '*', 'access-control-expose-headers': 'retry-after', 'cross-origin-resource-policy': 'cross-origin', 'cache-control': 'no-store' })
    })
    api.setErrorHandler<FastifyError>((error, request, reply) => {
      const status = statusOf(error)
      const facts = { reference: request.id, route: request.routeOptions.url ?? 'none', status, chain: chainOf(error) }
      if (status >= 500) parts.log.error(facts, 'A request of the API failed')
      else parts.log.info(facts, 'A request of the API was turned away')
      return turnAway(reply, { status, detail: detailOf(status, error, routes.find(route => route.path === request.routeOptions.url)) })
    })
    api.setNotFoundHandler((_request, reply) => turnAway(reply, { status: 404, detail: details[404] ?? other }))
    for (const path of new Set(routes.map(route => route.path))) await serveAt(api, path, routes.filter(route => route.path === path), parts)
  }, { prefix: '/api' })
}

async function serveAt(api: FastifyInstance, path: string, routes: readonly ApiRoute[], parts: Parts): Promise<void> {
  const url = path.slice('/api'.length)
  const methods: string[] = routes.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
  const allowed = [...methods, 'OPTIONS'].join(', ')
  for (const route of routes) {
    // Each route is in a room of its own, so that it reads what it takes and nothing else.
    await api.register(async own => {
      read(own, route)
      const max = route.takes.kind === 'lines' ? 20 : 300
      own.route({ method: route.method, url, config: { rateLimit: { max, timeWindow: 60_000 } }, handler: (request, reply) => answer(route, parts.ground(), request, reply) })
    })
  }
  api.options(url, (_request, reply) => reply.code(204)
    .headers({ allow: allowed, 'access-control-allow-methods': allowed, 'access-control-allow-headers': 'content-type', 'access-control-max-age': '86400' }).send())
  // Before any body is read, which would be refused for its type.
  const refuse = async (_request: FastifyRequest, reply: FastifyReply) => turnAway(reply.header('allow', allowed), { status: 405, detail: `Use ${methods.filter(method => method !== 'HEAD').join(' or ')} here` })
  const methodsLeft = (['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const).filter(method => !methods.includes(method))
  api.route({ method: methodsLeft, url, exposeHeadRoute: !methods.includes('HEAD'), onRequest: refuse, handler: refuse })
}

function read(own: FastifyInstance, { takes }: ApiRoute): void {
  own.removeAllContentTypeParsers()
  if (takes.kind === 'json') own.addContentTypeParser('application/json', { parseAs: 'string' }, own.getDefaultJsonParser('error', 'error'))
  if (takes.kind === 'lines') own.addContentTypeParser('application/x-ndjson', { parseAs: 'buffer', bodyLimit: takes.maxBytes }, (_request, body, done) => { done(null, body) })
}

async function answer(route: ApiRoute, ground: ApiGround, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  if (route.takes.kind === 'lines' && !Buffer.isBuffer(request.body)) return turnAway(reply, { status: 415, detail: detailOf(415, undefined, route) })
  const asked: Values = { ...(request.query as Values), ...(request.params as Values) }
  return sendReply(await route.run(ground, asked, request.body), reply)
}

function sendReply(said: ApiReply, reply: FastifyReply): FastifyReply {
  if (said.api === 'problem') return turnAway(reply, said.problem)
  if (said.api === 'json') return reply.type('application/json; charset=utf-8').send(JSON.stringify(said.value))
  return reply.type('application/x-ndjson; charset=utf-8').send(said.lines instanceof Readable ? said.lines : Readable.from(said.lines))
}

function turnAway(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply.code(problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problemBody(problem)))
}

function detailOf(status: number, error: FastifyError | undefined, route: ApiRoute | undefined): string {
  if (status === 400 && error?.code?.startsWith('FST_ERR_CTP') === true) return 'The body is not JSON'
  if (status === 413 && route?.takes.kind === 'lines') return `What is sent can be up to ${route.takes.maxBytes.toLocaleString('en-GB')} bytes`
  if (status === 415) return `Send ${route?.takes.kind === 'lines' ? 'application/x-ndjson' : 'application/json'}, and say so in Content-Type`
  return details[status] ?? (status < 500 ? details[400] ?? other : other)
}
