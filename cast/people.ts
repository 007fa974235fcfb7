/** Someone who works in the fictional areas and may sign in to the demo. */
export type CastPerson = {
  readonly subject: string
  readonly name: string
  readonly email: string
  /** The fictional area they work in; null for someone who is a member of none. */
  readonly area: '998' | '999' | null
  readonly organisation: string
  readonly roles: readonly CastRole[]
  readonly story: string
}

export type CastRole = 'send-officer' | 'send-manager' | 'data-protection-lead' | 'area-administrator' | 'setting-senco'

/** The staff of Wrenfold (999) and its neighbour Ashmere (998), used by tests, journeys and the demo. */
export const people = [
  {
    subject: 'dana.okafor', name: 'Dana Okafor', email: 'dana.okafor@wrenfold.example', area: '999', organisation: 'Wrenfold Council', roles: ['send-officer'],
    story: 'A SEND officer with a hundred and forty cases, who begins each day with what is due and what is late.',
  },
  {
    subject: 'priya.raman', name: 'Priya Raman', email: 'priya.raman@wrenfold.example', area: '999', organisation: 'Wrenfold Council', roles: ['send-manager', 'send-officer'],
    story: 'Manages the SEND team, answers for its timeliness and signs off the yearly return.',
  },
  {
    subject: 'gareth.lyle', name: 'Gareth Lyle', email: 'gareth.lyle@wrenfold.example', area: '999', organisation: 'Wrenfold Council', roles: ['data-protection-lead'],
    story: 'Data protection lead: sees who looked at a child’s record and why, and not the caseload.',
  },
  {
    subject: 'tom.ferreira', name: 'Tom Ferreira', email: 'tom.ferreira@wrenfold.example', area: '999', organisation: 'Wrenfold Council', roles: ['area-administrator'],
    story: 'Gives and ends memberships and roles in Wrenfold, and has no need of any child’s record.',
  },
  {
    subject: 'sally.brook', name: 'Sally Brook', email: 'sally.brook@ashmere.example', area: '998', organisation: 'Ashmere Council', roles: ['send-officer'],
    story: 'A SEND officer next door in Ashmere, where much is late; must find nothing of Wrenfold’s.',
  },
  {
    subject: 'nia.powell', name: 'Nia Powell', email: 'nia.powell@hollin-brook.example', area: '999', organisation: 'Hollin Brook Primary School', roles: ['setting-senco'],
    story: 'SENCo of a primary school: sees the children whose plans name it and what is due about them, and no other child.',
  },
  {
    subject: 'hugh.lister', name: 'Hugh Lister', email: 'hugh.lister@ashmere-school.example', area: '998', organisation: 'Bramble Lea Academy', roles: ['setting-senco'],
    story: 'SENCo of a school next door in Ashmere: must find none of Wrenfold’s children, nor those of other schools.',
  },
  {
    subject: 'robin.vale', name: 'Robin Vale', email: 'robin.vale@wrenfold.example', area: null, organisation: 'Wrenfold Council', roles: [],
    story: 'Joined the council this week and can sign in, but nobody has yet given them a membership.',
  },
] as const satisfies readonly CastPerson[]
