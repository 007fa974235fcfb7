import type { GiasSetting } from '../words.ts'

const areaNames = ['Tarnbrook', 'Holmwick', 'Saltmere', 'Oxleigh', 'Penwater', 'Kestrelham', 'Larkdown', 'Thornsea', 'Ashmere', 'Wrenfold']

/** The invented name of a fictional area. */
export function fictionalAreaName(area: string): string {
  return areaNames[digitOf(area)] as string
}

type Family = {
  readonly code: string; readonly type: string; readonly phase: string; readonly ages: readonly [number, number]; readonly title: string
  readonly from: number; readonly names: number; readonly count: number; readonly resourced?: number; readonly units?: number; readonly approved?: boolean
}

const phases: Readonly<Record<string, string>> = { '0': 'Not applicable', '1': 'Nursery', '2': 'Primary', '4': 'Secondary', '6': '16 plus', '7': 'All-through' }

// Establishment types by their GIAS codes; `from` is the first establishment number and `names` the first place in the list of names.
const families: readonly Family[] = [
  { code: '1', type: 'Community school', phase: '2', ages: [4, 11], title: 'Primary School', from: 2000, names: 0, count: 10, resourced: 1, units: 1 },
  { code: '1', type: 'Community school', phase: '2', ages: [4, 7], title: 'Infant School', from: 2050, names: 10, count: 2 },
  { code: '1', type: 'Community school', phase: '2', ages: [7, 11], title: 'Junior School', from: 2060, names: 10, count: 2 },
  { code: '3', type: 'Voluntary controlled school', phase: '2', ages: [4, 11], title: 'Church of England Primary School', from: 3000, names: 12, count: 3 },
  { code: '34', type: 'Academy converter', phase: '2', ages: [4, 11], title: 'Primary Academy', from: 2100, names: 15, count: 14, resourced: 2, units: 2 },
  { code: '35', type: 'Free schools', phase: '2', ages: [4, 11], title: 'Free School', from: 2150, names: 29, count: 2, resourced: 1, units: 1 },
  { code: '1', type: 'Community school', phase: '4', ages: [11, 16], title: 'School', from: 4000, names: 31, count: 3, resourced: 1, units: 1 },
  { code: '34', type: 'Academy converter', phase: '4', ages: [11, 18], title: 'Academy', from: 4100, names: 34, count: 7, resourced: 2, units: 2 },
  { code: '35', type: 'Free schools', phase: '4', ages: [11, 16], title: 'Free School', from: 4150, names: 41, count: 1, resourced: 1 },
  { code: '11', type: 'Other independent school', phase: '7', ages: [3, 18], title: 'House School', from: 6000, names: 42, count: 3 },
  { code: '15', type: 'Local authority nursery school', phase: '1', ages: [2, 5], title: 'Nursery School', from: 1000, names: 45, count: 2 },
  { code: '7', type: 'Community special school', phase: '0', ages: [3, 19], title: 'Special School', from: 7000, names: 47, count: 4 },
  { code: '44', type: 'Academy special converter', phase: '0', ages: [3, 19], title: 'Special Academy', from: 7050, names: 51, count: 3 },
  { code: '36', type: 'Free schools special', phase: '0', ages: [4, 19], title: 'Special Free School', from: 7080, names: 54, count: 1 },
  { code: '10', type: 'Other independent special school', phase: '0', ages: [5, 19], title: 'Lodge School', from: 6050, names: 55, count: 4, approved: true },
  { code: '8', type: 'Non-maintained special school', phase: '0', ages: [4, 19], title: 'School for Deaf and Blind Children', from: 7090, names: 59, count: 1 },
  { code: '14', type: 'Pupil referral unit', phase: '0', ages: [5, 16], title: 'Centre', from: 1100, names: 60, count: 1 },
  { code: '42', type: 'Academy alternative provision converter', phase: '0', ages: [11, 16], title: 'Alternative Provision Academy', from: 1110, names: 61, count: 1 },
  { code: '38', type: 'Free schools alternative provision', phase: '0', ages: [11, 16], title: 'Alternative Provision Free School', from: 1120, names: 62, count: 1 },
  { code: '18', type: 'Further education', phase: '6', ages: [16, 99], title: 'College', from: 8000, names: 63, count: 3 },
  { code: '31', type: 'Sixth form centres', phase: '6', ages: [16, 19], title: 'Sixth Form College', from: 8050, names: 66, count: 1 },
  { code: '32', type: 'Special post 16 institution', phase: '6', ages: [16, 25], title: 'Specialist College', from: 8070, names: 67, count: 2, approved: true },
  { code: '49', type: 'Online provider', phase: '7', ages: [5, 18], title: 'Online School', from: 6090, names: 69, count: 1 },
]

