import assert from 'node:assert/strict'
import { test } from 'node:test'
import { transferStands } from './in-words.ts'

test('before 15 February means by 14 February', () => {
  const due = { dueOn: '2026-02-15', finalOn: null }
  const stands = (transfer: Parameters<typeof transferStands>[0], today: string) => {
    const { says, tag } = transferStands(transfer, today)
    return tag === null ? says : `${says}: ${tag.text}`
  }
  assert.equal(stands(due, '2026-02-14'), 'Changed plan not yet issued')
  assert.equal(stands(due, '2026-02-15'), 'Changed plan not issued: 1 day late')
  assert.equal(stands({ ...due, finalOn: '2026-02-14' }, '2026-03-01'), 'Changed plan issued on 14 February 2026: in time')
  assert.equal(stands({ ...due, finalOn: '2026-02-15' }, '2026-03-01'), 'Changed plan issued on 15 February 2026: 1 day late')
  assert.equal(stands({ ...due, finalOn: '2026-03-01' }, '2026-03-01'), 'Changed plan issued on 1 March 2026: 15 days late')
})
