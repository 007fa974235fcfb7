import type { Command } from '../../platform/cli/index.ts'
import { clock } from './commands/clock.ts'
import { compare } from './commands/compare.ts'

/** The room's commands. */
export const commands: readonly Command[] = [clock, compare]
