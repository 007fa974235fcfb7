import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listLinks } from './list.ts'

const asked = { path: '/work', filters: { rule: 'final plan', owner: undefined, late: '' }, pageSize: 50, total: 3412, of: 'duties' }

test('a list says where it stands, and its links keep the filters', () => {
  const list = listLinks({ ...asked, page: 2, sort: 'due' })
  assert.equal(list.position, '51 to 100 of 3,412 duties')
  assert.deepEqual(list.sort('due'), { href: '/work?rule=final+plan&sort=-due', direction: 'ascending' })
  assert.deepEqual(list.sort('name'), { href: '/work?rule=final+plan&sort=name', direction: null })
  assert.deepEqual(list.pagination, {
    previous: { href: '/work?rule=final+plan&sort=due' },
    next: { href: '/work?rule=final+plan&sort=due&page=3' },
    items: [
      { number: 1, href: '/work?rule=final+plan&sort=due', current: false },
      { number: 2, href: '/work?rule=final+plan&sort=due&page=2', current: true },
      { number: 3, href: '/work?rule=final+plan&sort=due&page=3', current: false },
      { ellipsis: true },
      { number: 69, href: '/work?rule=final+plan&sort=due&page=69', current: false },
    ],
  })
})

test('a list of one page has no pages to go to', () => {
  const list = listLinks({ path: '/work', filters: {}, page: 1, pageSize: 50, total: 50, of: 'duties' })
  assert.equal(list.position, '50 duties')
  assert.equal(list.pagination, null)
  assert.deepEqual(listLinks({ path: '/work', filters: {}, page: 1, pageSize: 50, total: 1, of: 'duties', sort: '-due' }).sort('due'), { href: '/work?sort=due', direction: 'descending' })
})
