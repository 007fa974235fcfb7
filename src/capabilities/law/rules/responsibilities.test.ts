import assert from 'node:assert/strict'
import { test } from 'node:test'
import { responsibility, type Party } from '../../../ground/law/index.ts'
import { basisInWords, dutiesAskedFor, partiesInWords, sharesAskedFor } from './responsibilities.ts'

const duty = (number: number) => responsibility(number) ?? assert.fail(`There is no duty ${number}`)

test('a duty names everyone in it, with which share is theirs, and its law', () => {
  assert.equal(partiesInWords('must', duty(18)), 'the council (asks for it), the integrated care board and the health provider (writes it)')
  assert.equal(partiesInWords('informed', duty(35)), 'social care (the social worker and the virtual school head), the information, advice and support service and the family')
  assert.equal(partiesInWords('cooperates', duty(9)), '')
  assert.equal(basisInWords(duty(9)), 'Children and Families Act 2014, section 31; SEND Regulations 2014, regulation 8')
})

test('by party, each has what it must do: health agrees and arranges the health part of a plan, the council the education part', () => {
  const of = (party: Party) => sharesAskedFor({ party }).flatMap(share => share.must.map(one => one.number))
  assert.deepEqual(of('setting'), [7, 9, 11, 12, 13, 14, 15, 22, 26, 35, 37, 38, 39])
  assert.deepEqual(of('integrated-care-board'), [3, 5, 7, 9, 18, 21, 24, 30, 31, 33, 37, 39, 40])
  assert.deepEqual(of('health-provider'), [3, 7, 9, 18, 37, 39])
  assert.deepEqual(of('educational-psychology'), [7, 9, 17, 37, 39])
  assert.deepEqual(of('advice-service'), [10, 37, 39])
  assert.deepEqual(of('family'), [])
  assert.deepEqual(sharesAskedFor({ party: 'family' }).map(share => share.cooperates.map(one => one.number)), [[2]])
})

test('it is found by words of the duty, of its law, of its rules and of those in it', () => {
  const found = (q: string) => dutiesAskedFor({ q }).map(one => one.number)
  assert.deepEqual(found('MEDIATION arrange'), [31])
  // By the rules that set its dates too: an appeal may follow a mediation.
  assert.deepEqual(found('mediation'), [31, 32])
  assert.deepEqual(found('section 61'), [34])
  assert.deepEqual(found('psychological advice'), [17])
  assert.deepEqual(found('virtual head'), [35])
  assert.deepEqual(found('zebra'), [])
  assert.equal(found('').length, 40)
  assert.deepEqual(dutiesAskedFor({ q: 'admit', party: 'advice-service' }), [])
  assert.deepEqual(sharesAskedFor({ q: 'zebra' }), [])
})
