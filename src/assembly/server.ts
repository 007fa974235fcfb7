import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { people } from '../../cast/people.ts'
import { claimsFor, keepLook, recogniser, roleInWords } from '../capabilities/access/index.ts'
import type { Config, Secrets } from '../platform/config/index.ts'
import type { Database, Log } from '../platform/database/index.ts'
import { createServer, type LocalPerson } from '../platform/web/index.ts'
import { sessionsInPostgres } from '../platform/web/session-postgres.ts'
import { api } from './api.ts'
import { footerLinks, navigation } from './navigation.ts'
import { pages } from './pages.ts'

/** The web server with every room's pages. */
export async function makeServer({ config, secrets, db, log }: { config: Config; secrets: Secrets; db: Database; log: Log }): Promise<FastifyInstance> {
  const local = new URL('/local-provider', config.publicUrl).href
  return createServer({
    pages,
    api,
    begin: db.begin,
    sessions: sessionsInPostgres(db),
    signIn: config.issuer === undefined ? { kind: 'local', people: localPeople() } : { kind: 'issuer', ...config.issuer },
    recognise: recogniser(db, { localIssuer: local }),
    claimsFor: claimsFor(db),
    landing: ({ children }) => (children === undefined ? '/' : '/children'),
    recordLook: keepLook,
    navigation,
    productName: 'Line of Sight',
    footer: { licence: 'Contains public sector information licensed under the Open Government Licence v3.0.', links: footerLinks },
    secrets: [secrets.cookies],
    publicUrl: config.publicUrl,
    uploadFolder: join(config.data, 'uploads'),
    log,
    trustProxy: config.trustProxy,
    sessionLimits: config.sessions,
  })
}

function localPeople(): LocalPerson[] {
  return people.map(({ subject, name, email, organisation, roles }) => ({ subject, name, email, organisation, role: roles.map(role => roleInWords[role]).join(', ') || 'No role yet' }))
}
