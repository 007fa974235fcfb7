import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Claims } from '../actor/index.ts'
import type { Work } from '../database/work.ts'
import type { Csrf } from './csrf.ts'
import { answer, formExpired, stop } from './errors.ts'
import { guards, lookAt, refusalOf } from './looks.ts'
import type { Looked } from './looks.ts'
import type { Page, ViewModel } from './page.ts'
import type { Render } from './render.ts'
import { isReply } from './reply.ts'
import type { Reply, Sent, Values } from './reply.ts'
import type { Session, Sessions } from './session.ts'
import { discard, receive } from './upload.ts'
import { askToSignIn, gate, visitorOf } from './visitor.ts'
import type { Visitor } from './visitor.ts'

/** What pages stand on; the assembly gives it. */
export type Ground = {
  /** Open a transaction as the application, with these claims, and keep it only if `act` returns. */
  begin<Answer>(claims: Claims, act: (work: Work) => Promise<Answer>): Promise<Answer>
  claimsFor(session: Session): Promise<Claims>
  /** Write down that a page was shown, in the transaction that read it, or that a try was refused. */
  recordLook(work: Work, look: Looked): Promise<void>
  readonly uploadFolder: string
  readonly publicUrl: string
}

type Parts = { readonly ground: Ground; readonly sessions: Sessions; readonly csrf: Csrf; readonly render: Render }

