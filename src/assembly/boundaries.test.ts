import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { river } from './river.ts'

const root = new URL('../../', import.meta.url).pathname
const read = (path: string): string => readFileSync(root + path, 'utf8')
const files = (pattern: string): string[] => globSync(pattern, { cwd: root, exclude: path => path.includes('node_modules') }).sort()
const sources = files('src/**/*.ts')

/** Fails with what was found, a line each. */
function expectNone(found: readonly string[]): void {
  if (found.length > 0) assert.fail([...new Set(found)].join('\n'))
}

test('imports keep to the river, and the tool saw every file', async () => {
  const places = files('{src,scripts,cast,journeys,bench}/**/*.ts')
  const run = promisify(execFile)
  const args = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...new Set(places.map(path => path.split('/')[0] ?? ''))]
  const { stdout } = await run(`${root}node_modules/.bin/depcruise`, args, { cwd: root, maxBuffer: 256 << 20 })
  const seen = JSON.parse(stdout) as { modules: { source: string }[]; summary: { violations: { from: string; to: string; rule: { name: string } }[] } }
  expectNone(seen.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`))
  // Under TypeScript 7 dependency-cruiser sees no module at all, and is content.
  const own = seen.modules.filter(({ source }) => source.endsWith('.ts') && !source.startsWith('node_modules/')).length
  assert.ok(own >= places.length * 0.9, `dependency-cruiser saw ${own} of ${places.length} files`)
})

test('the rooms of the river are the rooms in the tree', () => {
  const inTree = new Set(files('src/capabilities/**/*.ts').map(path => path.split('/')[2]))
  assert.deepEqual([...inTree].sort(), [...river].sort())
})

// `record` is the platform's; whose record was opened is shown by the room of who may see what.
const allowed = [
  'src/capabilities/access/store/looks.ts: record.look', 'src/capabilities/access/store/looks.ts: record.shown',
  'src/capabilities/access/store/questions.ts: record.look', 'src/capabilities/access/store/questions.ts: record.happening',
]

test('a room’s SQL names its own tables, and what rooms upstream publish', () => {
  const relations = new Set(files('migrations/*.sql').flatMap(path => [...read(path).matchAll(/create (?:table|view|materialized view)(?: if not exists)? (\w+\.\w+)/g)].map(found => found[1] ?? '')))
  assert.ok(relations.size > 30, 'the tables could not be read from the migrations')
  const wrong: string[] = []
  for (const path of sources.filter(name => /^src\/capabilities\/[^/]+\/store([.]ts$|\/)/.test(name))) {
    const room = path.split('/')[2] ?? ''
    for (const [named, schema = '', table = ''] of read(path).matchAll(/\b(\w+)\.(\w+)\b/g)) {
      if (!relations.has(named) || schema === room || !isNamedInSql(read(path), named)) continue
      const upstream = river.indexOf(schema as typeof river[number])
      if (table.startsWith('published_') && upstream >= 0 && upstream < river.indexOf(room as typeof river[number])) continue
      if (!allowed.includes(`${path}: ${named}`)) wrong.push(`${path}: ${named}`)
    }
  }
  expectNone(wrong)
})

// A property such as `plan.need` is not a table; a quoted key, or a word after `from`, is.
function isNamedInSql(text: string, relation: string): boolean {
  return new RegExp(`['"\`]${relation}\\b|\\b(from|join|into|update|table|copy|truncate)\\s+${relation.replace('.', '\\.')}\\b`).test(text)
}

test('migrations have a number of their own and name their owner', () => {
  const owners = ['platform', 'record', ...river]
  const names = files('migrations/*.sql').map(path => basename(path))
  assert.equal(new Set(names.map(name => name.slice(0, 4))).size, names.length, 'two migrations have one number')
  expectNone(names.filter(name => !new RegExp(`^\\d{4}-(${owners.join('|')})-[a-z0-9-]+\\.sql$`).test(name)))
})

test('a migration makes things in its owner’s schema alone', () => {
  const wrong = files('migrations/*.sql').flatMap(path => {
    const owner = basename(path).split('-')[1] ?? ''
    const made = [...read(path).matchAll(/\b(?:create|alter|drop) (?:table|view|materialized view|function|type|sequence)(?: if (?:not )?exists)? (\w+)\./g)]
    return made.filter(([, schema]) => schema !== owner).map(([text]) => `${path}: ${text}`)
  })
  expectNone(wrong)
})

test('the actor is set by set local, which reaches every node of a cluster, and never by the function that does not', () => {
  // Written in two parts, so that this file is not found.
  const forbidden = ['set_config', '('].join('')
  expectNone(files('{src,migrations,scripts,cast,journeys,bench}/**/*.{ts,mjs,sql}').filter(path => read(path).includes(forbidden)))
})

// The record says whose record was opened, so it has a child; otherwise the machine is told words and knows none.
const wordsOfTheField = /\b(SEND|SEN2?|EHCP?s?|SENCOs?|SENDIASS|UPN|ULN|NHS|Ofsted|CQC|DfE|[Pp]upils?|[Ss]chools?|[Tt]ribunals?|[Cc]ouncils?|[Aa]nnual [Rr]eviews?|[Ii]nspect(ion|or)s?|EHC plans?)\b/

test('the platform contains no word of SEND', () => {
  // Tests and samples play a room, and show what one would write.
  const machine = files('src/platform/**/*.{ts,njk,css,js}').filter(path => !/[.]test[.]ts$|\/samples\/|\/testing[.]ts$/.test(path))
  const wrong = machine.flatMap(path => read(path).split('\n').flatMap((line, at) => {
    const word = wordsOfTheField.exec(line)?.[0]
    return word === undefined ? [] : [`${path}:${at + 1}: ${word}`]
  }))
  expectNone(wrong)
})

test('nothing has a name that says only that it is useful', () => {
  const empty = /(^|\/)(utils?|utilit(y|ies)|helpers?|common|misc|lib|shared|services?|managers?)([./]|$)/i
  expectNone(files('{src,scripts,cast,journeys,bench}/**/*').filter(path => empty.test(path)))
})

test('a file does one thing, in 300 lines at most', () => {
  const long = files('{src,scripts,cast,journeys,bench,migrations,docs}/**/*.{ts,mjs,js,njk,css,sql,md}').flatMap(path => {
    const lines = read(path).trimEnd().split('\n').length
    return lines > 300 ? [`${path}: ${lines}`] : []
  })
  expectNone(long)
})

const unarranged = sources.filter(path => /^src\/(ground|capabilities)\//.test(path) && !/[.]test[.]ts$|\/(testing|any-return)[.]ts$/.test(path))

test('Date, which has no days and no zones, stays in the platform', () => {
  expectNone(unarranged.filter(path => /\bnew Date\b|\bDate\.(now|parse|UTC)\b/.test(read(path))))
})

test('time is given and not read, and chance comes from a seed', () => {
  // A command that needs no database has no Work to tell it the time.
  const asked = unarranged.filter(path => !path.endsWith('/commands.ts') && !path.includes('/commands/'))
  expectNone(asked.filter(path => /\bTemporal\.Now\b|\bMath\.random\b/.test(read(path))))
})
