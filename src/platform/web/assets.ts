import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

/** Where the templates and styles of the design systems we build on are installed. */
export const govukFolder = dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json'))
export const mojFolder = dirname(createRequire(import.meta.url).resolve('@ministryofjustice/frontend/package.json'))

export type Assets = { readonly css: string; readonly started: string; readonly app: string; readonly icon: string }

type Asset = { readonly path: string; readonly type: string; readonly plain: Buffer; readonly gzip: Buffer; readonly brotli: Buffer }

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** Serve the look of the service: one stylesheet, two small scripts, icons. Their names change with what is in them. */
export function serveAssets(server: FastifyInstance): Assets {
  const look = join(import.meta.dirname, 'look')
  const govuk = asset('govuk.js', read(govukFolder, 'dist/govuk/govuk-frontend.min.js'))
  const moj = asset('moj.js', read(mojFolder, 'moj/moj-frontend.min.js'))
  const app = read(look, 'app.js').replace('./govuk.js', govuk.path).replace('./moj.js', moj.path)
  const css = asset('look.css', stylesheet(look))
  const started = asset('started.js', read(look, 'started.js'))
  const appScript = asset('app.js', app)
  const icon = asset('icon.svg', read(look, 'icon.svg'))
  for (const each of [css, started, govuk, moj, appScript, icon]) serve(server, each)
  for (const name of readdirSync(join(mojFolder, 'moj/assets/images')).filter((file) => file.endsWith('.svg'))) {
    serve(server, { ...asset(name, read(mojFolder, 'moj/assets/images', name)), path: `/assets/images/${name}` })
  }
  return { css: css.path, started: started.path, app: appScript.path, icon: icon.path }
}

/**
 * The design systems' styles, then ours. Their typeface is licensed for gov.uk services only, so it is taken out
 * wherever it is named, with the crest that their footer draws.
 */
function stylesheet(look: string): string {
  const theirs = [read(govukFolder, 'dist/govuk/govuk-frontend.min.css'), read(mojFolder, 'moj/moj-frontend.min.css')]
    .map((css) => css
      .replace(/\/\*![^*]*\*\//g, '')
      .replace(/@font-face\{[^}]*\}/g, '')
      .replaceAll('GDS Transport,arial,sans-serif', 'var(--typeface)')
      .replace(/url\(\/assets\/images\/govuk-crest\.svg\)/g, 'none')
      .replace(/\/\*# sourceMappingURL[^*]*\*\//g, ''))
  const ours = readdirSync(look).filter((file) => file.endsWith('.css')).sort().map((file) => read(look, file))
  return [...theirs, ...ours].join('\n')
}

function asset(name: string, text: string): Asset {
  const body = Buffer.from(text.replace(/\n?\/\/# sourceMappingURL=.*$/, ''))
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 12)
  const type = types[extname(name)] ?? 'application/octet-stream'
  const brotli = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
  return { path: `/assets/${name.replace('.', `.${hash}.`)}`, type, plain: body, gzip: gzipSync(body), brotli }
}

function serve(server: FastifyInstance, { path, type, plain, gzip, brotli }: Asset): void {
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  const hashed = !path.startsWith('/assets/images/')
  server.get(path, (request, reply) => {
    reply.headers({ etag, vary: 'accept-encoding', 'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=86400' })
    if (request.headers['if-none-match'] === etag) return reply.code(304).send()
    reply.type(type)
    const accepted = String(request.headers['accept-encoding'] ?? '')
    if (/\bbr\b/.test(accepted)) return reply.header('content-encoding', 'br').send(brotli)
    if (/\bgzip\b/.test(accepted)) return reply.header('content-encoding', 'gzip').send(gzip)
    return reply.send(plain)
  })
}

function read(...parts: string[]): string {
  return readFileSync(join(...parts), 'utf8')
}