/** Give one page its routes: GET (and HEAD) shows it, POST acts. */
export function serve(server: FastifyInstance, page: Page, parts: Parts): void {
  const { show, act, view, path } = page
  if (view !== null) parts.render.expect(view)
  const methods = [...(show === null ? [] : ['GET', 'HEAD']), ...(act === null ? [] : ['POST'])]
  const otherwise = (['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const).filter((method) => !methods.includes(method))
  if (show !== null) server.get(path, (request, reply) => admitted(page, parts, request, reply, (visitor) => shown(page, parts, request, reply, visitor)))
  if (act !== null) {
    server.post(path, page.upload === null ? {} : { config: { rateLimit: { max: 20, timeWindow: 60_000 } } }, (request, reply) => admitted(page, parts, request, reply, (visitor) => acted(page, parts, request, reply, visitor)))
  }
  server.options(path, (_request, reply) => reply.code(204).header('allow', [...methods, 'OPTIONS'].join(', ')).send())
  server.route({ method: otherwise, url: path, exposeHeadRoute: false, handler: (request, reply) => {
    reply.header('allow', [...methods, 'OPTIONS'].join(', '))
    return answer(request, reply, parts.render, 405)
  } })
}

async function admitted(page: Page, parts: Parts, request: FastifyRequest, reply: FastifyReply, go: (visitor: Visitor) => Promise<FastifyReply>): Promise<FastifyReply> {
  const visitor = await visitorOf(request, parts.sessions, (session) => parts.ground.claimsFor(session))
  if (visitor.open !== null) reply.header('cache-control', 'no-store')
  const verdict = gate(page, visitor)
  if (verdict === 'open') return go(visitor)
  if (verdict === 'sign-in') {
    await keepWhatWasTyped(page, parts, request)
    return askToSignIn(request, reply)
  }
  await parts.ground.begin(visitor.claims, (work) => parts.ground.recordLook(work, refusalOf(page, request, visitor.claims.area === null ? 'area' : 'permit')))
  return answer(request, reply, parts.render, verdict === 'refused' ? 403 : 404)
}

const sentTooLate = { field: 'main-content', text: 'You were signed out before this was sent, so nothing was saved. What you typed is here: read it and send it again' }

/** A form of a page that can be shown again, sent with a session that is over, is given back once the same person has signed in. */
async function keepWhatWasTyped(page: Page, { sessions, csrf }: Parts, request: FastifyRequest): Promise<void> {
  if (request.method !== 'POST' || page.show === null || request.isMultipart()) return
  const { csrfToken, ...values } = (request.body ?? {}) as Record<string, unknown>
  await sessions.keep(request, { path: request.url, values }, (over) => csrf.isOurs(request, over, csrfToken))
}

async function shown(page: Page, parts: Parts, request: FastifyRequest, reply: FastifyReply, visitor: Visitor, sent?: Extract<Reply, { reply: 'invalid' }>): Promise<FastifyReply> {
  const loaded = await loadThen(page, parts.ground, request, visitor, reply)
  if (loaded === null) return reply
  if (isReply(loaded)) return replied(loaded, page, parts, request, reply, visitor)
  const kept = sent === undefined && visitor.open !== null && page.act !== null ? await parts.sessions.giveBack(visitor.open, request.url) : null
  const html = parts.render.page(request, reply, page.view ?? '', loaded, kept === null ? sent : { errors: [sentTooLate], values: { ...loaded.values, ...kept.values } })
  if (sent !== undefined) reply.code(422)
  else if ((loaded.errors ?? []).length > 0) reply.code(422)
  return reply.type('text/html; charset=utf-8').send(html)
}

/** Load inside a transaction that also records the look, or that what was asked for is not there. */
async function loadThen(page: Page, ground: Ground, request: FastifyRequest, visitor: Visitor, reply: FastifyReply): Promise<ViewModel | Reply | null> {
  let streamed: { readonly file: Sent; readonly through: PassThrough } | undefined
  try {
    return await ground.begin(visitor.claims, async (work) => {
      const loaded = await page.show?.(work, askedOf(request), new URL(ground.publicUrl).origin)
      if (loaded === undefined) throw stop(405)
      if (isReply(loaded) && loaded.reply === 'send' && typeof loaded.body !== 'string' && !Buffer.isBuffer(loaded.body)) {
        streamed = { file: loaded, through: new PassThrough() }
        void sendFile(loaded, reply, streamed.through)
        await pipeline(Readable.from(loaded.body), streamed.through, { end: false })
        return null
      }
      if (isReply(loaded) && loaded.reply === 'not-found') await refuse(page, ground, request, work)
      else if (!isReply(loaded) || loaded.reply === 'send') await ground.recordLook(work, lookAt(page, request, loaded))
      return loaded
    })
  } finally {
    if (streamed !== undefined) await endStream(streamed, (file) => ground.begin(visitor.claims, (work) => ground.recordLook(work, lookAt(page, request, file))))
  }
}

/** A file that streams is recorded as far as it went, also when it breaks off; it ends whole only when that is done. */
async function endStream({ file, through }: { file: Sent; through: PassThrough }, record: (file: Sent) => Promise<void>): Promise<void> {
  try {
    await record(file)
    if (!through.destroyed) through.end()
  } catch (error) {
    through.destroy(error as Error)
    throw error
  }
}

async function refuse(page: Page, ground: Ground, request: FastifyRequest, work: Work): Promise<void> {
  if (guards(page)) await ground.recordLook(work, refusalOf(page, request, 'record'))
}

async function acted(page: Page, parts: Parts, request: FastifyRequest, reply: FastifyReply, visitor: Visitor): Promise<FastifyReply> {
  const posted = await postedTo(page, parts, request, visitor)
  const outcome = await parts.ground.begin(visitor.claims, async (work) => {
    const made = await page.act?.(work, askedOf(request), posted)
    if (made === undefined) throw stop(405)
    // What is invalid keeps nothing: only throwing makes the transaction forget what the act had begun to write.
    if (made.reply === 'invalid') throw new Undone(made)
    if (made.reply === 'not-found') await refuse(page, parts.ground, request, work)
    return made
  }).catch((thrown: unknown) => {
    if (thrown instanceof Undone) return thrown.outcome
    throw thrown
  }).finally(() => discard(posted))
  return replied(outcome, page, parts, request, reply, visitor)
}

async function postedTo(page: Page, parts: Parts, request: FastifyRequest, visitor: Visitor): Promise<Record<string, unknown>> {
  const isOurs = (token: unknown) => parts.csrf.isOurs(request, visitor.open, token)
  if (request.isMultipart()) {
    if (page.upload === null) throw stop(415)
    const received = await receive(request, page.upload, parts.ground.uploadFolder, isOurs)
    if (received.kind === 'received') return withoutNul(received.body)
    if (received.kind === 'forged') throw stop(403, formExpired)
    await discard(received.body)
    throw stop(413, { title: 'That file is too large', paragraphs: [`What is sent here can be up to ${sizeInWords(page.upload.maxBytes)} in all. Nothing was kept. Go back and choose a smaller file.`] })
  }
  const body = (request.body ?? {}) as Record<string, unknown>
  const { csrfToken, ...posted } = body
  if (!isOurs(csrfToken ?? request.headers['x-csrf-token'])) throw stop(403, formExpired)
  return withoutNul(posted)
}

async function replied(outcome: Reply, page: Page, parts: Parts, request: FastifyRequest, reply: FastifyReply, visitor: Visitor): Promise<FastifyReply> {
  if (outcome.reply === 'not-found') return answer(request, reply, parts.render, 404)
  if (outcome.reply === 'send') return sendFile(outcome, reply, outcome.body)
  if (outcome.reply === 'invalid') {
    if (page.show === null) throw stop(422, { title: 'Something needs changing', paragraphs: outcome.errors.map(({ text }) => text) })
    return shown(page, parts, request, reply, visitor, outcome)
  }
  if (visitor.open !== null && Object.keys(outcome.remember).length > 0) await parts.sessions.remember(visitor.open, outcome.remember)
  return reply.redirect(outcome.to, request.method === 'POST' ? 303 : 302)
}

function sendFile(file: Sent, reply: FastifyReply, body: unknown): FastifyReply {
  if (file.filename !== undefined) reply.header('content-disposition', `attachment; filename="${file.filename.replace(/[^\w.() -]/g, '_')}"`)
  return reply.type(file.type).send(body)
}

function sizeInWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.floor(bytes / 1000)} kB` : `${Math.floor(bytes / 1_000_000)} MB`
}

function askedOf(request: FastifyRequest): Values {
  return withoutNul({ ...(request.query as Values), ...(request.params as Values) })
}

/** PostgreSQL keeps no NUL in a text, and no field has a use for one: whoever sends it is told, before a query fails on it. */
function withoutNul<Sent extends Values>(sent: Sent): Sent {
  if (Object.values(sent).flat().some((value) => typeof value === 'string' && value.includes('\0'))) throw stop(400)
  return sent
}

class Undone extends Error {
  readonly outcome: Reply
  constructor(outcome: Reply) {
    super('The act was invalid and is undone')
    this.outcome = outcome
  }
}
