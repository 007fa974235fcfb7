import { shortDate } from '../../../ground/calendar/index.ts'
import type { Role } from '../words.ts'
import { roleInWords } from './permits.ts'

/** What was done about somebody, in a line: "Given: SEND officer, from 1 March 2026." */
export function actInWords(kind: string, facts: Readonly<Record<string, unknown>>): string {
  const [role, was] = [roleInWords[facts['role'] as Role] ?? 'A role', text(facts['was'])]
  const [from, until, on] = [day(facts['from']), day(facts['until']), day(facts['on'])]
  const period = `from ${from ?? 'an unknown day'}${until === null ? '' : ` and no longer from ${until}`}`
  switch (kind) {
    case 'access.membership-given': return `Given: ${role}, ${period}.`
    case 'access.membership-changed': return `Changed: ${was}, became ${role}, ${period}.`
    case 'access.membership-ended': return `Ended: ${was === '' ? role : was}, no longer from ${on ?? 'an unknown day'}.`
    case 'access.cover-set': return `Cover: ${text(facts['by'])} stands in ${period}.`
    case 'access.cover-ended': return `Cover ended: ${text(facts['by'])}, no longer from ${on ?? 'an unknown day'}.`
    case 'access.sessions-ended': return `Signed out everywhere: ${text(facts['sessions'])}.`
    default: return 'Something else was done.'
  }
}

function text(fact: unknown): string {
  return typeof fact === 'string' ? fact : ''
}

function day(fact: unknown): string | null {
  return typeof fact === 'string' ? shortDate(Temporal.PlainDate.from(fact)) : null
}
