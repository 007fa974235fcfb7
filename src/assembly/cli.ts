import { runCommand } from '../platform/cli/index.ts'
import { readConfig } from '../platform/config/index.ts'
import { commands } from './commands.ts'
import { logAt } from './log.ts'
import { openReady } from './open.ts'

// Whoever reads the output may stop early, as `head` does: that is no fault, and no verdict either.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(141)
})

process.exitCode = await runCommand(process.argv.slice(2), {
  commands,
  openDatabase: () => { const config = readConfig(); return openReady(config, logAt(config.logLevel)) },
})
