import assert from 'node:assert/strict'
import { test } from 'node:test'
import { postForm, testServer } from '../testing.ts'
import { samplePages } from './pages.ts'

const { server } = await testServer({ pages: samplePages })

test('every part of the layout renders, with no style or script in the page itself', async () => {
  for (const path of ['/', '/?page=7&sort=-due', '/place', '/form']) {
    const { statusCode, body } = await server.inject(path)
    assert.equal(statusCode, 200)
    assert.doesNotMatch(body, /\sstyle=|<style|<script(?![^>]*src=)|undefined|\[object/)
    assert.equal(body.match(/<h1/g)?.length, 1)
  }
})

test('errors stand beside their fields, and above them all, and what was typed is kept', async () => {
  const { statusCode, body } = await postForm(server, '/form', { name: 'Night mail', 'left-day': '31', 'left-month': '2', 'left-year': '2026' })
  assert.equal(statusCode, 422)
  assert.match(body, /<title>Error: Tell us about a train/)
  assert.match(body, /<a href="#left-day">The date it left must be a real date<\/a>/)
  assert.match(body, /<a href="#arrived">Choose whether it arrived<\/a>/)
  assert.match(body, /value="Night mail"/)
  assert.match(body, /value="31"/)
})

test('what an act finds invalid is shown the same way, and what is right goes on', async () => {
  const fields = { 'left-day': '1', 'left-month': '2', 'left-year': '2026', arrived: 'no' }
  const ghost = await postForm(server, '/form', { name: 'Ghost', ...fields })
  assert.equal(ghost.statusCode, 422)
  assert.match(ghost.body, /That train does not exist/)
  const gone = await postForm(server, '/form', { name: 'Night mail', ...fields })
  assert.deepEqual([gone.statusCode, gone.headers.location], [303, '/place'])
})
