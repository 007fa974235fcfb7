import type { FastifyReply, FastifyRequest } from 'fastify'
import { anyone } from '../actor/index.ts'
import type { Claims } from '../actor/index.ts'
import type { Page } from './page.ts'
import type { OpenSession, Session, Sessions } from './session.ts'

/** Who is asking, and what they stand as. */
export type Visitor = { readonly open: OpenSession | null; readonly claims: Claims }

declare module 'fastify' {
  interface FastifyRequest {
    visitor: Visitor | null
  }
}

export const stranger: Visitor = { open: null, claims: anyone }

/** Find out who is asking, once a request. */
export async function visitorOf(request: FastifyRequest, sessions: Sessions, claimsFor: (session: Session) => Promise<Claims>): Promise<Visitor> {
  if (request.visitor !== null) return request.visitor
  const open = await sessions.of(request)
  request.visitor = open === null ? stranger : { open, claims: await claimsFor(open.session) }
  return request.visitor
}

/** Whether this visitor may open the page, or what they are told instead. */
export function gate(page: Page, visitor: Visitor): 'open' | 'sign-in' | 'not-found' | 'refused' {
  if (page.permit === 'anyone') return 'open'
  if (visitor.open === null) return 'sign-in'
  if (page.permit === 'signed-in' || holds(visitor.claims.may, page.permit)) return 'open'
  return page.hidden ? 'not-found' : 'refused'
}

/** Whether the permit that is asked for, or one of those asked for, is held. */
export function holds(may: ReadonlySet<string>, permit: string | readonly string[]): boolean {
  return typeof permit === 'string' ? may.has(permit) : permit.some((one) => may.has(one))
}

/** Send someone to sign in, and afterwards back to where they were going; a post cannot be repeated for them. */
export function askToSignIn(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply.redirect(`/sign-in?next=${encodeURIComponent(request.url)}`, request.method === 'POST' ? 303 : 302)
}
