import { runCommand, type Command } from '../platform/cli/index.ts'

// Whoever reads the output may stop early, as `head` does: that is no fault, and no verdict either.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(141)
})

const words = process.argv.slice(2)

process.exitCode = await run()

async function run(): Promise<number> {
  try {
    return await runCommand(words, {
      commands: await commandsFor(words),
      openDatabase: async () => {
        const [{ readConfig }, { logAt }, { openReady }] = await Promise.all([import('../platform/config/index.ts'), import('./log.ts'), import('./open.ts')])
        const config = readConfig()
        return openReady(config, logAt(config.logLevel))
      },
    })
  } catch (error) {
    // The bank holidays are read while the rooms are loaded; any other fault there is one of the program, and keeps its trace.
    if (!(error instanceof Error) || error.name !== 'BankHolidaysWrong') throw error
    process.stderr.write(`${error.message}\n`)
    return 2
  }
}

// A clock is asked again and again by other programs, so it starts without the rooms and the database behind the rest.
async function commandsFor([first]: readonly string[]): Promise<readonly Command[]> {
  return first === 'clock' ? [(await import('../capabilities/law/commands/clock.ts')).clock] : (await import('./commands.ts')).commands
}
