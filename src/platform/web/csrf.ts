import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { newSessionId } from './session.ts'
import type { CookieKind, OpenSession } from './session.ts'

export type Csrf = {
  /** The token for forms on this page. Reading it gives a visitor who is not signed in the cookie it is tied to. */
  token(request: FastifyRequest, reply: FastifyReply, open: OpenSession | null): { toString(): string }
  isOurs(request: FastifyRequest, open: OpenSession | null, token: unknown): boolean
}

/**
 * Tokens against forged posts: a keyed hash of the session's id, or, for a visitor who is not signed in, of a random
 * cookie that is set only once a form asks for a token. The first secret signs; older ones are still accepted.
 */
export function csrfWith(secrets: readonly string[], cookie: CookieKind): Csrf {
  const name = cookie.named('visitor')
  const [newest] = secrets
  if (newest === undefined) throw new Error('At least one secret is needed to sign forms')
  return {
    token(request, reply, open) {
      let made: string | null = null
      return {
        toString() {
          made ??= tokenOf(newest, open?.id ?? visitorOf(request) ?? begin(reply))
          return made
        },
      }
    },
    isOurs(request, open, token) {
      const tiedTo = open?.id ?? visitorOf(request)
      if (tiedTo === null || typeof token !== 'string' || request.headers['sec-fetch-site'] === 'cross-site') return false
      return secrets.some((secret) => isSame(token, tokenOf(secret, tiedTo)))
    },
  }

  function visitorOf(request: FastifyRequest): string | null {
    return request.cookies[name] ?? null
  }

  function begin(reply: FastifyReply): string {
    const id = newSessionId()
    reply.setCookie(name, id, cookie.options)
    return id
  }
}

function tokenOf(secret: string, id: string): string {
  return createHmac('sha256', secret).update(`form:${id}`).digest('base64url')
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
