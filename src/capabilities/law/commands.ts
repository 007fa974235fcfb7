import type { Command } from '../../platform/cli/index.ts'
import { clock } from './commands/clock.ts'
import { compare } from './commands/compare.ts'
import { listRules } from './commands/rules.ts'

/** The room's commands. */
export const commands: readonly Command[] = [clock, listRules, compare]
