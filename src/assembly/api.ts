import { z } from 'zod'
import { api as lawApi } from '../capabilities/law/index.ts'
import { apiRoute, openApi, sendJson, type ApiRoute } from '../platform/web/index.ts'

const about = { title: 'Line of Sight: the law', version: '1', description: 'What the law of SEND in England answers from facts, with its working. No key, cookie or session is read.' }

const index = apiRoute({
  says: 'Every route, and where it is described',
  path: '/api', permit: 'anyone', record: 'api.index', answers: z.object({ description: z.url(), routes: z.array(z.object({ method: z.string(), path: z.string(), says: z.string() })) }),
  run: ({ origin }) => sendJson({ description: `${origin}/api/openapi.json`, routes: api.map(({ method, path, spoken }) => ({ method, path, says: spoken.says ?? '' })) }),
})

const description = apiRoute({
  says: 'This description, as OpenAPI 3.1',
  path: '/api/openapi.json', permit: 'anyone', record: 'api.description', answers: z.looseObject({ openapi: z.literal('3.1.0') }),
  run: ({ origin }) => sendJson(openApi(api, about, origin)),
})

/** Every route by which programs ask, each open to anyone. */
export const api: readonly ApiRoute[] = [index, description, ...lawApi]
