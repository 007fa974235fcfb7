import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { test } from 'node:test'
import { commands } from '../src/assembly/commands.ts'

const root = new URL('..', import.meta.url).pathname
const docs = globSync('{*.md,docs/**/*.md,{src,data,bench,cast,journeys}/**/README.md}', { cwd: root }).sort()
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

/** Fails with each doc's finds of the pattern's first group that are not well, a line each. */
function expectAllWell(pattern: RegExp, isWell: (found: string, doc: string) => boolean): void {
  const wrong = docs.flatMap(doc => [...read(doc).matchAll(pattern)].map(found => found[1] ?? '').filter(found => !isWell(found, doc)).map(found => `${doc}: ${found}`))
  if (wrong.length > 0) assert.fail(wrong.join('\n'))
}

test('there is a README', () => { assert.ok(docs.includes('README.md')) })

test('every npm command in the docs is a script', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  expectAllWell(/\bnpm run ([\w:-]+)/g, name => name in scripts)
  expectAllWell(/\bnpm (start|test)\b/g, name => name in scripts)
})

test('every los command in the docs exists, with its options', () => {
  expectAllWell(/\bnpx los ([^\n`|]+)/g, text => {
    const words = text.trim().split(/\s+/)
    if (words[0] === 'help' || words[0]?.startsWith('…')) return true
    const found = commands.find(({ name }) => name.split(' ').every((word, at) => words[at] === word))
    const options = text.match(/--[a-z][\w-]*/g) ?? []
    return found !== undefined && options.every(option => ['json', 'help', ...Object.keys(found.options ?? {})].includes(option.slice(2)))
  })
})

test('every link in the docs leads somewhere', () => {
  expectAllWell(/\]\(([^)\s]+)\)/g, (link, doc) => {
    if (/^(https?:|mailto:|#)/.test(link)) return true
    return existsSync(join(root, dirname(doc), decodeURI(link.split('#')[0] ?? '')))
  })
})

// A path is named from the root, from the folder of the doc that names it, or from any room.
test('every path named in the docs exists', () => {
  const ours = /^(src|scripts|migrations|data|cast|journeys|bench|docs|rules|actions|reads|pages|panels|reading|profile|taking|report|catalogue)\//
  expectAllWell(/`([\w.@*-]+(?:\/[\w.@*-]+)+\/?)`/g, (path, doc) => {
    if (!ours.test(path) || path.includes('NNNN')) return true
    return [path, join(dirname(doc), path), `src/capabilities/*/${path}`].some(at => globSync(normalize(at), { cwd: root }).length > 0)
  })
})
