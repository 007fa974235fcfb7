import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Log } from '../database/work.ts'
import type { Render } from './render.ts'

type Words = { readonly title: string; readonly paragraphs: readonly string[] }

const words: Record<number, Words> = {
  400: { title: 'We could not read that request', paragraphs: ['Go back and try again.'] },
  403: {
    title: 'You cannot open this page',
    paragraphs: ['You are still signed in. This page is for people with a different role.', 'If you need it for your work, ask whoever looks after access in your organisation.'],
  },
  404: {
    title: 'Page not found',
    paragraphs: ['If you typed the address, check that it is right. If you followed a link, the page may have moved.', 'If it is a private record, it may not be yours to see.'],
  },
  405: { title: 'That cannot be done here', paragraphs: ['Go back and try again from the page you were on.'] },
  413: { title: 'That is too large to send', paragraphs: ['Nothing was kept. Go back and choose a smaller file.'] },
  415: { title: 'We could not read what was sent', paragraphs: ['Go back and try again.'] },
  422: { title: 'Something needs changing', paragraphs: ['Nothing was kept. Go back, change it and try again.'] },
  429: { title: 'Too many tries', paragraphs: ['Wait a minute, then try again.'] },
  500: { title: 'Something went wrong', paragraphs: ['What you just did was not saved. Try again in a few minutes.'] },
  503: { title: 'Not available just now', paragraphs: ['We cannot reach our records. What you just did was not saved. Try again in a few minutes.'] },
}

export const formExpired: Words = {
  title: 'Send that again',
  paragraphs: ['This form was open for too long, or in another window, so we could not be sure that it was you who sent it. Nothing was saved.', 'Go back, reload the page and send it again.'],
}

/** An error that is the visitor's to see, by its status. */
export function stop(statusCode: number, said?: Words): Error {
  return Object.assign(new Error(`Stopped with ${statusCode}`), { statusCode, said })
}

/** Calm pages for everything that goes wrong; the whole chain goes to the log under the reference that is shown. */
export function answerErrors(server: FastifyInstance, render: Render, log: Log): void {
  server.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = statusOf(error)
    const facts = { reference: request.id, route: request.routeOptions.url ?? 'none', status, chain: chainOf(error) }
    if (status >= 500) log.error(facts, 'A request failed')
    else log.info(facts, 'A request was turned away')
    return answer(request, reply, render, status, 'said' in error && error.said ? (error.said as Words) : undefined)
  })
  server.setNotFoundHandler((request, reply) => answer(request, reply, render, 404))
}

/** The page for one status. */
export function answer(request: FastifyRequest, reply: FastifyReply, render: Render, status: number, said = words[status] ?? (status < 500 ? words[400] : words[500])): FastifyReply {
  // The frame itself may be what fails, and people still need an answer.
  let html: string
  try {
    html = render.page(request, reply, 'platform/web/error.njk', { title: said?.title ?? 'Something went wrong', paragraphs: said?.paragraphs ?? [], reference: status >= 500 ? request.id : null })
  } catch {
    return reply.code(status).type('text/plain; charset=utf-8').send(`${said?.title ?? 'Something went wrong'}. Reference ${request.id}\n`)
  }
  return reply.code(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html)
}

/** The status that an error is answered with. */
export function statusOf(error: Error): number {
  if ('statusCode' in error && typeof error.statusCode === 'number' && error.statusCode >= 400) return error.statusCode
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    // Connection refused or lost, too many connections, shutting down: the database is away, not broken.
    if ('code' in cause && /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|08|53|57P0)/.test(String(cause.code))) return 503
  }
  return 500
}

/** Names, codes and places of the whole chain. What the database says of values, and words in quotes, may be someone's details. */
export function chainOf(error: Error): object[] {
  const chain: object[] = []
  for (let cause: unknown = error; cause instanceof Error && chain.length < 10; cause = cause.cause) {
    const code = 'code' in cause ? String(cause.code) : undefined
    const fromDatabase = code !== undefined && /^[0-9A-Z]{5}$/.test(code)
    const message = fromDatabase ? 'withheld: see the code' : cause.message.replace(/(["'`]).*?\1/gs, '$1…$1')
    chain.push({ name: cause.name, code, message, at: cause.stack?.split('\n').filter((line) => line.startsWith('    at ')).slice(0, 8).map((line) => line.trim()) })
  }
  return chain
}
