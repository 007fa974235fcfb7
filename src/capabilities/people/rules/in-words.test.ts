import assert from 'node:assert/strict'
import { test } from 'node:test'
import { happeningInWords } from './happening-in-words.ts'
import { ageInWords, particulars, yearGroup } from './in-words.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)

test('age changes on the birthday, the year group on 1 September', () => {
  assert.equal(ageInWords('2017-11-03', day('2026-08-31')), 'Aged 8, Year 3, born 3 November 2017')
  assert.equal(ageInWords('2017-11-03', day('2026-09-01')), 'Aged 8, Year 4, born 3 November 2017')
  assert.equal(ageInWords('2017-11-03', day('2026-11-03')), 'Aged 9, Year 4, born 3 November 2017')
})

test('year groups run from nursery to Year 14, and after that there is none', () => {
  assert.equal(yearGroup('2022-03-01', day('2026-11-25')), 'Reception')
  assert.equal(yearGroup('2023-03-01', day('2026-11-25')), 'Nursery')
  assert.equal(yearGroup('2026-03-01', day('2026-11-25')), null)
  assert.equal(yearGroup('2007-10-01', day('2026-11-25')), 'Year 14')
  assert.equal(yearGroup('2006-11-02', day('2026-11-25')), null)
})

test('what is not known is said, with the reason where there is one', () => {
  const child = { id: 'x', surname: 'Ellis', forename: 'Maya', birthDate: '2017-11-03', sex: 'F', ethnicity: 'MWBC', postcode: null, upn: null, uln: null, upnUnknown: 'UN3' }
  assert.deepEqual(particulars(child, () => 'full'), [
    { name: 'Unique pupil number (UPN)', value: 'Not known: educated outside England' }, { name: 'Postcode', value: 'Not known' },
    { name: 'Sex', value: 'Female' }, { name: 'Ethnic group', value: 'White and Black Caribbean' },
  ])
})

test('an address that whoever looks may not see is not shown, and is not said to be unknown', () => {
  const child = { id: 'x', surname: 'Ellis', forename: 'Maya', birthDate: '2017-11-03', sex: 'F', ethnicity: null, postcode: 'ZZ99 1AE', upn: 'H999100122001', uln: null, upnUnknown: null }
  const shown = particulars(child, kind => (kind === 'home-address' ? 'none' : 'full'))
  assert.deepEqual(shown.find(({ name }) => name === 'Postcode'), { name: 'Postcode', value: 'Not shown to you' })
})

test('a happening says what changed, and one of an unknown kind still reads', () => {
  assert.deepEqual(happeningInWords('sen2.child-changed', { changed: [{ what: 'request', isNew: false }, { what: 'plan', isNew: true }, { what: 'request', isNew: false }] }),
    { what: 'Record brought up to date, from the council’s yearly return', detail: 'Changed: request, new plan.' })
  assert.deepEqual(happeningInWords('pathway.assessment-refused', {}), { what: 'Assessment refused', detail: undefined })
})
