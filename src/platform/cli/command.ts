import type { ParseArgsConfig } from 'node:util'
import type { Database } from '../database/index.ts'

export type Options = NonNullable<ParseArgsConfig['options']>
export type Given = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>

export type Progress = { to(done: number, total?: number): void; end(): void }

export type Context = {
  /** A line to standard output. */
  out(text: string): void
  /** One JSON value to standard output. */
  json(value: unknown): void
  /** One line to standard error saying why it could not run; answers 2, the exit code. */
  fail(message: string): number
  /** Waits until everything printed so far has been taken, for output of any length. */
  drained(): Promise<void>
  /** A progress bar on a terminal, nothing elsewhere. */
  progress(label: string): Progress
  readonly db: Database
}

export type Command = {
  /** As it is typed after `los`: `record verify`. */
  readonly name: string
  readonly summary: string
  readonly options?: Options & Readonly<Record<string, { description?: string }>>
  readonly positionals?: readonly string[]
  readonly needs: 'nothing' | 'database'
  /** Answers the exit code: 0 done, 1 it ran and the answer is no, 2 it could not run. */
  readonly run: (context: Context, options: Given, positionals: readonly string[]) => Promise<number>
}

/** Declares a command; the room lists it in its `commands.ts`. */
export function command(made: Command): Command {
  return made
}
