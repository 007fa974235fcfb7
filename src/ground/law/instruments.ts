import type { Provision } from './words.ts'

/** The Acts, regulations, cases and guidance that the register cites. */
export const instruments = {
  CFA: { title: 'Children and Families Act 2014', kind: 'Act' },
  Regs: { title: 'SEND Regulations 2014 (SI 2014/1530)', kind: 'regulations' },
  RegsAmended: { title: 'Special Educational Needs and Disability (Amendment) Regulations 2015 (SI 2015/359)', kind: 'regulations' },
  PersonalBudgets: { title: 'SEN (Personal Budgets) Regulations 2014 (SI 2014/1652)', kind: 'regulations' },
  Education1996: { title: 'Education Act 1996', kind: 'Act' },
  Education2002: { title: 'Education Act 2002', kind: 'Act' },
  Exclusions2012: { title: 'School Discipline (Pupil Exclusions and Reviews) (England) Regulations 2012 (SI 2012/1033)', kind: 'regulations' },
  DisabledPersons1970: { title: 'Chronically Sick and Disabled Persons Act 1970', kind: 'Act' },
  Children1989: { title: 'Children Act 1989', kind: 'Act' },
  Children2004: { title: 'Children Act 2004', kind: 'Act' },
  Care2014: { title: 'Care Act 2014', kind: 'Act' },
  MentalCapacity2005: { title: 'Mental Capacity Act 2005', kind: 'Act' },
  Equality2010: { title: 'Equality Act 2010', kind: 'Act' },
  TribunalRules: { title: 'Tribunal Procedure (First-tier Tribunal) (Health, Education and Social Care Chamber) Rules 2008 (SI 2008/2699)', kind: 'regulations' },
  Recommendations: { title: 'First-tier Tribunal Recommendations Power Regulations 2017 (SI 2017/1306)', kind: 'regulations' },
  DetainedPersons: { title: 'Detained Persons Regulations 2015 (SI 2015/62)', kind: 'regulations' },
  LocalGovernment1974: { title: 'Local Government Act 1974', kind: 'Act' },
  SocialCareComplaints: { title: 'Children Act 1989 Representations Procedure Regulations 2006', kind: 'regulations' },
  Courts: { title: 'Rules of court on judicial review', kind: 'regulations' },
  NhsDirectPayments: { title: 'NHS direct payments regulations 2013', kind: 'regulations' },
  KeepingChildrenSafe: { title: 'Keeping children safe in education', kind: 'guidance' },
  ReformPlans: { title: 'Department for Education, local SEND reform plans', kind: 'guidance' },
  JointAreaReviews: { title: 'Children Act 2004 (Joint Area Reviews) Regulations 2015 (SI 2015/1792)', kind: 'regulations' },
  Inspection2016: { title: 'Ofsted and Care Quality Commission, local area SEND inspections from 2016', kind: 'guidance' },
  Inspection2023: { title: 'Ofsted and Care Quality Commission, area SEND inspections: framework and handbook', kind: 'guidance' },
  AfterInspection: { title: 'Department for Education and NHS England, support and challenge after inspection', kind: 'guidance' },
  LocalOversight: { title: 'Published practice of areas under improvement', kind: 'guidance' },
  UkGdpr: { title: 'UK General Data Protection Regulation', kind: 'regulations' },
  Information2000: { title: 'Freedom of Information Act 2000', kind: 'Act' },
  ExclusionGuidance: { title: 'Department for Education, suspension and permanent exclusion guidance', kind: 'guidance' },
  Sen2: { title: 'Department for Education, SEN2 person level census', kind: 'guidance' },
  Code: { title: 'SEND Code of Practice 2015', kind: 'Code' },
  HealthComplaints: { title: 'Parliamentary and Health Service Ombudsman, time for a complaint', kind: 'guidance' },
  SEND18: { title: 'HM Courts and Tribunals Service form SEND18', kind: 'guidance' },
  Devon: { title: 'R (L, M and P) v Devon County Council [2022] EWHC 493 (Admin)', kind: 'case' },
  Merton: { title: 'R (LS) v Merton [2024] EWHC 584 (Admin)', kind: 'case' },
  NorthTyneside: { title: 'N v North Tyneside Borough Council [2010] EWCA Civ 135', kind: 'case' },
  DfeStatistics: { title: 'Department for Education, Education, health and care plans: methodology', kind: 'guidance' },
  Proposal: { title: 'A proposal that is not law', kind: 'guidance' },
  Practice: { title: 'Line of Sight, its own target', kind: 'our target' },
} as const satisfies Record<string, { title: string; kind: string }>

/** The short name of an instrument. */
export type InstrumentId = keyof typeof instruments

/** A provision as a source line: "SEND Regulations 2014 (SI 2014/1530) reg 13(2)". */
export function sourceOf({ instrument, provision }: Provision): string {
  return provision === '' ? instruments[instrument].title : `${instruments[instrument].title} ${provision}`
}

/** A provision as it is read aloud: "SEND Regulations 2014, regulation 13(2)". */
export function provisionInWords({ instrument, provision }: Provision): string {
  const title = instruments[instrument].title.replace(/ \(SI [^)]*\)/, '')
  if (provision === '') return title
  const words = provision
    .replace(/\bregs /g, 'regulations ')
    .replace(/\breg /g, 'regulation ')
    .replace(/\bss\./g, 'sections ')
    .replace(/\bs\./g, 'section ')
    .replace(/\bpara /g, 'paragraph ')
  return `${title}, ${words}`
}
