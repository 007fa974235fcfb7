import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import type { Log } from '../database/work.ts'
import { serveApi } from './api-routes.ts'
import type { ApiRoute } from './api.ts'
import { serveAssets } from './assets.ts'
import { csrfWith } from './csrf.ts'
import { answerErrors } from './errors.ts'
import { protect } from './headers.ts'
import type { Page } from './page.ts'
import { renderWith } from './render.ts'
import type { Frame } from './render.ts'
import { serve } from './routes.ts'
import type { Ground } from './routes.ts'
import { cookieKind, sessionsIn } from './session.ts'
import type { SessionLimits, SessionStore } from './session.ts'
import { signInRoutes } from './sign-in.ts'
import { yourSessions } from './your-sessions.ts'
import type { Recognise, SignIn, SignInParts } from './sign-in.ts'

export type ServerOptions = Ground & Frame & {
  readonly pages: readonly Page[]
  readonly api?: readonly ApiRoute[]
  readonly sessions: SessionStore
  readonly signIn: SignIn
  readonly recognise: Recognise
  readonly landing?: SignInParts['landing']
  /** Sign forms and short-lived cookies. The first is used; the rest are still accepted, so that a secret can be changed. */
  readonly secrets: readonly string[]
  readonly log: Log
  readonly staticFolders?: readonly { readonly prefix: string; readonly folder: string }[]
  /** Whose word is taken for a visitor's address when the server stands behind another: `loopback`, or a network. */
  readonly trustProxy?: string | undefined
  readonly now?: () => Temporal.Instant
  readonly sessionLimits?: SessionLimits | undefined
}

/** The web server with every page in it, ready to listen or to be asked by `inject`. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const publicUrl = new URL(options.publicUrl)
  const cookies = cookieKind(publicUrl)
  const server = fastify({ logger: false, trustProxy: options.trustProxy ?? false, genReqId: newReference, bodyLimit: 1_048_576, routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 } })
  server.decorateRequest('visitor', null)
  await protect(server, publicUrl, options.signIn.kind === 'issuer' ? [new URL(options.signIn.issuer).origin] : [])
  await server.register(cookie, { secret: [...options.secrets] })
  await server.register(formbody)
  await server.register(multipart, { throwFileSizeLimit: false })
  await server.register(rateLimit, { global: false })
  logRequests(server, options.log)

  const assets = serveAssets(server)
  const csrf = csrfWith(options.secrets, cookies)
  const render = renderWith(options, assets, csrf)
  const sessions = sessionsIn(options.sessions, cookies, options.now, options.sessionLimits)
  answerErrors(server, render, options.log)
  for (const { prefix, folder } of options.staticFolders ?? []) await server.register(fastifyStatic, { root: folder, prefix, decorateReply: false, maxAge: '1h' })
  for (const page of options.pages) serve(server, page, { ground: options, sessions, csrf, render })
  const today = () => (options.now?.() ?? Temporal.Now.instant()).toZonedDateTimeISO('Europe/London').toPlainDate()
  await serveApi(server, options.api ?? [], { log: options.log, ground: () => ({ today: today(), origin: publicUrl.origin }) })
  await signInRoutes(server, { ...options, publicUrl, cookies, csrf, render, sessions })
  yourSessions(server, { csrf, render, sessions, claimsFor: options.claimsFor })
  await server.ready()
  return server
}

/** A reference short enough to read out over the telephone; letters that look like digits are left out. */
function newReference(): string {
  const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
  const drawn = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => letters[byte % letters.length])
  return `${drawn.slice(0, 4).join('')}-${drawn.slice(4).join('')}`
}

/** One line a request: the route's pattern, never its address, since addresses name people. */
function logRequests(server: FastifyInstance, log: Log): void {
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url
    if (route?.startsWith('/assets/')) return
    log.info({ reference: request.id, method: request.method, route: route ?? 'none', status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request')
  })
}
