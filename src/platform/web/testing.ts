import type { FastifyInstance } from 'fastify'
import { anyone } from '../actor/index.ts'
import type { Claims } from '../actor/index.ts'
import type { Work } from '../database/work.ts'
import { createServer } from './server.ts'
import type { ServerOptions } from './server.ts'
import { sessionsInMemory } from './session-memory.ts'
import { cookieKind, hashOf, newSessionId } from './session.ts'
import type { SessionStore } from './session.ts'

/** A cookie header that is signed in as this person, for `inject`. */
export async function signedIn(sessions: SessionStore, person: { personId: string; name: string; remembered?: Record<string, string> }, publicUrl = testUrl): Promise<string> {
  const id = newSessionId()
  const now = Temporal.Now.instant()
  await sessions.write(hashOf(id), { remembered: {}, ...person, startedAt: now, seenAt: now })
  return `${cookieKind(new URL(publicUrl)).named('session')}=${id}`
}

/** The token of the first form on a page, for posting it back. */
export function tokenIn(html: string): string {
  return /name="csrfToken" value="([^"]+)"/.exec(html)?.[1] ?? ''
}

/** Ask for a page, then post its form as a browser would: with its cookies and its token. */
export async function postForm(server: FastifyInstance, path: string, fields: Record<string, string>, cookie = '', to = path) {
  const shown = await server.inject({ path, headers: { cookie } })
  const cookies = [cookie, ...shown.cookies.map(({ name, value }) => `${name}=${value}`)].filter(Boolean).join('; ')
  const payload = new URLSearchParams({ csrfToken: tokenIn(shown.body), ...fields }).toString()
  return server.inject({ method: 'POST', path: to, payload, headers: { cookie: cookies, 'content-type': 'application/x-www-form-urlencoded' } })
}

/** A server for tests of pages: given what differs, the rest is quiet. Without `begin` its works reach no tables. */
export async function testServer(options: Partial<ServerOptions> & Pick<ServerOptions, 'pages'>): Promise<{ server: FastifyInstance; sessions: SessionStore }> {
  const sessions = options.sessions ?? sessionsInMemory()
  const quiet = { info() {}, warn() {}, error() {} }
  const server = await createServer({
    begin: (claims, act) => act(workWithoutTables(claims)),
    claimsFor: async (session) => ({ ...anyone, actor: { kind: 'person', id: session.personId, name: session.name } }),
    recordLook: async () => {},
    recognise: async ({ subject, name }) => ({ personId: subject, name: name ?? subject }),
    navigation: () => [],
    footer: { licence: '', links: [] },
    productName: 'Test service',
    publicUrl: testUrl,
    secrets: ['a secret that is only for tests'],
    signIn: { kind: 'local', people: [] },
    uploadFolder: '/tmp/uploads-of-tests',
    log: quiet,
    ...options,
    sessions,
  })
  return { server, sessions }
}

const testUrl = 'http://localhost:3000'

function workWithoutTables(claims: Claims): Work {
  const now = Temporal.Now.instant()
  return {
    claims,
    now,
    today: now.toZonedDateTimeISO('Europe/London').toPlainDate(),
    log: { info() {}, warn() {}, error() {} },
    tables() {
      throw new Error('This work was made for a page test and reaches no tables')
    },
  }
}
