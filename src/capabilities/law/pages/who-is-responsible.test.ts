import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { testServer } from '../../../platform/web/testing.ts'
import { wordsOf } from '../../access/testing.ts'
import { whoIsResponsibleCsv, whoIsResponsiblePage } from './who-is-responsible.ts'

let server: FastifyInstance
before(async () => { server = (await testServer({ pages: [whoIsResponsiblePage, whoIsResponsibleCsv] })).server })
after(() => server.close())

const words = async (query = '') => wordsOf((await server.inject(`/law/who-is-responsible${query}`)).body)

test('anyone reads what each must do, in words and without a letter for a part', async () => {
  const said = await words()
  assert.match(said, /40 duties/)
  assert.match(said, /What the council must do 31 duties/)
  assert.match(said, /What the integrated care board must do 13 duties/)
  assert.match(said, /Give health advice for an assessment, and say which professional gives it Writes it\. SEND Regulations 2014, regulation 6\(1\)\(c\)/)
  assert.match(said, /What the family is asked and told None of the forty duties falls on the family/)
  assert.doesNotMatch(said, / [RSCI] /)
})

test('duty by duty it says who must, who helps, who is asked and told, the law and the rules with its dates', async () => {
  const said = await words('?by=duty&q=consult+plan+section+37')
  assert.match(said, /1 of 40 duties/)
  assert.match(said, /20\. Prepare the plan, consult on it and issue it The council Must help The educational psychology service and social care Must be asked The integrated care board \(on section G, the health provision\), the setting and the family Must be told The information, advice and support service/)
  assert.match(said, /Children and Families Act 2014, sections 37 to 40; SEND Regulations 2014, regulations 11 to 14 [A-Z][^.]+\./)
  assert.match((await server.inject('/law/who-is-responsible?by=duty&q=consult+plan+section+37')).body, /href="\/law\/ehcna-final-plan"/)
})

test('it is narrowed by party and words; nothing found says so, and what cannot be read is left out', async () => {
  assert.match(await words('?party=advice-service'), /What the information, advice and support service must do 3 duties/)
  assert.doesNotMatch(await words('?party=advice-service'), /What the council must do/)
  assert.match(await words('?q=zebra'), /0 of 40 duties No duty has these words/)
  assert.match(await words('?party=nobody&by=sideways'), /40 duties/)
  assert.match(await words('?q=%3Cscript%3E'), /No duty has these words/)
})

test('the file holds the same duties, a row each, in words', async () => {
  const { body, headers } = await server.inject('/law/who-is-responsible.csv?party=setting&q=medical')
  assert.match(String(headers['content-disposition']), /who-is-responsible\.csv/)
  const rows = body.trim().split('\r\n')
  assert.equal(rows.length, 2)
  assert.match(rows[1] ?? '', /^38,Support pupils with medical conditions,the setting,the integrated care board and the health provider,the council and the family,,"Children and Families Act 2014, section 100","?Well known[^"]*"?,$/)
  assert.equal((await server.inject('/law/who-is-responsible.csv')).body.trim().split('\r\n').length, 41)
})
