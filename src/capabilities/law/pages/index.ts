import type { Page } from '../../../platform/web/index.ts'

/** The room's pages, all open to anyone unless they say otherwise. */
export const pages: readonly Page[] = []
