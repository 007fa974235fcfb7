import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Runs one of the bench's programs in a process that does nothing else, so that its time and memory are its own; reads what it prints. */
export async function alone<Printed>(program: string, ...words: string[]): Promise<Printed> {
  // The flag with which `scripts/los.mjs` runs commands.
  const { stdout } = await run(process.execPath, ['--max-semi-space-size=4', new URL(program, import.meta.url).pathname, ...words], { maxBuffer: 1 << 24 })
  return JSON.parse(stdout) as Printed
}
