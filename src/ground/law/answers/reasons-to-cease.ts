/** What a reason for ending a plan can settle: at any age, from an age, by a transfer instead, or never on its own. */
export type ReasonToCease = {
  readonly words: string
  /** The age in whole years from which it can be a reason; null where it never is. */
  readonly fromAge: number | null
  /** What else has to be true, or what to do instead. */
  readonly also: string | null
}

/** The reason meant by a text, and null where it is not one that can be told. The first that matches is taken. */
export function reasonNamed(text: string): ReasonToCease | null {
  return reasons.find(({ matches }) => matches.test(text)) ?? null
}

/** The reasons that can be told, as they are written. */
export function reasonsInWords(): readonly string[] {
  return reasons.map(({ words }) => words)
}

// Regs reg 29: under 18, only that the plan is no longer necessary; a death or a move abroad ends the council's responsibility at any age.
const reasons: readonly (ReasonToCease & { readonly matches: RegExp })[] = [
  { words: 'died', fromAge: 0, also: null, matches: /\bdied\b|\bdeath\b|deceased/i },
  { words: 'moved abroad', fromAge: 0, also: null, matches: /abroad|emigrat|overseas/i },
  { words: 'moved to another area', fromAge: null, also: 'The plan is transferred to the new council and does not end: see the rule la-transfer-plan.', matches: /\bmov(e|ed|ing)\b.*\b(area|council|authority)\b|another area|transfer/i },
  { words: 'excluded', fromAge: null, also: 'The plan goes on, and the council must secure what it says.', matches: /exclu|expelled|suspend/i },
  { words: 'electively home educated', fromAge: null, also: 'The plan is kept and reviewed: see the rule home-education-plan-kept.', matches: /home[- ]?(school|educat)|educated at home|\bEHE\b/i },
  { words: 'placement broke down', fromAge: null, also: 'The plan goes on, and the council must secure what it says.', matches: /placement|broke(n)? down|breakdown/i },
  { words: 'entered higher education', fromAge: 18, also: null, matches: /[Hh]igher [Ee]ducation|[Uu]niversit|\bHE\b/ },
  { words: 'started an apprenticeship', fromAge: null, also: 'Paid employment ends a plan only where it is not an apprenticeship.', matches: /apprentic/i },
  { words: 'entered paid employment', fromAge: 18, also: null, matches: /\bemploy|paid work|\bjob\b/i },
  { words: 'no longer necessary', fromAge: 0, also: null, matches: /no longer (necessary|needed)|not (necessary|needed)|unnecessary/i },
  { words: 'outcomes achieved', fromAge: 19, also: null, matches: /outcome/i },
  {
    words: 'does not want to continue', fromAge: 18,
    also: 'Where attendance has stopped, a review must have found it first: see the rule cease-after-review-18.',
    matches: /(does|do)(n[o’']t| not) (want|wish)|no longer (wants|wishes)/i,
  },
  {
    words: 'stopped attending', fromAge: null,
    also: 'Under 18 the council must review and amend the plan to bring them back; from 18 it must first review: see the rule cease-after-review-18.',
    matches: /attend|\bNEET\b|left (school|college|education)|dropped out/i,
  },
  { words: 'turned 19', fromAge: null, also: 'There is no automatic end at 19.', matches: /\b19\b|nineteen/i },
  { words: 'turned 25', fromAge: 25, also: 'The council may keep the plan to the end of that academic year: see the rule plan-to-25.', matches: /\b25\b|twenty[- ]?five/i },
]
