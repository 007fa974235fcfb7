import assert from 'node:assert/strict'
import { test } from 'node:test'
import { page } from './page.ts'
import { sessionsInMemory } from './session-memory.ts'
import { signedIn, testServer } from './testing.ts'

test('a session ends after an hour without use, and after twelve hours whatever the use', async () => {
  const began = Temporal.Now.instant()
  let now = began
  const store = sessionsInMemory()
  const { server } = await testServer({ sessions: store, now: () => now, pages: [page({ path: '/mine', permit: 'signed-in', record: 'test.mine', view: 'platform/web/error.njk', load: () => ({ title: 'Mine', paragraphs: [], reference: null }) })] })
  const open = async (cookie: string) => (await server.inject({ path: '/mine', headers: { cookie } })).statusCode === 200

  const idle = await signedIn(store, { personId: 'p', name: 'Dana' })
  now = began.add({ minutes: 59 })
  assert.equal(await open(idle), true)
  now = began.add({ minutes: 118 })
  assert.equal(await open(idle), true)
  now = began.add({ minutes: 179 })
  assert.equal(await open(idle), false)

  now = began
  const busy = await signedIn(store, { personId: 'p', name: 'Dana' })
  for (let minutes = 0; minutes <= 719; minutes += 30) {
    now = began.add({ minutes })
    assert.equal(await open(busy), true)
  }
  now = began.add({ minutes: 721 })
  assert.equal(await open(busy), false)
  await server.close()
})

test('an id that was never given opens nothing', async () => {
  const store = sessionsInMemory()
  const { server } = await testServer({ sessions: store, pages: [page({ path: '/mine', permit: 'signed-in', record: 'test.mine', view: 'platform/web/error.njk', load: () => ({ title: 'Mine', paragraphs: [], reference: null }) })] })
  for (const id of ['x', 'A'.repeat(43), '']) assert.equal((await server.inject({ path: '/mine', headers: { cookie: `session-3000=${id}` } })).statusCode, 302)
  await server.close()
})
