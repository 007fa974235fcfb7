import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { browserInWords } from './browser-in-words.ts'
import type { Csrf } from './csrf.ts'
import { formExpired, stop } from './errors.ts'
import { moment } from './filters.ts'
import type { Render } from './render.ts'
import type { Ground } from './routes.ts'
import type { OpenSession, SessionLimits, Sessions } from './session.ts'
import { askToSignIn, visitorOf } from './visitor.ts'

type Parts = { readonly csrf: Csrf; readonly render: Render; readonly sessions: Sessions } & Pick<Ground, 'claimsFor'>

/** Where someone is signed in, and an end to any of it: /your-sessions. */
export function yourSessions(server: FastifyInstance, parts: Parts): void {
  parts.render.expect('platform/web/your-sessions.njk')
  server.get('/your-sessions', (request, reply) => signedIn(request, reply, parts, async (open) => {
    const places = await parts.sessions.everyOf(open)
    const model = {
      title: 'Where you are signed in', limits: limitsInWords(parts.sessions.limits), others: places.length - 1,
      places: places.toSorted((one, other) => Number(other.isThis) - Number(one.isThis)).map(({ key, session, isThis }) => ({
        key, isThis, browser: browserInWords(session.agent), began: `Signed in ${moment(session.startedAt)}`, seen: isThis ? 'In use now' : `Last seen ${moment(session.seenAt)}`,
      })),
    }
    return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(parts.render.page(request, reply, 'platform/web/your-sessions.njk', model))
  }))
  server.post('/your-sessions', (request, reply) => signedIn(request, reply, parts, async (open) => {
    const { csrfToken, end } = (request.body ?? {}) as { csrfToken?: unknown; end?: unknown }
    if (!parts.csrf.isOurs(request, open, csrfToken)) throw stop(403, formExpired)
    if (typeof end === 'string' && end !== '') await parts.sessions.endElsewhere(open, end)
    return reply.redirect('/your-sessions', 303)
  }))
}

/** How long one stays signed in, as it is said. */
export function limitsInWords({ idle, absolute }: SessionLimits): string {
  const said = (length: Temporal.Duration) => {
    const minutes = length.total('minutes')
    return minutes % 60 !== 0 || minutes === 0 ? `${minutes} minutes` : minutes === 60 ? 'an hour' : `${minutes / 60} hours`
  }
  return `You are signed out after ${said(idle)} without use, and after ${said(absolute)} in any case. A form that you send after that is kept for you until you sign in again.`
}

async function signedIn(request: FastifyRequest, reply: FastifyReply, { sessions, claimsFor }: Parts, go: (open: OpenSession) => Promise<FastifyReply>): Promise<FastifyReply> {
  const { open } = await visitorOf(request, sessions, claimsFor)
  return open === null ? askToSignIn(request, reply) : go(open)
}
