import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { MultipartFile, MultipartValue } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'

/** `maxBytes` is for all files of a form together. */
export type Uploads = { readonly maxBytes: number; readonly files: number }

/** A file that was sent with a form, as it lies on disk. It is deleted after the act unless the act moves it. */
export type Upload = { readonly path: string; readonly filename: string; readonly type: string; readonly bytes: number }

export type Received =
  | { readonly kind: 'received'; readonly body: Record<string, unknown> }
  | { readonly kind: 'forged' }
  | { readonly kind: 'too-large'; readonly field: string; readonly body: Record<string, unknown> }

/** A field that must carry a file. */
export function uploadField(missing: string) {
  return z.custom<Upload>(isUpload, missing)
}

/** A field that carries one file or more, always as a list. */
export function uploadsField(missing: string) {
  return z.custom<Upload | readonly Upload[]>((posted) => isUpload(posted) || (Array.isArray(posted) && posted.length > 0 && posted.every(isUpload)), missing).transform((posted) => [posted].flat() as Upload[])
}

/**
 * Read a form with files, each streamed to its own file under `folder`. The token must come before any file, so that
 * nothing is written for a form that is not ours.
 */
export async function receive(request: FastifyRequest, uploads: Uploads, folder: string, isOurs: (token: unknown) => boolean): Promise<Received> {
  const body: Record<string, unknown> = {}
  let ours = isOurs(request.headers['x-csrf-token'])
  let tooLarge: string | null = null
  let left = uploads.maxBytes
  await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    for await (const part of request.parts({ limits: { files: uploads.files, fileSize: uploads.maxBytes, fields: 100, fieldSize: 100_000 } })) {
      if (part.type === 'field') {
        if (part.fieldname === 'csrfToken') ours = isOurs(part.value)
        else add(body, part)
      } else if (!ours || tooLarge !== null || part.filename === '') {
        part.file.resume()
      } else {
        const upload = await keep(part, folder, left)
        left -= upload?.bytes ?? 0
        if (upload === null) tooLarge = part.fieldname
        else addFile(body, part.fieldname, upload)
      }
    }
  } catch (cause) {
    await discard(body)
    throw cause
  }
  if (!ours) return { kind: 'forged' }
  return tooLarge === null ? { kind: 'received', body } : { kind: 'too-large', field: tooLarge, body }
}

/** Delete what the act did not move. */
export async function discard(body: Record<string, unknown>): Promise<void> {
  for (const value of Object.values(body).flat()) if (isUpload(value)) await rm(value.path, { force: true })
}

function isUpload(posted: unknown): posted is Upload {
  return typeof posted === 'object' && posted !== null && 'path' in posted && 'bytes' in posted
}

function addFile(body: Record<string, unknown>, field: string, upload: Upload): void {
  const before = body[field]
  body[field] = before === undefined ? upload : [before, upload].flat()
}

async function keep(part: MultipartFile, folder: string, most: number): Promise<Upload | null> {
  const path = join(folder, crypto.randomUUID())
  let bytes = 0
  const count = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      bytes += chunk.length
      // What is too large is read to its end, so that the sender hears why, and not written.
      if (bytes > most) next()
      else next(null, chunk)
    },
  })
  try {
    await pipeline(part.file, count, createWriteStream(path, { mode: 0o600 }))
  } catch (cause) {
    await rm(path, { force: true })
    throw new Error('An upload stopped before its end', { cause })
  }
  if (!part.file.truncated && bytes <= most) return { path, filename: part.filename, type: part.mimetype, bytes }
  await rm(path, { force: true })
  return null
}

function add(body: Record<string, unknown>, part: MultipartValue): void {
  const before = body[part.fieldname]
  body[part.fieldname] = before === undefined ? part.value : [before, part.value].flat()
}
