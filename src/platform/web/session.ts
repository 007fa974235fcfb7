import { createHash, randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Remember } from './reply.ts'

/** Someone signed in, as the server remembers it. */
export type Session = {
  readonly personId: string
  readonly name: string
  readonly startedAt: Temporal.Instant
  readonly seenAt: Temporal.Instant
  /** Words kept until sign-out, such as why someone is looking at records. */
  readonly remembered: Readonly<Record<string, string>>
}

/** Where sessions are kept. Only a hash of the id is stored, so that a stolen table opens nothing. */
export type SessionStore = {
  read(idHash: string): Promise<Session | null>
  write(idHash: string, session: Session): Promise<void>
  /** Changes a session that still stands; one that has ended stays ended. */
  change(idHash: string, session: Session): Promise<void>
  end(idHash: string): Promise<void>
}

export type OpenSession = { readonly id: string; readonly session: Session }

export type Sessions = {
  /** The session of this request, or null when there is none or its time is up. */
  of(request: FastifyRequest): Promise<OpenSession | null>
  /** Begin a session under a new id; one that was open ends, so that an id planted before sign-in is worth nothing. */
  begin(request: FastifyRequest, reply: FastifyReply, person: { personId: string; name: string }): Promise<void>
  remember(open: OpenSession, words: Remember): Promise<void>
  end(request: FastifyRequest, reply: FastifyReply): Promise<void>
}

const idle = Temporal.Duration.from({ minutes: 60 })
const absolute = Temporal.Duration.from({ hours: 12 })
/** Writing the time of every request would make each page a write; a minute is close enough to an hour's limit. */
const writeSeenEvery = Temporal.Duration.from({ minutes: 1 })

/** Sessions kept on the server, known to the browser by a random id in a cookie that scripts cannot read. */
export function sessionsIn(store: SessionStore, cookie: CookieKind, now: () => Temporal.Instant = () => Temporal.Now.instant()): Sessions {
  const name = cookie.named('session')
  return {
    async of(request) {
      const id = request.cookies[name]
      if (id === undefined || !/^[\w-]{43}$/.test(id)) return null
      const session = await store.read(hashOf(id))
      if (session === null) return null
      if (isOver(session, now())) {
        await store.end(hashOf(id))
        return null
      }
      if (isAfter(now(), session.seenAt.add(writeSeenEvery))) await store.change(hashOf(id), { ...session, seenAt: now() })
      return { id, session }
    },
    async begin(request, reply, person) {
      const before = request.cookies[name]
      if (before !== undefined) await store.end(hashOf(before))
      const id = newSessionId()
      await store.write(hashOf(id), { ...person, startedAt: now(), seenAt: now(), remembered: {} })
      reply.setCookie(name, id, cookie.options)
    },
    async remember({ id, session }, words) {
      const kept = Object.entries({ ...session.remembered, ...words }).filter((entry): entry is [string, string] => entry[1] !== null)
      await store.change(hashOf(id), { ...session, seenAt: now(), remembered: Object.fromEntries(kept) })
    },
    async end(request, reply) {
      const id = request.cookies[name]
      if (id !== undefined) await store.end(hashOf(id))
      reply.clearCookie(name, cookie.options)
    },
  }
}

export type CookieKind = {
  named(name: string): string
  readonly options: { path: '/'; httpOnly: true; sameSite: 'lax'; secure: boolean }
}

/** Cookies of this service. Without https they carry the port, because browsers share cookies between ports of a host. */
export function cookieKind(publicUrl: URL): CookieKind {
  const secure = publicUrl.protocol === 'https:'
  return {
    named: (name) => (secure ? `__Host-${name}` : `${name}-${publicUrl.port || '80'}`),
    options: { path: '/', httpOnly: true, sameSite: 'lax', secure },
  }
}

export function newSessionId(): string {
  return randomBytes(32).toString('base64url')
}

export function hashOf(id: string): string {
  return createHash('sha256').update(id).digest('hex')
}

function isOver(session: Session, now: Temporal.Instant): boolean {
  return isAfter(now, session.seenAt.add(idle)) || isAfter(now, session.startedAt.add(absolute))
}

function isAfter(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) > 0
}
