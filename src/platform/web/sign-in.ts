import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Claims } from '../actor/index.ts'
import type { Csrf } from './csrf.ts'
import { answer, formExpired, stop } from './errors.ts'
import { localProvider } from './local-provider.ts'
import type { LocalPerson } from './local-provider.ts'
import { providerAt } from './provider.ts'
import type { Provider } from './provider.ts'
import type { Render } from './render.ts'
import { isLocalPath } from './reply.ts'
import type { CookieKind, Sessions } from './session.ts'
import { visitorOf } from './visitor.ts'
import type { Ground } from './routes.ts'

export type SignIn =
  | { readonly kind: 'issuer'; readonly issuer: string; readonly clientId: string; readonly clientSecret: string }
  | { readonly kind: 'local'; readonly people: readonly LocalPerson[] }

/** Who a provider's account is here, or null when no organisation here knows them. */
export type Recognise = (account: { issuer: string; subject: string; email: string | null; name: string | null }) => Promise<{ personId: string; name: string } | null>

export type SignInParts = {
  readonly signIn: SignIn
  readonly recognise: Recognise
  readonly publicUrl: URL
  readonly cookies: CookieKind
  readonly csrf: Csrf
  readonly render: Render
  readonly sessions: Sessions
  readonly secrets: readonly string[]
  /** Where someone comes who was not going anywhere. */
  readonly landing?: ((claims: Claims) => string) | undefined
} & Pick<Ground, 'claimsFor'>

const limited = { config: { rateLimit: { max: 30, timeWindow: 60_000 } } }

/** The way in and out: /sign-in, /sign-in/callback, /sign-out and /signed-out. */
export async function signInRoutes(server: FastifyInstance, parts: SignInParts): Promise<void> {
  const provider = parts.signIn.kind === 'issuer'
    ? providerAt(parts.signIn, parts.publicUrl)
    : await localProvider(server, { ...parts, people: parts.signIn.people })
  server.get<{ Querystring: { next?: string } }>('/sign-in', limited, (request, reply) => begin(request, reply, parts, provider))
  server.get('/sign-in/callback', limited, (request, reply) => finish(request, reply, parts, provider))
  server.post('/sign-out', (request, reply) => end(request, reply, parts, provider))
  server.get('/signed-out', (request, reply) => reply.type('text/html; charset=utf-8').send(parts.render.page(request, reply, 'platform/web/signed-out.njk', { title: 'You are signed out' })))
}

async function begin(request: FastifyRequest<{ Querystring: { next?: string } }>, reply: FastifyReply, { publicUrl, cookies, sessions, claimsFor }: SignInParts, provider: Provider): Promise<FastifyReply> {
  const next = typeof request.query.next === 'string' && isLocalPath(request.query.next) ? request.query.next : '/'
  // Cookies belong to one host name: someone at 127.0.0.1 would come back to localhost without theirs.
  if (request.host !== publicUrl.host) return reply.redirect(new URL(`/sign-in?next=${encodeURIComponent(next)}`, publicUrl).href)
  if ((await visitorOf(request, sessions, claimsFor)).open !== null) return reply.redirect(next)
  const { to, ...kept } = await provider.begin()
  reply.setCookie(cookies.named('signing-in'), Buffer.from(JSON.stringify({ ...kept, next })).toString('base64url'), { ...cookies.options, signed: true, maxAge: 600 })
  return reply.header('cache-control', 'no-store').redirect(to)
}

async function finish(request: FastifyRequest, reply: FastifyReply, { publicUrl, cookies, sessions, recognise, render, landing, claimsFor }: SignInParts, provider: Provider): Promise<FastifyReply> {
  const kept = keptIn(request, cookies)
  reply.clearCookie(cookies.named('signing-in'), cookies.options).header('cache-control', 'no-store')
  if (kept === null) throw stop(400, startAgain)
  const account = await provider.finish(new URL(request.url, publicUrl), kept)
  if (account === null) throw stop(400, startAgain)
  const person = await recognise(account)
  if (person === null) return answer(request, reply, render, 403, unknownAccount(account.email ?? account.name))
  await sessions.begin(request, reply, person)
  if (kept.next !== '/' || landing === undefined) return reply.redirect(kept.next)
  const now = Temporal.Now.instant()
  return reply.redirect(landing(await claimsFor({ ...person, startedAt: now, seenAt: now, remembered: {} })))
}

async function end(request: FastifyRequest, reply: FastifyReply, { sessions, claimsFor, csrf }: SignInParts, provider: Provider): Promise<FastifyReply> {
  const { open } = await visitorOf(request, sessions, claimsFor)
  // A post from elsewhere brings no cookie, yet its answer would take the cookie away.
  if (request.headers['sec-fetch-site'] === 'cross-site') throw stop(403, formExpired)
  const { csrfToken } = (request.body ?? {}) as { csrfToken?: unknown }
  if (open !== null && !csrf.isOurs(request, open, csrfToken)) throw stop(403, formExpired)
  await sessions.end(request, reply)
  return reply.redirect((await provider.signOutAt()) ?? '/signed-out', 303)
}

type Kept = { readonly state: string; readonly nonce: string; readonly verifier: string; readonly next: string }

function keptIn(request: FastifyRequest, cookies: CookieKind): Kept | null {
  const { valid, value } = request.unsignCookie(request.cookies[cookies.named('signing-in')] ?? '')
  // Our own signature has just been checked, so this is what begin() wrote.
  return valid && value !== null ? (JSON.parse(Buffer.from(value, 'base64url').toString()) as Kept) : null
}

const startAgain = { title: 'Sign in again', paragraphs: ['Signing in did not finish. It may have taken too long, or been stopped.', 'Choose “Sign in” to start again.'] }

function unknownAccount(account: string | null) {
  return {
    title: 'Your account is not known here',
    paragraphs: [
      `You signed in${account === null ? '' : ` as ${account}`}, but no organisation here has given that account a role.`,
      'Ask whoever looks after access in your organisation to add you. If you have another account, sign in with that one.',
    ],
  }
}
