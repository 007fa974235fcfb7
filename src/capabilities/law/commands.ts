import type { Command } from '../../platform/cli/index.ts'
import { compare } from './commands/compare.ts'

/** The room's commands. */
export const commands: readonly Command[] = [compare]
