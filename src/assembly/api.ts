import { api as lawApi } from '../capabilities/law/index.ts'
import type { ApiRoute } from '../platform/web/index.ts'

/** Every route by which programs ask, each open to anyone. */
export const api: readonly ApiRoute[] = [...lawApi]
