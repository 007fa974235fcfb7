import assert from 'node:assert/strict'
import test from 'node:test'
import { HashIndex } from './hash-index.ts'

test('each of fifty thousand keys is found again with what it was first put with', () => {
  const index = new HashIndex()
  const keys = Array.from({ length: 50_000 }, (_, n): [number, number] => [n % 7 === 0 ? 0 : n >>> 3, n * 2654435761 >>> 0 || 1])
  const known = new Map<string, number>()
  keys.forEach(([high, low], n) => {
    const key = `${high} ${low}`
    assert.equal(index.firstOrPut(high, low, n), known.get(key))
    if (!known.has(key)) known.set(key, n)
  })
  for (const [high, low] of keys) assert.equal(index.firstOrPut(high, low, 1), known.get(`${high} ${low}`))
})
