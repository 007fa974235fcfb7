import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { check } from './check.ts'
import { startTestServer } from './test-database.ts'

// npm test: the checks, then every test in one run of Node's own runner against a throw-away PostgreSQL.
// `--journeys` runs the browser journeys alone.
const root = new URL('..', import.meta.url).pathname
const journeysOnly = process.argv.includes('--journeys')
const stopping = new AbortController()
const signals = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const

for (const signal of Object.keys(signals) as (keyof typeof signals)[]) {
  process.once(signal, () => {
    process.exitCode = 128 + signals[signal]
    stopping.abort()
  })
}

const code = await all().catch((error: unknown) => {
  if (!stopping.signal.aborted) process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  return 1
})
process.exit(stopping.signal.aborted ? process.exitCode : code)

async function all(): Promise<number> {
  if (!journeysOnly && !await check(stopping.signal)) return 1
  const files = globSync(journeysOnly ? 'journeys/**/*.test.ts' : '{src,scripts,cast,journeys,bench}/**/*.test.ts', { cwd: root }).sort()
  if (files.length === 0) throw new Error('There are no tests to run')
  const began = performance.now()
  const server = await startTestServer(stopping.signal)
  process.stdout.write(`A throw-away PostgreSQL started, ${((performance.now() - began) / 1000).toFixed(1)} s\n`)
  try {
    return await run(files, server.url)
  } finally {
    await server.remove()
  }
}

/** The runner has a process group of its own, so that stopping it also stops what its tests started. */
function run(files: string[], database: string): Promise<number> {
  const flags = ['--test', '--test-concurrency=2', '--test-timeout=120000', '--test-reporter=spec']
  const child = spawn(process.execPath, [...flags, ...files], {
    cwd: root, detached: true, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, LOS_TEST_DATABASE: database },
  })
  const signalGroup = (signal: NodeJS.Signals): void => {
    try { process.kill(-(child.pid ?? Number.NaN), signal) } catch { /* It has ended. */ }
  }
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      signalGroup('SIGTERM')
      setTimeout(() => signalGroup('SIGKILL'), 5000).unref()
    }
    stopping.signal.addEventListener('abort', stop)
    child.on('error', reject)
    child.on('exit', exit => {
      signalGroup('SIGKILL')
      resolve(exit ?? 1)
    })
  })
}
