import { shortDate } from '../../../ground/calendar/index.ts'

/** A change as the import recorded it: which facts of which thing, each with what it was and became. */
export type RecordedChange = { readonly what: string; readonly isNew: boolean; readonly changes: Readonly<Record<string, { readonly was: unknown; readonly became: unknown }>> }

const words: Readonly<Record<string, string>> = {
  receivedOn: 'received', outcome: 'outcome', outcomeOn: 'decided', assessment: 'assessment', meetingOn: 'meeting', decidedOn: 'decision sent', draftOn: 'draft sent',
  dueOn: 'due', finalOn: 'final plan', startedOn: 'began', ceasedOn: 'ceased', needs: 'needs', placements: 'placements', named: 'named setting', surname: 'surname',
  forename: 'forename', birthDate: 'birth date', postcode: 'postcode', upn: 'UPN', uln: 'ULN', upnUnknown: 'reason for no UPN', mediation: 'mediation', tribunal: 'appeal', active: 'in force', directPayment: 'direct payments', personalBudget: 'personal budget', organised: 'organised arrangements', ceaseReason: 'reason for ceasing',
  residential: 'residential', workBased: 'work-based learning', transferredFrom: 'moved here from area', movedTo: 'moved to area', source: 'asked by', sex: 'sex', ethnicity: 'ethnic group',
}
const hidden = new Set(['id', 'child', 'plan', 'request'])
const whole = new Set(['assessment', 'needs', 'placements', 'named'])

/** One thing's changes, each in a few words: "review: decision sent 3 December 2025". */
export function changeInWords({ what, isNew, changes }: RecordedChange): string[] {
  const told = Object.entries(changes).filter(([name]) => !hidden.has(name)).map(([name, { was, became }]) => {
    const called = words[name] ?? name
    if (whole.has(name)) return isNew ? called : `${called} changed`
    return was === null || was === undefined ? `${called} ${value(became)}` : `${called} ${value(was)} → ${value(became)}`
  })
  return told.length === 0 ? [] : [`${isNew ? 'new ' : ''}${what}: ${told.join(', ')}`]
}

function value(fact: unknown): string {
  if (fact === true || fact === false) return fact ? 'yes' : 'no'
  const text = String(fact)
  return /^\d{4}-\d\d-\d\d$/.test(text) ? shortDate(Temporal.PlainDate.from(text)) : text
}
