/** Why days are counted so, and cases of a rule that shows it; the register works the dates. Without cases, a rule that is counted so is tried with the example facts. */
export type Explained = {
  readonly title: string
  readonly why: string
  readonly examples: readonly { readonly rule: string; readonly facts: Readonly<Record<string, unknown>> }[]
}

/** Each counting convention explained, by its code. */
export const explained: Readonly<Record<string, Explained | undefined>> = {
  C1: {
    title: 'So many weeks of, from or after a day',
    why: 'The ordinary rule leaves out the day of the event, and published ombudsman decisions count so. One decision counted a day earlier, so the other reading is printed beside the date.',
    examples: [{ rule: 'ehcna-final-plan', facts: { requestReceived: '2026-01-05' } }],
  },
  C2: {
    title: 'A period beginning with a day',
    why: 'The words “beginning with” or “starting with” make that day part of the period.',
    examples: [{ rule: 'annual-review-first', facts: { planFirstMade: '2026-01-01' } }],
  },
  C3: {
    title: 'Months',
    why: 'Months differ in length, so the courts count to the same date in the later month.',
    examples: [{ rule: 'ehcna-six-month-bar', facts: { previousAssessmentCompleted: '2025-08-31', requestReceived: '2026-02-01' } }],
  },
  C4: {
    title: 'Before a date',
    why: 'The regulation says “before”, while the Code and the ombudsman say “by”. The stricter is the safe one.',
    examples: [{ rule: 'phase-transfer-standard', facts: { transferYear: 2027, phase: 'primary to secondary' } }],
  },
  C5: {
    title: 'At least so many weeks before a day',
    why: '“At least” can also be read as that many clear weeks, which is a day earlier.',
    examples: [{ rule: 'review-meeting-notice', facts: { meeting: '2026-03-16' } }],
  },
  C6: {
    title: 'At least so many months before a day',
    why: 'Months are counted back as they are counted on.',
    examples: [{ rule: 'phase-transfer-between-post16', facts: { transferDate: '2026-07-31' } }],
  },
  C7: {
    title: 'Weekends, school holidays and bank holidays',
    why: 'The SEND Regulations say nothing that moves a date from a day when the office is closed. Only where they say working days are those days left out.',
    examples: [{ rule: 'ehcna-decide-to-assess', facts: { requestReceived: '2026-11-13' } }, { rule: 'la-transfer-plan', facts: { oldAuthorityAware: '2026-03-20', moveDate: '2026-03-25' } }],
  },
  C8: {
    title: 'The day of receipt',
    why: 'A request that waits to be opened or logged has still reached the council.',
    examples: [{ rule: 'ehcna-initial-timeline', facts: { requestReceived: '2026-01-10', channel: 'email' } }],
  },
  C9: {
    title: 'Exceptions',
    why: 'The law says that the council “need not comply” where it is impractical. It does not say that the council has longer.',
    examples: [{ rule: 'exception-personal-circumstances', facts: { requestReceived: '2026-01-05', exceptionalFrom: '2026-02-01', exceptionalTo: '2026-02-28', reason: 'a bereavement' } }],
  },
  C10: {
    title: 'Tribunal time',
    why: 'The Tribunal’s own rules move a time limit that ends when it is closed, in August, or from 25 December to 1 January. They do not help the council with its own dates.',
    examples: [{ rule: 'appeal-lodge', facts: { noticeSent: '2026-06-15' } }],
  },
  C11: {
    title: 'The end of compulsory school age',
    why: 'From that day rights pass from the parent to the young person.',
    examples: [{ rule: 'young-person-from', facts: { dateOfBirth: '2009-09-15' } }],
  },
  C12: {
    title: 'Counting a plan as in time',
    why: 'The Department for Education publishes the share of plans issued within 20 weeks, with and without those that had an exception.',
    examples: [{ rule: 'measure-20-week', facts: { requestReceived: '2026-01-05', finalPlanIssued: '2026-05-26' } }],
  },
  'CAL-1': { title: 'Working days in inspection', why: 'The inspection frameworks do not say which days these are. This fits the dates that inspectors have kept.', examples: [] },
  'CAL-2': { title: 'Within so many working days in inspection', why: 'The frameworks do not say how to count. This is our own choice, and leaves the day of the event out as the law does elsewhere.', examples: [] },
  'CAL-3': { title: 'So many working days before a day in inspection', why: 'The frameworks do not say how to count back. This is our own choice.', examples: [] },
  'CAL-4': { title: 'Months in inspection', why: 'The frameworks do not say how to count months. This is our own choice, and the same as in the law.', examples: [] },
  'CAL-5': { title: 'Years in inspection', why: 'The frameworks do not say how to count years. This is our own choice.', examples: [] },
  'CAL-6': { title: 'Met, late or overdue in inspection', why: 'A limit that a framework calls usual or approximate is a target; to be late for it breaks no law.', examples: [] },
  'CAL-7': { title: 'Term time', why: 'An official source says so.', examples: [] },
  'CAL-8': { title: 'While inspections were suspended', why: 'Routine inspections stopped on 17 March 2020. Re-visits began again in April 2021 and full inspections in June 2021.', examples: [] },
}
