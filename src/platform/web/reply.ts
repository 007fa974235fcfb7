import type { Readable } from 'node:stream'
import type { FieldError } from './fields.ts'

/** What a page answers when it is not simply showing its view. */
export type Reply =
  | { readonly reply: 'not-found' }
  | { readonly reply: 'redirect'; readonly to: string; readonly remember: Remember }
  | Sent
  | { readonly reply: 'invalid'; readonly errors: readonly FieldError[]; readonly values: Values }

export type Sent = {
  readonly reply: 'send'
  readonly type: string
  readonly body: string | Buffer | Readable | AsyncIterable<string | Uint8Array>
  readonly filename?: string | undefined
  readonly about?: About | undefined
  /** Ids of the people in the file; read when it has been sent, so that a file which streams can add them as it goes. */
  readonly shows?: Iterable<string> | undefined
}

/** Whom a page shows, for the record of looks, and the surname of whom, to tell when it is the looker's own. */
export type About = { readonly kind: string; readonly id: string; readonly surname?: string | undefined }

export type Values = Readonly<Record<string, unknown>>

/** Words to keep in the session until sign-out; null forgets one. */
export type Remember = Readonly<Record<string, string | null>>

/** There is nothing here, or nothing this person may know of. */
export function notFound(): Reply {
  return { reply: 'not-found' }
}

/** Go on to another page of this service. `remember` keeps words in the session, such as why someone is looking. */
export function redirect(to: string, remember: Remember = {}): Reply {
  if (!isLocalPath(to)) throw new Error('A page may only redirect to a path of this service')
  return { reply: 'redirect', to, remember }
}

/** Send a file. A body that is read from the database as it goes is read inside the page's own transaction. */
export function send(file: Omit<Sent, 'reply'>): Reply {
  return { reply: 'send', ...file }
}

/** What was posted cannot stand: the page is shown again with the errors beside their fields, and nothing is kept. */
export function invalid(errors: readonly FieldError[], values: Values = {}): Reply {
  return { reply: 'invalid', errors, values }
}

/** Whether this is a path on this service: `//elsewhere` and `/\elsewhere` are read by browsers as another host. */
export function isLocalPath(to: string): boolean {
  return /^\/(?![/\\])[^\\\s\p{Cc}]*$/u.test(to)
}

export function isReply(answer: object): answer is Reply {
  return 'reply' in answer && typeof answer.reply === 'string'
}
