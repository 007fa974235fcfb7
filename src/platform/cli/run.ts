import { once } from 'node:events'
import { parseArgs } from 'node:util'
import type { Database } from '../database/index.ts'
import type { Command, Context, Given, Progress } from './command.ts'

type Doors = { readonly commands: readonly Command[]; readonly openDatabase: () => Promise<Database> }

/** Runs the command that the words name and answers the exit code. */
export async function runCommand(words: readonly string[], doors: Doors): Promise<number> {
  if (words.length === 0 || words[0] === 'help' || words[0] === '--help') return help(doors.commands, words.slice(1))
  const found = doors.commands.filter(one => one.name.split(' ').every((word, at) => words[at] === word)).sort((a, b) => b.name.length - a.name.length)[0]
  if (found === undefined) return fail(`There is no command "${words.filter(word => !word.startsWith('-')).join(' ')}". See: los help`)
  const rest = words.slice(found.name.split(' ').length)
  if (rest.includes('--help')) return help(doors.commands, found.name.split(' '))
  const read = readWords(found, rest)
  if (typeof read === 'string') return fail(`${read} See: los help ${found.name}`)
  return perform(found, read.options, read.positionals, doors)
}

function readWords(found: Command, rest: readonly string[]): { options: Given; positionals: readonly string[] } | string {
  try {
    const { values, positionals } = parseArgs({ args: [...rest], options: { ...found.options, json: { type: 'boolean' } }, allowPositionals: true, strict: true })
    const wanted = found.positionals ?? []
    const required = wanted.filter(name => !name.endsWith('?') && !name.endsWith('…'))
    const missing = required[positionals.length]
    if (missing !== undefined) return `Say which ${missing}.`
    if (positionals.length > wanted.length && !wanted.some(name => name.endsWith('…'))) return `"${positionals[wanted.length] ?? ''}" was not expected.`
    return { options: values as Given, positionals }
  } catch (error) {
    return `${(error instanceof Error ? error.message : String(error)).split('. ')[0] ?? ''}.`
  }
}

async function perform(found: Command, options: Given, positionals: readonly string[], doors: Doors): Promise<number> {
  let db: Database | undefined
  try {
    if (found.needs === 'database') db = await doors.openDatabase()
    return await found.run(contextWith(db), options, positionals)
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error))
  } finally {
    await db?.close()
  }
}

function contextWith(db: Database | undefined): Context {
  return {
    out: text => { process.stdout.write(`${text}\n`) },
    json: value => { process.stdout.write(`${JSON.stringify(value, null, 2)}\n`) },
    fail,
    drained: async () => { if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain') },
    progress,
    get db() {
      if (db === undefined) throw new Error('This command did not say that it needs the database')
      return db
    },
  }
}

function fail(message: string): number {
  process.stderr.write(`${message.split('\n')[0] ?? ''}\n`)
  return 2
}

/** A bar on standard error when it is a terminal and the work has taken a second; otherwise silent. */
export function progress(label: string): Progress {
  const started = performance.now()
  let drawn = 0
  const draw = (text: string): void => { process.stderr.write(`\r\u001b[K${text}`) }
  return {
    to(done, total) {
      const now = performance.now()
      if (!process.stderr.isTTY || now - started < 1000 || now - drawn < 100) return
      drawn = now
      const share = total === undefined || total === 0 ? null : Math.min(1, done / total)
      const bar = share === null ? '' : ` [${'█'.repeat(Math.round(share * 30)).padEnd(30, '·')}] ${Math.round(share * 100)}%`
      draw(`${label}${bar} ${done.toLocaleString('en-GB')}`)
    },
    end() { if (drawn > 0) draw('') },
  }
}

function help(commands: readonly Command[], about: readonly string[]): number {
  const shown = commands.filter(one => one.name.startsWith(about.join(' '))).toSorted((a, b) => a.name.localeCompare(b.name))
  if (shown.length === 0) return fail(`There is no command "${about.join(' ')}". See: los help`)
  const line = (one: Command): string => `  los ${one.name}${(one.positionals ?? []).map(name => ` ${name.toUpperCase()}`).join('')}`
  const width = Math.max(...shown.map(one => line(one).length)) + 2
  for (const one of shown) {
    process.stdout.write(`${line(one).padEnd(width)}${one.summary}\n`)
    if (shown.length > 3) continue
    for (const [name, option] of Object.entries(one.options ?? {})) process.stdout.write(`      --${name}${option.type === 'string' ? ' …' : ''}  ${option.description ?? ''}\n`)
  }
  if (about.length === 0) process.stdout.write('\nEvery command takes --json. Exit 0: done. 1: it ran and the answer is no. 2: it could not run, and one line says why.\n')
  return 0
}
