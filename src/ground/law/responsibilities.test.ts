import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourceOf } from './instruments.ts'
import { chapterOf, rule, rules } from './reading-the-register.ts'
import type { RuleId } from './register.ts'
import { parties, partiesOwing, partOf, partWords, partyWords, responsibilities, responsibilitiesUnder, responsibility, type Part, type Party } from './responsibilities.ts'

const columns: readonly Party[] = ['family', 'setting', 'council', 'educational-psychology', 'social-care', 'integrated-care-board', 'health-provider', 'advice-service']
const letters: Readonly<Record<Part, string>> = { must: 'R', cooperates: 'S', consulted: 'C', informed: 'I' }

/** The matrix as it is printed: family, setting, council, psychology, social care, board, provider, advice service. */
const printed = `
  1 C S R S R - - S |  2 S S R S S S S - |  3 I - I - - R R - |  4 C S R - R S S - |  5 C C R S R R C C
  6 C S R S R C C C |  7 - R R R R R R - |  8 C S R S S S S C |  9 - R R R R R R - | 10 C S R - S S - R
 11 C R R - - - - - | 12 C R - - - - - - | 13 I R - - - - - - | 14 I R - - - - - - | 15 C R - - - - - -
 16 C S R S S S S I | 17 C - R R - - - - | 18 C - R - - R R - | 19 C - R - R - - - | 20 C C R S S C - I
 21 C - C - - R S - | 22 I R I - - - - - | 23 C S R S - - - - | 24 C - I - - R S - | 25 C - R - R - - -
 26 C R R S S S S I | 27 C S R S S S S I | 28 C C R - - I - I | 29 C S R - S S S I | 30 C S R S R R - I
 31 C C R S S R S I | 32 C S R S S S S S | 33 I - R - R R S - | 34 C C R S S S S I | 35 I R R C I - - I
 36 C S R S S S S I | 37 C R R R R R R R | 38 C R C - - S S - | 39 C R R R R R R R | 40 C C R S R R C C`

test('the matrix is the one printed, letter for letter', () => {
  const asPrinted = printed.split(/[|\n]/).map(line => line.trim().replace(/\s+/g, ' ')).filter(line => line !== '')
  const asHeld = responsibilities.map(one => [one.number, ...columns.map(party => { const part = partOf(party, one); return part === null ? '-' : letters[part] })].join(' '))
  assert.deepEqual(asHeld, asPrinted)
})

test('there are forty duties, and somebody must do each', () => {
  assert.deepEqual(responsibilities.map(({ number }) => number), Array.from({ length: 40 }, (_, at) => at + 1))
  for (const { number, must } of responsibilities) assert.ok(must.length > 0, `${number} is nobody’s`)
  assert.equal(responsibility(16)?.title, 'Assess a child’s education, health and care needs where the test in law is met')
  assert.equal(responsibility(41), undefined)
})

test('no party has two parts in one duty, and a note is of a party that has one', () => {
  for (const one of responsibilities) {
    const held = [...one.must, ...one.cooperates ?? [], ...one.consulted ?? [], ...one.informed ?? []]
    assert.equal(new Set(held).size, held.length, `${one.number}`)
    for (const party of Object.keys(one.notes ?? {})) assert.ok(held.includes(party as Party), `${one.number}: ${party}`)
  }
})

test('each duty rests on a named instrument and says what it is in plain words', () => {
  for (const { number, title, basis, certainty } of responsibilities) {
    for (const provision of basis) assert.notEqual(sourceOf(provision).trim(), '', String(number))
    assert.match(title, /^[A-Z][^.]+$/, String(number))
    assert.match(certainty, /^[ABU]$/, String(number))
  }
  for (const party of parties) assert.match(partyWords[party], /^[a-z]/)
  for (const words of Object.values(partWords)) assert.match(words, /^must /)
})

/** Rules that carry the clock of none of the forty duties, and why. A rule that is given a duty must leave this list. */
const ofNoDuty: Readonly<Partial<Record<string, string>>> = {
  'complaint-lgsco': 'redress, which lies outside the matrix',
  'complaint-phso': 'redress, which lies outside the matrix',
  'complaint-childrens-social-care': 'redress, which lies outside the matrix',
  'complaint-childrens-social-care-stage-2': 'redress, which lies outside the matrix',
  'judicial-review': 'redress, which lies outside the matrix',
  'subject-access': 'data protection, which every holder of a record owes',
  'breach-report-ico': 'data protection, which every holder of a record owes',
  'sar-and-foi': 'freedom of information, which is not a duty to a child',
  'sen2-return': 'a return to the Department, which is not a duty to a child',
}

/** Chapters about inspection, which is not one of the forty. */
const aboutInspection: readonly string[] = ['inspection-2016', 'inspection-2023', 'monitoring']

test('every rule of a child’s case belongs to a duty, or says why it belongs to none', () => {
  const ofCases = rules.filter(({ id }) => !aboutInspection.includes(chapterOf(id).id))
  const without = ofCases.filter(({ id }) => responsibilitiesUnder(id).length === 0).map(({ id }) => id as string)
  assert.deepEqual(without.filter(id => ofNoDuty[id] === undefined), [], 'Rules of no duty')
  assert.deepEqual(Object.keys(ofNoDuty).filter(id => !without.includes(id)), [], 'Excepted, but no longer so')
})

test('who owes a rule is among those who must do its duty', () => {
  for (const one of responsibilities) {
    for (const id of one.rules as readonly RuleId[]) {
      const { owedBy, alsoOwedBy } = rule(id)
      const owing = [owedBy, ...alsoOwedBy === undefined ? [] : [alsoOwedBy]].flatMap(partiesOwing)
      assert.ok(owing.length === 0 || one.must.some(party => owing.includes(party)), `${id} is owed by ${owedBy}, which duty ${one.number} does not bind`)
    }
  }
})
