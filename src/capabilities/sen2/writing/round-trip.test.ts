import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { openReturn } from '../reading/index.ts'
import type { RawHeader, RawPerson } from '../words.ts'
import { anyHeader, anyPeople } from './any-return.ts'
import { writeXml } from './index.ts'

test('reading what was written as XML gives it back', async () => {
  await fc.assert(fc.asyncProperty(anyHeader, anyPeople, async (header, people) => {
    const back = await read(writeXml(header, people))
    assert.deepEqual(back.header, { ...header, missing: [] })
    assert.deepEqual(back.people, people)
  }), { seed: 20260115, numRuns: 150 })
})

async function read(text: AsyncIterable<string>): Promise<{ header: RawHeader; people: RawPerson[] }> {
  const opened = await openReturn({ stream: bytes(text) })
  if (opened.kind === 'unreadable') throw new Error(opened.why)
  const people = await Array.fromAsync(opened.persons())
  for (const person of people) delete person.at.line
  return { header: opened.header, people }
}

async function* bytes(text: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const piece of text) yield Buffer.from(piece)
}
