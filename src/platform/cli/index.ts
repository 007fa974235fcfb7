export { command, type Command, type Context, type Given, type Progress } from './command.ts'
export { progress, runCommand } from './run.ts'
