import type { Command } from '../../platform/cli/index.ts'

/** The room's commands. */
export const commands: readonly Command[] = []
