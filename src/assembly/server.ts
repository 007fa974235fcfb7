import type { FastifyInstance } from 'fastify'
import { homePage, englandPage, localAreaPage, pages as inspectionPages } from '../capabilities/inspection/index.ts'
import { headline, pages as statisticsPages, areaPanels } from '../capabilities/statistics/index.ts'
import { anyone } from '../platform/actor/index.ts'
import type { Config, Secrets } from '../platform/config/index.ts'
import type { Database, Log } from '../platform/database/index.ts'
import { createServer, sessionsInMemory } from '../platform/web/index.ts'
import { join } from 'node:path'

/** The web server with every room's pages. */
export async function makeServer({ config, secrets, db, log }: { config: Config; secrets: Secrets; db: Database; log: Log }): Promise<FastifyInstance> {
  return createServer({
    pages: [
      homePage({ headlines: [async work => { const said = await headline(work); return said && { sentence: said.sentence, href: said.href } }], links: [] }),
      englandPage(), localAreaPage(areaPanels), ...inspectionPages, ...statisticsPages,
    ],
    begin: db.begin,
    sessions: sessionsInMemory(),
    signIn: { kind: 'local', people: [] },
    recognise: async () => null,
    claimsFor: async () => anyone,
    recordLook: async () => undefined,
    navigation: () => [{ text: 'England', href: '/england' }, { text: 'Find a local area', href: '/areas' }],
    productName: 'Line of Sight',
    footer: { licence: 'Contains public sector information licensed under the Open Government Licence v3.0.', links: [{ text: 'Sources', href: '/sources' }] },
    secrets: [secrets.cookies],
    publicUrl: config.publicUrl,
    uploadFolder: join(config.data, 'uploads'),
    log,
    trustProxy: config.trustProxy,
  })
}
