import type { FastifyRequest } from 'fastify'
import type { Page, ViewModel } from './page.ts'
import { pathOf } from './render.ts'
import { isReply } from './reply.ts'
import type { About, Reply } from './reply.ts'

/** A look as the server knows it, for whoever keeps the record. */
export type Looked = {
  readonly page: string
  readonly path: string
  /** How it was shown: opened, as a list of people, as a file that was saved, or printed. */
  readonly way: 'opened' | 'listed' | 'downloaded' | 'printed'
  readonly about?: About | undefined
  /** Who was in the list or the file, by id. */
  readonly shows?: readonly string[] | undefined
  /** What a try that was refused lacked. */
  readonly refused?: Lacking | undefined
}

/** The permit of the page, any area to stand in, or the thing itself: it is not there, or not theirs to know of. */
export type Lacking = 'permit' | 'area' | 'record'

/** The look at what a page loaded. */
export function lookAt(page: Page, request: FastifyRequest, loaded: ViewModel | Reply): Looked {
  const isFile = isReply(loaded)
  const { about, shows } = isFile && loaded.reply !== 'send' ? {} : loaded
  const people = shows === undefined ? undefined : [...shows]
  // Browsers say that they print: the server sees the page asked for once more (look/app.js).
  const way = isFile ? 'downloaded' : request.headers['x-printed'] === 'yes' ? 'printed' : people !== undefined && about === undefined ? 'listed' : 'opened'
  return { page: page.record, path: pathOf(request), way, about, shows: people }
}

/** The try that was refused. */
export function refusalOf(page: Page, request: FastifyRequest, refused: Lacking): Looked {
  return { page: page.record, path: pathOf(request), way: 'opened', refused }
}

/** Whether what is not found on a page may be somebody's: a page that is open to all has nothing to refuse. */
export function guards(page: Page): boolean {
  return page.permit !== 'anyone' && page.permit !== 'signed-in'
}
