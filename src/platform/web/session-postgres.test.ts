import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId, testDatabase, type TestDatabase } from '../database/index.ts'
import { endOldSessions, sessionsInPostgres } from './session-postgres.ts'

let db: TestDatabase
before(async () => { db = await testDatabase() })
after(() => db.close())

const began = Temporal.Instant.from('2026-01-15T09:00:00.123Z')
const dana = { personId: newId(), name: 'Dana Okafor', startedAt: began, seenAt: began, remembered: {} }

test('a session is read as it was written, and a later write keeps when it began', async () => {
  const sessions = sessionsInPostgres(db)
  assert.equal(await sessions.read('a'), null)
  await sessions.write('a', dana)
  assert.deepEqual(await sessions.read('a'), dana)
  const later = began.add({ minutes: 5 })
  await sessions.write('a', { ...dana, seenAt: later, remembered: { purpose: 'I work with this child or family' } })
  assert.deepEqual(await sessions.read('a'), { ...dana, seenAt: later, remembered: { purpose: 'I work with this child or family' } })
})

test('a session that was ended is gone', async () => {
  const sessions = sessionsInPostgres(db)
  await sessions.write('b', dana)
  await sessions.end('b')
  assert.equal(await sessions.read('b'), null)
})

test('old sessions are removed once twelve hours have passed, and not before', async () => {
  const sessions = sessionsInPostgres(db)
  await sessions.write('c', dana)
  await endOldSessions(db, began.add({ hours: 12 }))
  assert.notEqual(await sessions.read('c'), null)
  assert.ok(await endOldSessions(db, began.add({ hours: 12, seconds: 1 })) >= 1)
  assert.equal(await sessions.read('c'), null)
  assert.equal(await endOldSessions(db, began.add({ hours: 12, seconds: 1 })), 0)
})
