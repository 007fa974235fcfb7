/** Someone named for duties of the accountability matrix in an invented area, for one party that must do them. */
export type CastHolder = {
  readonly area: '998' | '999'
  readonly party: 'council' | 'educational-psychology' | 'social-care' | 'integrated-care-board' | 'health-provider' | 'setting' | 'advice-service'
  readonly body: string
  readonly team?: string
  /** One of the cast, or someone who does not sign in here. */
  readonly who: { readonly subject: string } | { readonly name: string; readonly contact: string }
  readonly post: string
  readonly duties: readonly number[]
}

const wrenfold = { area: '999', body: 'Wrenfold Council' } as const
const health = { area: '999', body: 'Wrenfold and Ashmere Integrated Care Board', team: 'Children\'s commissioning' } as const
const priya = { subject: 'priya.raman' } as const
const helen = { name: 'Helen Strand', contact: 'helen.strand@wrenfold.example' } as const
const ines = { name: 'Ines Carrow', contact: 'ines.carrow@health.example' } as const

/**
 * Whom the invented areas name. Wrenfold has somebody for most duties and, on purpose, nobody for early notice by health (3) or
 * for education out of school (34, 36), and no contact for three of the duties that are each setting’s own (12, 15, 22); whoever it named for assessing again (27) has
 * no membership. Ashmere has hardly begun.
 */
export const responsible: readonly CastHolder[] = [
  { ...wrenfold, party: 'council', who: helen, post: 'Director of children’s services', duties: [1, 2, 4, 5, 6, 7, 8, 10, 11, 37, 39, 40] },
  { ...wrenfold, party: 'council', team: 'Assessment team', who: priya, post: 'SEND manager', duties: [9, 16, 17, 18, 19, 20] },
  { ...wrenfold, party: 'council', who: priya, post: 'SEND manager', duties: [23, 25, 28, 29, 30, 31, 32, 33, 35] },
  { ...wrenfold, party: 'council', team: 'Reviews team', who: { subject: 'dana.okafor' }, post: 'SEND officer', duties: [26] },
  { ...wrenfold, party: 'council', who: { subject: 'robin.vale' }, post: 'SEND officer', duties: [27] },
  { ...wrenfold, party: 'educational-psychology', team: 'Educational psychology service', who: { name: 'Marian Sole', contact: 'marian.sole@wrenfold.example' }, post: 'Principal educational psychologist', duties: [7, 9, 17, 37, 39] },
  { ...wrenfold, party: 'social-care', team: 'Children\'s social care', who: { name: 'Ken Adeyemi', contact: 'ken.adeyemi@wrenfold.example' }, post: 'Head of children’s social care', duties: [1, 4, 5, 6, 7, 9, 19, 25, 33, 37, 39, 40] },
  { ...wrenfold, party: 'setting', who: { name: 'Owen Tall', contact: 'owen.tall@wrenfold.example' }, post: 'Head of inclusion', duties: [7, 9, 11, 13, 14, 26, 35, 37, 38, 39] },
  { ...health, party: 'integrated-care-board', who: ines, post: 'Designated clinical officer', duties: [9, 18, 21, 24, 31, 37, 39] },
  { ...health, party: 'integrated-care-board', who: { name: 'Joel Hartley', contact: 'joel.hartley@health.example' }, post: 'Executive lead for SEND', duties: [5, 7, 40] },
  { area: '999', party: 'health-provider', body: 'Wrenfold Community Health NHS Trust', team: 'Community paediatrics', who: { name: 'Ruth Penhale', contact: '01632 960140' }, post: 'Clinical director for children', duties: [7, 9, 37, 39] },
  { area: '999', party: 'advice-service', body: 'Wrenfold SENDIASS', who: { name: 'Bea Lomax', contact: 'bea.lomax@advice.example' }, post: 'Service manager', duties: [10, 37, 39] },
  { area: '998', party: 'council', body: 'Ashmere Council', team: 'Assessment team', who: { subject: 'sally.brook' }, post: 'SEND officer', duties: [16, 20] },
  { area: '998', party: 'integrated-care-board', body: 'Wrenfold and Ashmere Integrated Care Board', team: 'Children\'s commissioning', who: ines, post: 'Designated clinical officer', duties: [24] },
]
