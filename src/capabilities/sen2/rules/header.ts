import type { RawHeader } from '../words.ts'
import { dateOf } from './dates.ts'
import type { Hit, Rule } from './shape.ts'

/** Rules of the file and its header (S2-001 to S2-010). A header that is not there is one finding, S2-001, and no other. */
export const headerRules: Rule<RawHeader>[] = [
  {
    id: 'S2-001', dfeRuleId: null, severity: 'error', item: 'Message', basis: 'common to COLLECT',
    title: 'The file is not well-formed XML, or a required block is missing',
    message: 'Export the file again: a return has a Header and a Persons block inside Message.',
    finds: header => header.missing?.map(block => ({ item: block })),
  },
  {
    id: 'S2-002', dfeRuleId: null, severity: 'error', item: 'Collection', basis: 'common to COLLECT',
    title: 'Collection is not SEN2', message: 'Enter SEN2 as the Collection.',
    finds: present(header => header.Collection !== 'SEN2' && { value: header.Collection }),
  },
  {
    id: 'S2-003', dfeRuleId: null, severity: 'error', item: 'Year', basis: 'common to COLLECT',
    title: 'Year is not the year of the census', message: 'Enter the year of the census day as the Year, the same as in ReferenceDate.',
    finds: present((header, { profile }) => {
      const census = dateOf(header.ReferenceDate)
      const wrong = header.Year !== String(profile.year) || Math.floor(census / 10000) !== profile.year && !Number.isNaN(census)
      return wrong && { value: header.Year }
    }),
  },
  {
    id: 'S2-004', dfeRuleId: null, severity: 'error', item: 'ReferenceDate', basis: 'common to COLLECT',
    title: 'ReferenceDate is not the census day', message: 'Enter the census day as the ReferenceDate.',
    finds: present((header, { reference, censusText }) => {
      const date = dateOf(header.ReferenceDate)
      const wrong = header.ReferenceDate === undefined || !Number.isNaN(date) && date !== reference
      return wrong && { value: header.ReferenceDate, note: `It is ${censusText}.` }
    }),
  },
  {
    id: 'S2-005', dfeRuleId: null, severity: 'error', item: 'SourceLevel', basis: 'common to COLLECT',
    title: 'SourceLevel is not L', message: 'Enter L, for local authority, as the SourceLevel.',
    finds: present(header => header.SourceLevel !== 'L' && { value: header.SourceLevel }),
  },
  {
    id: 'S2-006', dfeRuleId: null, severity: 'error', item: 'LEA', basis: 'common to COLLECT',
    title: 'LEA is not the code of the authority that submits', message: 'Enter the three-digit DfE code of your authority as the LEA.',
    finds: present(({ LEA }, { isArea, area, fictional }) => {
      if (LEA !== undefined && isArea(LEA) && (area === undefined || area === LEA)) return false
      const note = LEA !== undefined && /^99\d$/.test(LEA) && !fictional ? 'Codes 990 to 999 are for fictional areas.' : undefined
      return { value: LEA, ...note === undefined ? {} : { note } }
    }),
  },
  {
    id: 'S2-007', dfeRuleId: null, severity: 'error', item: 'SerialNo', basis: 'common to COLLECT',
    title: 'SerialNo is missing or is not a whole number', message: 'Enter a whole number of up to three digits as the SerialNo, higher each time you submit.',
    finds: present(header => !/^\d{1,3}$/.test(header.SerialNo ?? '') && { value: header.SerialNo }),
  },
  {
    id: 'S2-008', dfeRuleId: null, severity: 'error', item: 'DateTime', basis: 'common to COLLECT',
    title: 'DateTime is missing, malformed or in the future', message: 'Enter when the file was made as the DateTime, like 2026-02-02T10:15:00.',
    finds: present(({ DateTime }, { now }) => !(isDateTime(DateTime) && DateTime <= now) && { value: DateTime }),
  },
  {
    id: 'S2-009', dfeRuleId: null, severity: 'error', item: 'DMO', basis: 'guidance',
    title: 'A designated officer flag is missing or is not 1 or 0', message: 'Enter 1 if the officer is in post and 0 if not.',
    finds: present((header, { profile }) => {
      const hits: Hit[] = []
      for (const { element, since, compulsory } of profile.items.Header) {
        if (element !== 'DMO' && element !== 'DCO' && element !== 'DSCO') continue
        const value = header[element]
        const voluntary = value === undefined && (compulsory ?? since ?? 0) > profile.year
        if (!voluntary && value !== '1' && value !== '0') hits.push({ item: element, value })
      }
      return hits
    }),
  },
  {
    id: 'S2-010', dfeRuleId: null, severity: 'query', item: 'DMO', basis: 'inferred',
    title: 'No designated officer is in post', message: 'Check that none of the designated officers is in post. Enter 1 for those who are.',
    finds: present((header, { profile }) => header.DMO === '0' && header.DCO === '0'
      && (header.DSCO === '0' || header.DSCO === undefined && profile.year < 2026) && { value: '0' }),
  },
]

function present(finds: Rule<RawHeader>['finds']): Rule<RawHeader>['finds'] {
  return (header, context) => header.missing?.includes('Header') !== true && finds(header, context)
}

function isDateTime(text: string | undefined): text is string {
  return text !== undefined && !Number.isNaN(dateOf(text.slice(0, 10))) && /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(text.slice(10))
}
