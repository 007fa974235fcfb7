import { generateKeyPairSync, randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Configuration, JWK, Provider as Oidc } from 'oidc-provider'
import type { CustomFetch } from 'openid-client'
import { stop } from './errors.ts'
import { MemoryAdapter } from './local-provider-memory.ts'
import { providerAt } from './provider.ts'
import type { Provider } from './provider.ts'
import type { Render } from './render.ts'
import type { CookieKind } from './session.ts'

/** Someone of the cast, who may sign in by their name where no issuer is set. */
export type LocalPerson = { readonly subject: string; readonly name: string; readonly email: string; readonly organisation: string; readonly role: string }

type Parts = { readonly people: readonly LocalPerson[]; readonly publicUrl: URL; readonly render: Render; readonly cookies: CookieKind }

const at = '/local-provider'
const loopback = ['localhost', '127.0.0.1', '[::1]']

/**
 * A real OpenID provider for trying the service on one's own computer: its people are the cast, picked by name. It
 * stands on the same port as the service, so that one forwarded port is enough, and answers nobody but this computer.
 */
export async function localProvider(server: FastifyInstance, parts: Parts): Promise<Provider> {
  if (!loopback.includes(parts.publicUrl.hostname)) {
    throw new Error('Without OIDC_ISSUER people sign in by picking a name, so PUBLIC_URL must be on localhost: set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET')
  }
  const issuer = new URL(at, parts.publicUrl).href
  const client = { clientId: 'this-service', clientSecret: randomBytes(32).toString('base64url') }
  const asked: Asked = new WeakMap()
  const { Provider: Oidc } = await quietly(() => import('oidc-provider'))
  const provider = new Oidc(issuer, configuration(parts, client, asked))
  await server.register(async (scope) => routes(scope, provider, parts, asked))
  return providerAt({ issuer, ...client, alwaysAsk: true, metadata: { id_token_signed_response_alg: 'ES256' }, fetch: fetchFrom(server, parts.publicUrl) }, parts.publicUrl)
}

/** The requests the provider has in hand, so that its error page can be one of ours. */
type Asked = WeakMap<IncomingMessage, { request: FastifyRequest; reply: FastifyReply }>

function routes(scope: FastifyInstance, provider: Oidc, { people, render, publicUrl }: Parts, asked: Asked): void {
  const callback = provider.callback()
  // The provider reads its own bodies.
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
  scope.addHook('onRequest', async (request) => {
    // The host is checked too: a page elsewhere whose name is made to point at this computer is not this computer.
    if (!/^(::1|(::ffff:)?127\.[\d.]+)$/.test(request.socket.remoteAddress ?? '') || request.host !== publicUrl.host) throw stop(404)
  })
  scope.get<{ Params: { uid: string } }>(`${at}/interaction/:uid`, async (request, reply) => {
    await underWay(provider, request, reply)
    const model = { title: 'Choose who to sign in as', organisations: grouped(people), action: `${at}/interaction/${request.params.uid}/as` }
    return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(render.page(request, reply, 'platform/web/local-people.njk', model))
  })
  scope.post<{ Params: { uid: string; subject: string } }>(`${at}/interaction/:uid/as/:subject`, async (request, reply) => {
    await underWay(provider, request, reply)
    const person = people.find(({ subject }) => subject === request.params.subject)
    if (person === undefined) throw stop(404)
    return reply.redirect(await provider.interactionResult(request.raw, reply.raw, { login: { accountId: person.subject } }), 303)
  })
  scope.all(`${at}/*`, (request, reply) => {
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) reply.raw.setHeader(name, value)
    reply.hijack()
    asked.set(request.raw, { request, reply })
    void callback(Object.assign(request.raw, { originalUrl: request.url, url: request.url.slice(at.length) }), reply.raw)
  })
}

function configuration({ people, publicUrl, render, cookies }: Parts, client: { clientId: string; clientSecret: string }, asked: Asked): Configuration {
  const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' })
  const adapters = new Map<string, MemoryAdapter>()
  const minutes = (count: number) => count * 60
  return {
    clients: [{ client_id: client.clientId, client_secret: client.clientSecret, redirect_uris: [new URL('/sign-in/callback', publicUrl).href], token_endpoint_auth_method: 'client_secret_post', id_token_signed_response_alg: 'ES256' }],
    adapter: (model) => adapters.getOrInsertComputed(model, () => new MemoryAdapter()),
    jwks: { keys: [{ ...key, use: 'sig', alg: 'ES256' } as JWK] },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    claims: { openid: ['sub'], email: ['email'], profile: ['name'] },
    // Otherwise name and email would need a second call.
    conformIdTokenClaims: false,
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      names: { session: cookies.named('local-session'), interaction: cookies.named('local-interaction'), resume: cookies.named('local-resume') },
      long: { path: at, signed: true, httpOnly: true, sameSite: 'lax' },
      short: { signed: true, httpOnly: true, sameSite: 'lax' },
    },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { url: (_context, interaction) => `${at}/interaction/${interaction.uid}` },
    ttl: { AccessToken: minutes(10), AuthorizationCode: minutes(1), Grant: minutes(60), IdToken: minutes(10), Interaction: minutes(60), Session: minutes(60) },
    clientBasedCORS: () => false,
    findAccount(_context, subject) {
      const person = people.find((each) => each.subject === subject)
      return person === undefined ? undefined : { accountId: subject, claims: () => ({ sub: subject, name: person.name, email: person.email }) }
    },
    async loadExistingGrant(context) {
      // One service, which everybody here has come to use: there is nothing to ask consent for.
      const { client: service, session, provider } = context.oidc
      const grant = new provider.Grant({ clientId: service?.clientId, accountId: session?.accountId })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
    renderError(context) {
      const from = asked.get(context.req)
      context.type = 'html'
      context.body = from === undefined ? startAgain.title : render.page(from.request, from.reply, 'platform/web/error.njk', { ...startAgain, reference: null })
    },
  }
}

/** The library warns on the terminal that it has not been told of this Node; its tests here say that it works. */
async function quietly<Module>(load: () => Promise<Module>): Promise<Module> {
  const { warn } = console
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes('Unsupported runtime')) warn(...words)
  }
  try {
    return await load()
  } finally {
    console.warn = warn
  }
}

async function underWay(provider: Oidc, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  try {
    await provider.interactionDetails(request.raw, reply.raw)
  } catch (cause) {
    throw Object.assign(stop(400, startAgain), { cause })
  }
}

function grouped(people: readonly LocalPerson[]): { name: string; people: LocalPerson[] }[] {
  return [...Map.groupBy(people, ({ organisation }) => organisation)].map(([name, members]) => ({ name, people: members }))
}

/** Asks the provider inside this process: the address people use may not be one that the server can reach. */
function fetchFrom(server: FastifyInstance, publicUrl: URL): CustomFetch {
  return async (url, { method, headers, body }) => {
    const { pathname, search } = new URL(url)
    const payload = body === undefined || body === null ? {} : { payload: await new Response(body instanceof ReadableStream ? body : body.toString()).text() }
    const answered = await server.inject({ method: method as 'GET' | 'POST', path: pathname + search, headers: { ...headers, host: publicUrl.host }, ...payload })
    return new Response(answered.body, { status: answered.statusCode, headers: { 'content-type': String(answered.headers['content-type'] ?? '') } })
  }
}

const startAgain = { title: 'Sign in again', paragraphs: ['This sign-in is over, or was begun in another window. Choose “Sign in” to start again.'] }