// Places that are in no gazetteer we know of: a stem and an ending. Areas begin at different points, so that few names are shared.
const stems = ['Hollin', 'Mill', 'Larch', 'Fenny', 'Copper', 'Withy', 'Stony', 'Apple', 'Rook', 'Harrow', 'Clay', 'Otter', 'Bramble', 'Kiln']
const endings = ['Brook', 'Bank', 'Rise', 'Water', 'Fold', 'Cross', 'Heath', 'Lea', 'Top', 'Gate']

/**
 * The invented schools and colleges of a fictional area, as rows of the Get Information About Schools extract. Their URNs
 * are 990000 and up, a thousand for each area: the register has issued none beyond the 150,000s, so none can be a real one.
 */
export function fictionalSettings(area: string): readonly GiasSetting[] {
  const known = made.get(area)
  if (known !== undefined) return known
  const rows: GiasSetting[] = []
  for (const family of families) {
    for (let index = 0; index < family.count; index++) rows.push(setting(area, family, index, rows.length))
  }
  made.set(area, rows)
  return rows
}

const made = new Map<string, readonly GiasSetting[]>()

/** Training providers known only by UKPRN. Real numbers begin 100; these begin 199. */
export function fictionalProviders(area: string): readonly string[] {
  return [1, 2, 3].map(number => `199${digitOf(area)}90${String(number).padStart(2, '0')}`)
}

function setting(area: string, family: Family, index: number, order: number): GiasSetting {
  const digit = digitOf(area)
  const at = family.names + index + digit * 37
  const place = `${stems[at % stems.length]} ${endings[(at + Math.floor(at / stems.length)) % endings.length]}`
  const resourced = index < (family.resourced ?? 0)
  const unit = !resourced && index < (family.resourced ?? 0) + (family.units ?? 0)
  return {
    URN: String(990000 + digit * 1000 + 100 + order),
    UKPRN: family.phase === '6' ? `199${digit}${String(1000 + order).slice(-4)}` : '',
    'LA (code)': area, 'LA (name)': fictionalAreaName(area), EstablishmentNumber: String(family.from + index),
    EstablishmentName: `${place} ${family.title}`,
    'TypeOfEstablishment (code)': family.code, 'TypeOfEstablishment (name)': family.type,
    'EstablishmentStatus (code)': '1', 'EstablishmentStatus (name)': 'Open',
    'PhaseOfEducation (code)': family.phase, 'PhaseOfEducation (name)': phases[family.phase] as string,
    OpenDate: '01-09-1998', CloseDate: '', StatutoryLowAge: String(family.ages[0]), StatutoryHighAge: String(family.ages[1]),
    'TypeOfResourcedProvision (name)': resourced ? 'Resourced provision' : unit ? 'SEN unit' : '',
    'Section41Approved (name)': family.approved === true ? 'Approved' : 'Not applicable', Postcode: `ZZ99 ${digit}AA`,
  }
}

function digitOf(area: string): number {
  if (!/^99\d$/.test(area)) throw new RangeError(`${area} is not a fictional area: fictional areas are 990 to 999`)
  return Number(area) - 990
}
