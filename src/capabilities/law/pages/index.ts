import type { Page } from '../../../platform/web/index.ts'
import { lawCsv } from './law-csv.ts'
import { lawPage } from './law.ts'

/** The room's pages, all open to anyone unless they say otherwise. */
export const pages: readonly Page[] = [lawPage, lawCsv]
