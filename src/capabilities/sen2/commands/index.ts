import { importCommand } from './import.ts'
import { returnsCommand } from './returns.ts'
import { validateCommand } from './validate.ts'

/** The room's commands. */
export const commands = [validateCommand, importCommand, returnsCommand]
