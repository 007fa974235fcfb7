import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { readGias } from '../../places/gias.ts'
import { giasCsv } from './gias-csv.ts'
import { fictionalSettings } from './settings.ts'

test('places reads a fictional area’s settings as it reads the real register', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'settings-'))
  try {
    const file = join(folder, 'wrenfold.csv')
    await writeFile(file, giasCsv('999'))
    const read = await Array.fromAsync(readGias(file, new Map([['7', 'Special LA maintained']])))
    assert.equal(read.length, fictionalSettings('999').length)
    assert.deepEqual(read.map(({ setting }) => setting.urn), fictionalSettings('999').map(setting => setting.URN))
    const special = read.find(({ setting }) => setting.urn === '999149')?.setting
    assert.deepEqual([special?.name, special?.group, special?.openedOn, special?.laCode], ['Larch Lea Special School', 'Special LA maintained', '1998-09-01', '999'])
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('no URN is in the range of the real register, and none is in two areas', () => {
  const urns = ['990', '998', '999'].flatMap(area => fictionalSettings(area).map(setting => setting.URN))
  assert.equal(new Set(urns).size, urns.length)
  assert.ok(urns.every(urn => /^99\d{4}$/.test(urn)))
})
