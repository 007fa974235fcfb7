import { runCommand } from '../platform/cli/index.ts'
import { readConfig } from '../platform/config/index.ts'
import { commands } from './commands.ts'
import { logAt } from './log.ts'
import { openReady } from './open.ts'

process.exitCode = await runCommand(process.argv.slice(2), {
  commands,
  openDatabase: () => { const config = readConfig(); return openReady(config, logAt(config.logLevel)) },
})
