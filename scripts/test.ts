import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { check } from './check.ts'
import { onStop } from './on-stop.ts'
import { startTestServer } from './test-database.ts'

// npm test: the checks, then every test in one run of Node's own runner against a throw-away PostgreSQL.
// `--journeys` runs the browser journeys alone.
const root = new URL('..', import.meta.url).pathname
const journeysOnly = process.argv.includes('--journeys')

await onStop(async stopping => {
  if (!journeysOnly && !await check(stopping)) return 1
  const files = globSync(journeysOnly ? 'journeys/**/*.test.ts' : '{src,scripts,cast,journeys,bench}/**/*.test.ts', { cwd: root }).sort()
  if (files.length === 0) throw new Error('There are no tests to run')
  const began = performance.now()
  const server = await startTestServer(stopping)
  process.stdout.write(`A throw-away PostgreSQL started, ${((performance.now() - began) / 1000).toFixed(1)} s\n`)
  try {
    return await run(files, server.url, stopping)
  } finally {
    await server.remove()
  }
})

/** The runner has a process group of its own, so that stopping it also stops what its tests started. */
function run(files: string[], database: string, stopping: AbortSignal): Promise<number> {
  const flags = ['--test', '--test-concurrency=2', '--test-timeout=120000', '--test-reporter=spec']
  const child = spawn(process.execPath, [...flags, ...files], {
    cwd: root, detached: true, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, LOS_TEST_DATABASE: database },
  })
  const signalGroup = (signal: NodeJS.Signals): void => {
    try { process.kill(-(child.pid ?? Number.NaN), signal) } catch { /* It has ended. */ }
  }
  return new Promise((resolve, reject) => {
    stopping.addEventListener('abort', () => {
      signalGroup('SIGTERM')
      setTimeout(() => signalGroup('SIGKILL'), 5000).unref()
    })
    child.on('error', reject)
    child.on('exit', exit => {
      signalGroup('SIGKILL')
      resolve(exit ?? 1)
    })
  })
}
