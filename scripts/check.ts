import { execFile } from 'node:child_process'
import { availableParallelism } from 'node:os'

type Check = { readonly name: string; readonly program: string; readonly args: readonly string[] }

const root = new URL('..', import.meta.url).pathname
const checks: readonly Check[] = [
  { name: 'types', program: 'tsc', args: ['--noEmit', '-p', '.'] },
  { name: 'boundaries', program: 'node', args: ['--test', '--test-reporter=dot', 'src/assembly/boundaries.test.ts'] },
  { name: 'dead code', program: 'knip', args: ['--no-progress'] },
  { name: 'lint', program: 'oxlint', args: ['--deny-warnings', '.'] },
  { name: 'law coverage', program: 'node', args: ['--test', '--test-reporter=dot', 'src/ground/law/register.test.ts'] },
  { name: 'docs', program: 'node', args: ['--test', '--test-reporter=dot', 'scripts/docs.test.ts'] },
]

/** Runs the checks that need no database, two at a time; says of each how it went, and answers whether all are well. */
export async function check(stopping?: AbortSignal): Promise<boolean> {
  const waiting = [...checks]
  const wrong: string[] = []
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const began = performance.now()
      const output = await run(next, stopping)
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
function run({ program, args }: Check, stopping?: AbortSignal): Promise<string | null> {
  return new Promise((resolve, reject) => {
    execFile(`${root}node_modules/.bin/${program}`, args, { cwd: root, maxBuffer: 64 << 20, ...(stopping === undefined ? {} : { signal: stopping }) }, (error, out, err) => {
      if (error?.name === 'AbortError') reject(error)
      else resolve(error === null ? null : `${out}${err}` || error.message)
    })
  })
}

if (import.meta.main) process.exitCode = await check() ? 0 : 1
