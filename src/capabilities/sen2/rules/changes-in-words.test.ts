import assert from 'node:assert/strict'
import test from 'node:test'
import { changeInWords, type RecordedChange } from './changes-in-words.ts'

const said = (change: RecordedChange): string[] => {
  const words = changeInWords(change)
  return words === null ? [] : [words.what, ...words.facts.map(({ called, was, became }) => `${called}: ${was === null ? '' : `${was} → `}${became}`)]
}

const cases: readonly [string, RecordedChange, string[]][] = [
  ['a corrected day', { what: 'request', isNew: false, changes: { receivedOn: { was: '2025-08-21', became: '2025-08-28' } } }, ['request', 'received: 21 August 2025 → 28 August 2025']],
  ['a code', { what: 'child', isNew: false, changes: { ethnicity: { was: 'NOBT', became: 'WBRI' } } }, ['child', 'ethnic group: Not yet obtained → White British']],
  ['a fact that was not known', { what: 'child', isNew: false, changes: { upn: { was: null, became: 'H999100122001' }, upnUnknown: { was: 'UN8', became: null } } },
    ['child', 'UPN: none → H999100122001', 'reason for no UPN: New to the area, UPN or ULN not yet known → none']],
  ['an assessment, fact by fact', { what: 'request', isNew: false, changes: { assessment: { was: '{"outcome":"awaiting","outcomeOn":null,"exception":null}', became: '{"outcome":"issue","outcomeOn":"2026-01-08","exception":false}' } } },
    ['request', 'assessment outcome: not yet decided → to issue a plan', 'assessment decided: none → 8 January 2026', 'assessment exception to 20 weeks: none → no']],
  ['an assessment that began', { what: 'request', isNew: false, changes: { outcome: { was: 'awaiting', became: 'assess' }, assessment: { was: null, became: '{"outcome":"awaiting","outcomeOn":null}' } } },
    ['request', 'outcome: not yet decided → to assess', 'assessment outcome: not yet decided']],
  ['needs and places', { what: 'plan', isNew: false, changes: { needs: { was: '[{"rank":1,"type":"ASD"}]', became: '[{"rank":1,"type":"SLCN"},{"rank":2,"type":"HI"}]' }, placements: { was: '[]', became: '[{"urn":"999109","arrangement":null,"enteredOn":"2025-09-03","leftOn":null}]' } } },
    ['plan', 'needs: Autistic spectrum disorder → Speech, language and communication needs; Hearing impairment', 'placed at: none → 999109 from 3 September 2025']],
  ['something new, without its ids and what is empty', { what: 'review', isNew: true, changes: { id: { was: null, became: 'x' }, plan: { was: null, became: 'y' }, meetingOn: { was: null, became: '2025-12-03' }, decidedOn: { was: null, became: null } } },
    ['new review', 'meeting: 3 December 2025']],
  ['nothing but ids', { what: 'plan', isNew: false, changes: { request: { was: 'x', became: 'y' } } }, []],
]

for (const [name, change, expected] of cases) test(name, () => assert.deepEqual(said(change), expected))
