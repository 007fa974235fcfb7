#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installIfNeeded } from './install-if-needed.mjs'

// `npx los …` begins here under any Node from 20 on and goes on under Node 26, which runs TypeScript as it is.
const path = name => fileURLToPath(new URL(`../${name}`, import.meta.url))

try {
  await installIfNeeded(line => { process.stderr.write(`${line}\n`) })
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exit(2)
}

// Commands read files of any size: swept often, they need far less memory and hardly more time.
const child = spawn('node', ['--max-semi-space-size=4', path('src/assembly/cli.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit', env: { NODE_COMPILE_CACHE: path('.data/compiled'), ...process.env, PATH: `${path('node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}` },
})
const passed = ['SIGINT', 'SIGTERM', 'SIGHUP']
for (const signal of passed) {
  process.on(signal, () => {
    // A terminal gives Ctrl-C to both; a second one would cut short the orderly end of the first.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  })
}
child.on('error', error => {
  process.stderr.write(`Node 26 could not be started: ${error.message}\n`)
  process.exit(2)
})
child.on('exit', (code, signal) => {
  for (const one of passed) process.removeAllListeners(one)
  if (signal !== null) process.kill(process.pid, signal)
  else process.exit(code ?? 2)
})
