import assert from 'node:assert/strict'
import { test } from 'node:test'
import { whyThisDate } from '../../../ground/law/index.ts'
import type { RuleId } from '../../../ground/law/index.ts'
import { entryTitle, fileNameOf } from './calendar-words.ts'

const title = (id: RuleId, facts: Record<string, unknown>) => {
  const why = whyThisDate(id, facts)
  assert.ok(why.kind === 'why')
  return entryTitle(why)
}

test('a calendar entry is called by the answer’s own sentence without its day', () => {
  assert.equal(title('ehcna-final-plan', { requestReceived: '2026-01-05' }), 'The council must issue the final plan')
  assert.equal(title('appeal-lodge', { noticeSent: '2026-01-02' }), 'Last day: the family can appeal to the Tribunal')
  assert.equal(title('draft-target', { requestReceived: '2026-01-05' }), 'Target, not law: The council should aim to send the draft plan')
})

test('a long sentence is cut between words', () => {
  const cut = title('secure-provision', { finalPlanIssued: '2026-03-02' })
  assert.ok(cut.endsWith('…') && cut.length <= 101, cut)
  assert.ok('The council must secure the special educational provision in the plan, and the integrated care board must arrange the health care in it'.startsWith(cut.slice(0, -1)))
})

test('a file is named in words', () => {
  assert.equal(fileNameOf('After the council sent its notice'), 'after-the-council-sent-its-notice.ics')
  assert.equal(fileNameOf('The parent’s (own) form…'), 'the-parents-own-form.ics')
})
