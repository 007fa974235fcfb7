import type { FastifyInstance } from 'fastify'

export type SignIn =
  | { readonly kind: 'issuer'; readonly issuer: string; readonly clientId: string; readonly clientSecret: string }
  | { readonly kind: 'local'; readonly people: readonly LocalPerson[] }

/** Someone of the cast, who may sign in by their name where no issuer is set. */
export type LocalPerson = { readonly subject: string; readonly name: string; readonly email: string; readonly organisation: string; readonly role: string }

/** Who a provider's account is here, or null when no organisation here knows them. */
export type Recognise = (account: { issuer: string; subject: string; email: string | null; name: string | null }) => Promise<{ personId: string; name: string } | null>

export async function signInRoutes(_server: FastifyInstance, _parts: object): Promise<void> {}
