import { countCommand } from './commands/count.ts'
import { reconcileCommand } from './commands/reconcile.ts'
import { rulesCommand } from './commands/rules.ts'

/** The room's commands. */
export const commands = [countCommand, rulesCommand, reconcileCommand]
