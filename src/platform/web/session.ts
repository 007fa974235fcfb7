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
  /** What the browser calls itself. */
  readonly agent?: string | undefined
  /** Ended from elsewhere: it opens nothing, and is kept only so that a form sent with it is not lost. */
  readonly ended?: true | undefined
  /** A form that was sent after the session was over, for the same person to have back. */
  readonly kept?: KeptForm | undefined
}

/** What was typed into a form of one page. */
export type KeptForm = { readonly path: string; readonly values: Readonly<Record<string, unknown>> }

/** How long a session stands without use, and how long in any case. */
export type SessionLimits = { readonly idle: Temporal.Duration; readonly absolute: Temporal.Duration }

/** Where sessions are kept. Only a hash of the id is stored, so that a stolen table opens nothing. */
export type SessionStore = {
  read(idHash: string): Promise<Session | null>
  write(idHash: string, session: Session): Promise<void>
  /** Changes a session that still stands; one that has ended stays ended. */
  change(idHash: string, session: Session): Promise<void>
  end(idHash: string): Promise<void>
  /** Every session of one person that was not ended, the latest seen first. */
  ofPerson(personId: string): Promise<readonly { readonly idHash: string; readonly session: Session }[]>
}

export type OpenSession = { readonly id: string; readonly session: Session }

export type Sessions = {
  /** The session of this request, or null when there is none or its time is up. */
  of(request: FastifyRequest): Promise<OpenSession | null>
  /** Begin a session under a new id; one that was open ends, so that an id planted before sign-in is worth nothing. */
  begin(request: FastifyRequest, reply: FastifyReply, person: { personId: string; name: string }): Promise<void>
  remember(open: OpenSession, words: Remember): Promise<void>
  /** Keep what was sent with a session that is over, if `isOurs` says that its own page sent it. */
  keep(request: FastifyRequest, form: KeptForm, isOurs: (over: OpenSession) => boolean): Promise<void>
  /** What this person had sent to the page at `path` when their last session was over, once. */
  giveBack(open: OpenSession, path: string): Promise<KeptForm | null>
  /** Everywhere that this person is signed in. */
  everyOf(open: OpenSession): Promise<readonly Place[]>
  /** End one of this person’s sessions by its key, or every one but this. */
  endElsewhere(open: OpenSession, key: string | 'all'): Promise<void>
  readonly limits: SessionLimits
  end(request: FastifyRequest, reply: FastifyReply): Promise<void>
}

/** A browser in which someone is signed in. Its key names it to the person alone, and opens nothing. */
export type Place = { readonly key: string; readonly session: Session; readonly isThis: boolean }

/** An hour without use, and a working day and a half in any case. */
export const usualLimits: SessionLimits = { idle: Temporal.Duration.from({ minutes: 60 }), absolute: Temporal.Duration.from({ hours: 12 }) }

/** More than any form of ours holds; a file is never kept. */
const mostKept = 200_000
/** Writing the time of every request would make each page a write; a minute is close enough to an hour's limit. */
const writeSeenEvery = Temporal.Duration.from({ minutes: 1 })

/** Sessions kept on the server, known to the browser by a random id in a cookie that scripts cannot read. */
export function sessionsIn(store: SessionStore, cookie: CookieKind, now: () => Temporal.Instant = () => Temporal.Now.instant(), limits: SessionLimits = usualLimits): Sessions {
  const name = cookie.named('session')
  return {
    async of(request) {
      const id = request.cookies[name]
      if (id === undefined || !/^[\w-]{43}$/.test(id)) return null
      const session = await store.read(hashOf(id))
      // One that is over stays until it is cleared away, so that a form sent with it is not lost.
      if (session === null || isOver(session, now(), limits)) return null
      if (isAfter(now(), session.seenAt.add(writeSeenEvery))) await store.change(hashOf(id), { ...session, seenAt: now() })
      return { id, session }
    },
    async begin(request, reply, person) {
      const before = request.cookies[name]
      const last = before === undefined ? null : await store.read(hashOf(before))
      if (before !== undefined) await store.end(hashOf(before))
      const id = newSessionId()
      // What one person typed is never another's.
      const kept = last?.personId === person.personId ? last.kept : undefined
      await store.write(hashOf(id), { ...person, startedAt: now(), seenAt: now(), remembered: {}, agent: request.headers['user-agent']?.slice(0, 300), kept })
      reply.setCookie(name, id, cookie.options)
    },
    async remember({ id, session }, words) {
      const kept = Object.entries({ ...session.remembered, ...words }).filter((entry): entry is [string, string] => entry[1] !== null)
      await store.change(hashOf(id), { ...session, seenAt: now(), remembered: Object.fromEntries(kept) })
    },
    async keep(request, form, isOurs) {
      const id = request.cookies[name]
      const session = id === undefined ? null : await store.read(hashOf(id))
      if (id === undefined || session === null || !isOver(session, now(), limits) || !isOurs({ id, session })) return
      if (JSON.stringify(form).length <= mostKept) await store.change(hashOf(id), { ...session, kept: form })
    },
    async giveBack({ id, session }, path) {
      if (session.kept === undefined || session.kept.path !== path) return null
      await store.change(hashOf(id), { ...session, kept: undefined })
      return session.kept
    },
    async everyOf({ id, session }) {
      const all = await store.ofPerson(session.personId)
      return all.filter((one) => !isOver(one.session, now(), limits)).map((one) => ({ key: keyOf(one.idHash), session: one.session, isThis: one.idHash === hashOf(id) }))
    },
    async endElsewhere({ id, session }, key) {
      for (const one of await store.ofPerson(session.personId)) {
        if (one.idHash !== hashOf(id) && (key === 'all' || key === keyOf(one.idHash))) await store.change(one.idHash, { ...one.session, ended: true })
      }
    },
    limits,
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

function keyOf(idHash: string): string {
  return idHash.slice(0, 16)
}

function isOver(session: Session, now: Temporal.Instant, { idle, absolute }: SessionLimits): boolean {
  return session.ended === true || isAfter(now, session.seenAt.add(idle)) || isAfter(now, session.startedAt.add(absolute))
}

function isAfter(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) > 0
}
