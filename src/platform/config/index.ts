import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

const root = new URL('../../../', import.meta.url).pathname

const shape = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres://').optional(),
  PORT: z.coerce.number('must be a port number').int('must be a whole number').min(1, 'must be 1 to 65535').max(65535, 'must be 1 to 65535').default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z.url('must be a web address').optional(),
  LOS_DATA: z.string().default(join(root, '.data')),
  LOS_DEMO: z.enum(['yes', 'no'], 'must be yes or no').optional(),
  OIDC_ISSUER: z.url('must be a web address').optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  TRUST_PROXY: z.string().optional(),
  SESSION_IDLE_MINUTES: z.coerce.number('must be a number of minutes').int('must be a whole number').min(5, 'must be 5 to 720').max(720, 'must be 5 to 720').default(60),
  SESSION_HOURS: z.coerce.number('must be a number of hours').int('must be a whole number').min(1, 'must be 1 to 24').max(24, 'must be 1 to 24').default(12),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent').default('warn'),
}).check(context => {
  if (context.value.OIDC_ISSUER !== undefined && (context.value.OIDC_CLIENT_ID === undefined || context.value.OIDC_CLIENT_SECRET === undefined)) {
    context.issues.push({ code: 'custom', path: ['OIDC_CLIENT_ID'], message: 'and OIDC_CLIENT_SECRET must be set when OIDC_ISSUER is', input: context.value })
  }
  // Sessions of real people over plain http could be read on the way.
  const { PUBLIC_URL } = context.value
  if (context.value.OIDC_ISSUER !== undefined && PUBLIC_URL !== undefined && !/^(https:|http:\/\/(localhost|127\.0\.0\.1|\[::1\])([:/]|$))/.test(PUBLIC_URL)) {
    context.issues.push({ code: 'custom', path: ['PUBLIC_URL'], message: 'must begin with https:// when OIDC_ISSUER is set, unless it is on this computer', input: context.value })
  }
})

export type Config = {
  readonly databaseUrl: string | undefined
  readonly host: string
  readonly port: number
  readonly publicUrl: string
  /** Where what is not in the database lives: the embedded database, uploads, secrets. */
  readonly data: string
  /** Whether the fictional demo areas are loaded: yes with the embedded database, no with a real one, unless said. */
  readonly demo: boolean
  readonly issuer: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string } | undefined
  readonly trustProxy: string | undefined
  /** How long someone stays signed in without use, and how long in any case. */
  readonly sessions: { readonly idle: Temporal.Duration; readonly absolute: Temporal.Duration }
  readonly logLevel: string
}

/** Reads the settings once; a wrong one throws a line that names it. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const read = shape.safeParse(set)
  if (!read.success) {
    const first = read.error.issues[0]
    throw new Error(`${String(first?.path[0] ?? 'A setting')} ${first?.message ?? 'is wrong'}`)
  }
  const { DATABASE_URL, PORT, HOST, PUBLIC_URL, LOS_DATA, LOS_DEMO, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, TRUST_PROXY, LOG_LEVEL, SESSION_IDLE_MINUTES, SESSION_HOURS } = read.data
  return {
    databaseUrl: DATABASE_URL, port: PORT, host: HOST, publicUrl: PUBLIC_URL ?? `http://localhost:${PORT}`, data: resolve(LOS_DATA),
    demo: LOS_DEMO === undefined ? DATABASE_URL === undefined : LOS_DEMO === 'yes',
    issuer: OIDC_ISSUER === undefined ? undefined : { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID ?? '', clientSecret: OIDC_CLIENT_SECRET ?? '' },
    trustProxy: TRUST_PROXY, logLevel: LOG_LEVEL,
    sessions: { idle: Temporal.Duration.from({ minutes: SESSION_IDLE_MINUTES }), absolute: Temporal.Duration.from({ hours: SESSION_HOURS }) },
  }
}

export type Secrets = { readonly database: string; readonly cookies: string }

/** Secrets of this installation, made on first use and kept in the data folder for its owner alone. */
export function readSecrets(data: string): Secrets {
  const file = join(data, 'secrets.json')
  mkdirSync(data, { recursive: true })
  if (!existsSync(file)) {
    const made: Secrets = { database: randomBytes(24).toString('base64url'), cookies: randomBytes(32).toString('base64url') }
    try {
      writeFileSync(file, JSON.stringify(made), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      // Two first starts on one folder: the other's secrets are the ones.
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Secrets
}
