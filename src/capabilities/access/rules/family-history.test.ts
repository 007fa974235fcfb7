import assert from 'node:assert/strict'
import { test } from 'node:test'
import { familyHistory, type FamilyLook } from './family-history.ts'

const dana = { actor: 'd', name: 'Dana Okafor', organisation: 'Wrenfold Council', isCouncil: true, did: 'opened', purpose: 'I work with this child or family' } as const
const priya = { ...dana, actor: 'p', name: 'Priya Raman', purpose: 'Checking quality or an audit' }
const amira = { ...dana, actor: 'a', name: 'Amira Khan', purpose: 'Answering a complaint, appeal or question' }
const maya = { forename: 'Maya', sex: 'F' }
const on = (look: Omit<FamilyLook, 'day'>, ...days: string[]): FamilyLook[] => days.map(day => ({ ...look, day }))

const january = [...on(dana, '2026-01-05', '2026-01-06', '2026-01-06', '2026-01-12', '2026-01-15'), ...on(priya, '2026-01-15'), ...on(amira, '2026-01-20')]

test('three people at the council looked in January, each on so many days and for their own reason', () => {
  assert.deepEqual(familyHistory(january, maya), [{ month: 'January 2026', sentences: [
    'Three people at the council looked at Maya’s record in January.',
    'Amira Khan looked on 1 day, to answer a question or a complaint.',
    'Dana Okafor looked on 4 days, to work on her case.',
    'Priya Raman looked on 1 day, to check that our work is good.',
  ] }])
})

test('those of another body are counted apart, and one person is one however often they looked', () => {
  const school = { ...dana, actor: 's', name: 'Sam Reed', organisation: 'Fernside School', isCouncil: false }
  assert.equal(familyHistory([...january, ...on(school, '2026-01-07', '2026-01-08')], maya)[0]?.sentences[0], 'Four people (three at the council and one at Fernside School) looked at Maya’s record in January.')
  assert.equal(familyHistory(on(school, '2026-01-07', '2026-01-08'), maya)[0]?.sentences[0], 'One person at Fernside School looked at Maya’s record in January.')
})

test('a list, a file, a print and a try that was refused are each said as what they were', () => {
  const did = [...on({ ...dana, did: 'listed' }, '2026-02-02', '2026-02-03'), ...on({ ...priya, did: 'listed' }, '2026-02-03'), ...on({ ...priya, did: 'downloaded' }, '2026-02-03'),
    ...on({ ...amira, did: 'tried', organisation: null }, '2026-02-04'), ...on({ ...dana, did: 'printed' }, '2026-02-05')]
  assert.deepEqual(familyHistory(did, { forename: 'Leo', sex: 'M' })[0]?.sentences, [
    'One person at the council looked at Leo’s record in February.',
    'Dana Okafor looked on 1 day, to work on his case.',
    'Dana Okafor printed the record on 1 day.',
    'Priya Raman saved a file with Leo in it on 1 day.',
    'His name was in a list that two people saw, on 2 days.',
    'Amira Khan tried to look on 1 day, and was not let in.',
  ])
  assert.equal(familyHistory(on({ ...dana, did: 'listed' }, '2026-02-02'), maya)[0]?.sentences[0], 'Nobody looked at Maya’s record in February.')
})

test('every reason of a person is said once; no reason, or one in their own words, is not made up', () => {
  const looks = (...purposes: (string | null)[]) => familyHistory(purposes.flatMap(purpose => on({ ...dana, purpose }, '2026-03-02')), { forename: 'Ash', sex: 'U' })[0]?.sentences[1]
  assert.equal(looks(null), 'Dana Okafor looked on 1 day and did not say why.')
  assert.equal(looks('Something else: <b>a bet</b>'), 'Dana Okafor looked on 1 day, for some other reason, which you can ask us about.')
  assert.equal(looks('Checking quality or an audit', null, 'I work with this child or family', 'Checking quality or an audit'), 'Dana Okafor looked on 1 day, to work on their case and to check that our work is good.')
})

test('whoever may not know the child’s name reads the same without it; the latest month is first', () => {
  const told = familyHistory([...january, ...on({ ...dana, did: 'listed' }, '2025-12-30')], { forename: null, sex: null })
  assert.deepEqual(told.map(({ month }) => month), ['January 2026', 'December 2025'])
  assert.equal(told[0]?.sentences[0], 'Three people at the council looked at this child’s record in January.')
  assert.equal(told[1]?.sentences[1], 'This child’s name was in a list that one person saw, on 1 day.')
})

test('it can be read at the age of eleven: short sentences of short words', () => {
  const everything = (['opened', 'printed', 'listed', 'downloaded', 'tried'] as const).flatMap(did => [dana, priya, amira].flatMap(who => on({ ...who, did }, '2026-01-05')))
  const sentences = familyHistory([...january, ...everything], maya).flatMap(month => month.sentences)
  for (const sentence of sentences) assert.ok(sentence.split(' ').length <= 18, sentence)
  // Flesch and Kincaid's grade: 6 is read at eleven. Names of people and of months are not words that are chosen.
  const words = sentences.join(' ').replace(/Amira Khan|Dana Okafor|Priya Raman/g, 'Ann').replaceAll('January', 'May').split(/[^a-z’]+/i).filter(Boolean)
  const syllables = words.reduce((sum, word) => sum + Math.max(1, (word.toLowerCase().replace(/(?:[^laeiouy]e|ed|es)$/, '').match(/[aeiouy]+/g) ?? []).length), 0)
  const grade = 0.39 * words.length / sentences.length + 11.8 * syllables / words.length - 15.59
  assert.ok(grade < 6, `It reads at grade ${grade.toFixed(1)}`)
})
