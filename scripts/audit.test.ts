import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { audited, type Allowed } from './audit.ts'

const printed = JSON.stringify({ vulnerabilities: {
  engine: { severity: 'critical', via: [{ url: 'https://github.com/advisories/GHSA-aaaa', title: 'It explodes', severity: 'critical' }] },
  train: { severity: 'critical', via: ['engine'] },
  wagon: { severity: 'moderate', via: [{ url: 'https://github.com/advisories/GHSA-bbbb', title: 'It squeaks', severity: 'moderate' }] },
} })
const allowed: Allowed = { advisory: 'GHSA-aaaa', because: 'We never light it', until: '2026-03-31' }

test('a critical or high finding fails, once, and a lesser one does not', () => {
  assert.deepEqual(audited(printed, [], '2026-03-01').failing, ['critical: engine, It explodes https://github.com/advisories/GHSA-aaaa'])
  assert.deepEqual(audited(printed.replaceAll('critical', 'high'), [], '2026-03-01').failing.length, 1)
})

test('one that is allowed fails again the day after its last day', () => {
  assert.deepEqual(audited(printed, [allowed], '2026-03-31').failing, [])
  assert.equal(audited(printed, [allowed], '2026-04-01').failing.length, 1)
  assert.equal(audited(printed, [{ ...allowed, advisory: 'GHSA-bbbb' }], '2026-03-01').failing.length, 1)
})

test('a registry that gives no answer fails nothing, and that nothing was checked is said', () => {
  for (const answer of ['', 'npm error', '{"message":"405 Method Not Allowed"}']) {
    const { kind, failing, says } = audited(answer, [], '2026-03-01')
    assert.deepEqual([kind, failing], ['unreachable', []])
    assert.match(says, /were not checked/)
  }
})

test('each allowed finding says which, why, and until what day', () => {
  for (const one of JSON.parse(readFileSync(new URL('audit-allowed.json', import.meta.url), 'utf8')) as Allowed[]) {
    assert.match(one.advisory, /^GHSA-/)
    assert.ok(one.because.length > 20)
    assert.match(one.until, /^\d{4}-\d\d-\d\d$/)
  }
})
