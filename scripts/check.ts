import { execFile } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { onStop } from './on-stop.ts'
import { startTestServer } from './test-database.ts'

type Check = { readonly name: string; readonly program: string; readonly args: readonly string[]; readonly tells?: true }

const root = new URL('..', import.meta.url).pathname
const tested = (name: string, ...files: string[]): Check => ({ name, program: 'node', args: ['--test', '--test-reporter=dot', ...files] })

const checks: readonly Check[] = [
  { name: 'types', program: 'tsc', args: ['--noEmit', '-p', '.'] },
  tested('boundaries', 'src/assembly/boundaries.test.ts'),
  { name: 'dead code', program: 'knip', args: ['--no-progress'] },
  { name: 'lint', program: 'oxlint', args: ['--deny-warnings', '.'] },
  tested('law coverage', 'src/ground/law/register.test.ts'),
  tested('docs', 'scripts/docs.test.ts', 'scripts/security.test.ts'),
  { name: 'dependencies without known faults', program: 'node', args: ['scripts/audit.ts'], tells: true },
]
const checksOfDatabase: readonly Check[] = [tested('schema', 'src/assembly/schema.test.ts'), tested('page coverage', 'src/assembly/pages.test.ts')]

/** Runs the checks that need no database, two at a time; says of each how it went, and answers whether all are well. */
export function check(stopping: AbortSignal): Promise<boolean> {
  return runAll(checks, process.env, stopping)
}

async function checkAll(stopping: AbortSignal): Promise<boolean> {
  const well = await check(stopping)
  const server = await startTestServer(stopping)
  try {
    return await runAll(checksOfDatabase, { ...process.env, LOS_TEST_DATABASE: server.url }, stopping) && well
  } finally {
    await server.remove()
  }
}

async function runAll(all: readonly Check[], env: NodeJS.ProcessEnv, stopping: AbortSignal): Promise<boolean> {
  const waiting = [...all]
  const wrong: string[] = []
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const began = performance.now()
      const output = await run(next, env, stopping)
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      process.stdout.write(`${output === null ? '✔' : '✘'} ${next.name}, ${seconds} s\n`)
      if (output !== null) wrong.push(`\n${next.name}: ${next.program} ${next.args.join(' ')}\n${output.trim()}\n`)
    }
  }
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker))
  process.stdout.write(wrong.join(''))
  return wrong.length === 0
}

/** What it printed if it failed, or null. */
function run({ program, args, tells }: Check, env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<string | null> {
  return new Promise((resolve, reject) => {
    execFile(`${root}node_modules/.bin/${program}`, args, { cwd: root, env, maxBuffer: 64 << 20, signal }, (error, out, err) => {
      if (error === null && tells === true) process.stdout.write(out)
      if (error?.name === 'AbortError') reject(error)
      else resolve(error === null ? null : `${out}${err}` || error.message)
    })
  })
}

if (import.meta.main) await onStop(async stopping => await checkAll(stopping) ? 0 : 1)
