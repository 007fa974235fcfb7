import assert from 'node:assert/strict'
import { test } from 'node:test'
import { childInPath, isNamesake } from './looks.ts'

const id = '01900000-0000-7000-8000-000000000001'

test('a child’s page and all below it are the child’s; no other page is', () => {
  assert.equal(childInPath(`/children/${id}`), id)
  assert.equal(childInPath(`/children/${id.toUpperCase()}/who-looked`), id)
  for (const path of ['/children', '/children/maya', `/duties/${id}`, `/children/${id}0`, `/x/children/${id}`]) assert.equal(childInPath(path), undefined, path)
})

test('a surname is shared whole or in part, whatever its accents, capitals and hyphens', () => {
  for (const [person, surname] of [['Dana Okafor', 'Okafor'], ['Dana Okafor', 'OKAFOR-SMITH'], ['Zoë Smith-Núñez', 'nunez'], ['Ann O’Brien', "O'BRIEN"], ['Mary Ann Lee', 'Lee']] as const) assert.ok(isNamesake(person, surname), `${person}, ${surname}`)
})

test('a first name, a part of a name or nothing at all is no shared surname', () => {
  for (const [person, surname] of [['Dana Okafor', 'Dana'], ['Dana Okafor', 'Okaforson'], ['Dana', 'Dana'], ['Dana Okafor', ''], ['', 'Okafor'], ['J B Smith', 'B']] as const) assert.ok(!isNamesake(person, surname), `${person}, ${surname}`)
})
