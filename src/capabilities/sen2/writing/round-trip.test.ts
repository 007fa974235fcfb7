import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import fc from 'fast-check'
import { openReturn } from '../reading/index.ts'
import type { ReturnSource } from '../reading/index.ts'
import type { RawHeader, RawPerson } from '../words.ts'
import { anyHeader, anyPeople } from './any-return.ts'
import { writeBlade, writeXml } from './index.ts'

test('reading what was written as XML gives it back', async () => {
  await fc.assert(fc.asyncProperty(anyHeader, anyPeople, async (header, people) => {
    const back = await read({ stream: bytes(writeXml(header, people)) })
    assert.deepEqual(back.header, { ...header, missing: [] })
    assert.deepEqual(back.people, people)
  }), { seed: 20260115, numRuns: 150 })
})

test('and so does reading what was written as the nine Blade files', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'blade-'))
  try {
    await fc.assert(fc.asyncProperty(anyHeader, anyPeople, async (header, people) => {
      await writeBlade(folder, header, people, '2026-02-26')
      const back = await read(folder)
      assert.deepEqual(back.header, { ...header, missing: [] })
      assert.deepEqual(back.people, people)
    }), { seed: 20260115, numRuns: 60 })
  } finally {
    await rm(folder, { recursive: true })
  }
})

async function read(source: ReturnSource): Promise<{ header: RawHeader; people: RawPerson[] }> {
  const opened = await openReturn(source)
  if (opened.kind === 'unreadable') throw new Error(opened.why)
  const people = await Array.fromAsync(opened.persons())
  for (const person of people) delete person.at.line
  return { header: opened.header, people }
}

async function* bytes(text: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const piece of text) yield Buffer.from(piece)
}
