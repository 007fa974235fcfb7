/** Who may be shown something of a child or of an area, as a whole: what one of them sees of it is in the table. */
export const parties = [
  'family', 'setting', 'case-officer', 'educational-psychologist', 'social-worker', 'clinician', 'advice-service', 'mediator', 'member', 'inspector', 'other-area',
] as const

export type Party = (typeof parties)[number]

/** What may be seen: everything, a summary or the relevant part, one’s own alone, with consent, while in the sample of an inspection, or nothing. */
export type Seen = 'full' | 'summary' | 'own' | 'consent' | 'sample' | 'none'

const letters: Readonly<Record<string, Seen>> = { F: 'full', S: 'summary', O: 'own', C: 'consent', I: 'sample', '-': 'none' }

/**
 * Kinds of data, and what each party sees of them by default, in the order of `parties`. A local agreement may narrow it. Nothing is
 * seen by default of what somebody must decide case by case (safeguarding, legal advice, a plan that passes to another area), nor
 * of an address that is masked. Rows below the gap are this product's own: no published table has them.
 */
const table = {
  //                       fam set off psy soc cli adv med mem ins oth
  'section-a':              'F   F   F   F   F   F   C   C   -   I   -',
  'section-b':              'F   F   F   F   F   F   C   C   -   I   -',
  'section-c':              'F   S   F   S   S   F   C   C   -   I   -',
  'section-d':              'F   S   F   S   F   S   C   C   -   I   -',
  'section-e':              'F   F   F   F   F   F   C   C   -   I   -',
  'section-f':              'F   F   F   F   F   F   C   C   -   I   -',
  'section-g':              'F   S   F   S   S   F   C   C   -   I   -',
  'section-h':              'F   S   F   S   F   S   C   C   -   I   -',
  'education-advice':       'F   F   F   F   F   F   C   C   -   I   -',
  'health-advice':          'F   S   F   S   S   F   C   C   -   I   -',
  'social-care-advice':     'F   S   F   S   F   S   C   C   -   I   -',
  safeguarding:             '-   -   -   -   F   -   -   -   -   -   -',
  'protected-address':      'O   -   -   -   F   -   -   -   -   -   -',
  costs:                    'O   -   F   -   S   S   -   -   S   S   -',
  'legal-advice':           '-   -   -   -   -   -   -   -   -   -   -',
  'other-children':         '-   O   O   O   O   O   -   -   S   I   -',
  waits:                    'S   S   F   F   F   F   S   -   S   F   -',
  'audit-scores':           'S   S   F   F   F   F   -   -   S   F   -',

  'section-i':              'F   F   F   F   F   F   C   C   -   I   -',
  'section-j':              'O   -   F   -   S   S   -   -   S   S   -',
  progress:                 'F   S   F   S   S   S   C   C   -   I   -',
  circle:                   'F   F   F   F   F   F   C   -   -   I   -',
  numbers:                  'F   F   F   F   F   F   C   -   -   I   -',
  'home-address':           'O   -   F   -   F   -   -   -   -   -   -',
  'changes-to-the-record':  '-   -   F   -   -   -   -   -   -   -   -',
} as const

export type KindOfData = keyof typeof table

/** Every kind of data of the table. */
export const kindsOfData = Object.keys(table) as readonly KindOfData[]

/** What a party sees of a kind of data by default. Whoever is no party, and what is no kind, is nothing. */
export function maySee(party: Party | null, kind: KindOfData | undefined): Seen {
  if (party === null || kind === undefined || !Object.hasOwn(table, kind)) return 'none'
  return letters[table[kind].split(/ +/)[parties.indexOf(party)] ?? '-'] ?? 'none'
}

/** The party that someone with these permits is to a child’s record. */
export function partyOf(may: ReadonlySet<string>): Party | null {
  if (may.has('see-children')) return 'case-officer'
  return may.has('see-involved-children') ? 'setting' : null
}

/** What someone with these permits is shown of a kind of data on a child’s record. */
export type Sees = (kind: KindOfData) => Seen

/** The same as a question that a page can hand on. */
export function seeing(may: ReadonlySet<string>): Sees {
  return kind => maySee(partyOf(may), kind)
}

/**
 * Whether a part of a child’s record loads at all for someone with these permits. A part that does not say what kind of data it
 * shows is for those who see the whole area; what needs consent or a sample is for nobody until there is a record of those.
 */
export function opens(may: ReadonlySet<string>, kind: KindOfData | undefined): boolean {
  if (kind === undefined) return partyOf(may) === 'case-officer'
  const seen = maySee(partyOf(may), kind)
  return seen === 'full' || seen === 'summary'
}
