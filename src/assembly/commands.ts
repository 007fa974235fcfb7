import { commands as dutiesCommands } from '../capabilities/duties/commands.ts'
import { commands as inspectionCommands } from '../capabilities/inspection/index.ts'
import { commands as lawCommands } from '../capabilities/law/index.ts'
import { commands as placesCommands } from '../capabilities/places/index.ts'
import { commands as sen2Commands } from '../capabilities/sen2/index.ts'
import { commands as statisticsCommands } from '../capabilities/statistics/index.ts'
import { commands as syntheticCommands } from '../capabilities/synthetic/commands.ts'
import type { Command } from '../platform/cli/index.ts'
import { recordAnchor } from './record-anchor.ts'
import { recordVerify } from './record-verify.ts'
import { workerCommand } from './worker-command.ts'

/** Every command, as `los help` lists them. */
export const commands: readonly Command[] = [
  ...placesCommands, ...statisticsCommands, ...inspectionCommands, ...dutiesCommands, ...lawCommands, ...sen2Commands, ...syntheticCommands, recordVerify, recordAnchor, workerCommand,
]
