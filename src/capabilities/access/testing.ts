import type { FastifyInstance } from 'fastify'
import { people } from '../../../cast/people.ts'
import { system } from '../../platform/actor/index.ts'
import type { TestDatabase } from '../../platform/database/index.ts'
import type { Page } from '../../platform/web/index.ts'
import { signedIn, testServer } from '../../platform/web/testing.ts'
import { loadPlaces } from '../places/index.ts'
import { castIssuer, claimsFor, keepLook, loadCast } from './index.ts'

export type CastSubject = (typeof people)[number]['subject']

type Signed = { readonly server: FastifyInstance; as(subject: CastSubject, remembered?: Record<string, string>): Promise<string> }

/** A server over a test database in which the cast may sign in: their claims, policies and looks are the real ones; pages are shown as on the day `today`. */
export async function castServer(db: TestDatabase, pages: readonly Page[], today = '2026-01-15', uploadFolder?: string): Promise<Signed> {
  await db.beginLoading(system('test'), async work => { await loadPlaces(work); await loadCast(work, people) })
  const { server, sessions } = await testServer({
    pages, ...(uploadFolder === undefined ? {} : { uploadFolder }), begin: (claims, act) => db.begin(claims, act, { today: Temporal.PlainDate.from(today) }), claimsFor: claimsFor({ ...db, dayIn: () => Temporal.PlainDate.from(today) }),
    recordLook: keepLook,
  })
  return {
    server,
    async as(subject, remembered = {}) {
      const { rows } = await db.asOwner.query<{ id: string; name: string }>('select id, name from access.person where issuer = $1 and subject = $2', [castIssuer, subject])
      const person = rows[0]
      if (person === undefined) throw new Error(`${subject} is not loaded`)
      return signedIn(sessions, { personId: person.id, name: person.name, remembered })
    },
  }
}

/** What a page says, without its tags. */
export function wordsOf(html: string): string {
  return html.replace(/<(style|script|svg)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ').replace(/&#39;|&rsquo;/g, '’').replace(/&quot;/g, '"').replace(/\s+/g, ' ').replace(/ ([.,:;])/g, '$1')
}
