import { commands as inspectionCommands } from '../capabilities/inspection/index.ts'
import { commands as placesCommands } from '../capabilities/places/commands.ts'
import { commands as statisticsCommands } from '../capabilities/statistics/index.ts'
import { commands as syntheticCommands } from '../capabilities/synthetic/commands.ts'
import type { Command } from '../platform/cli/index.ts'
import { recordVerify } from './record-verify.ts'
import { workerCommand } from './worker-command.ts'

/** Every command, as `los help` lists them. */
export const commands: readonly Command[] = [
  ...placesCommands, ...statisticsCommands, ...inspectionCommands, ...syntheticCommands, recordVerify, workerCommand,
]
