import type { Code, CodeList } from './shape.ts'

/**
 * Code lists. Working defaults, to be checked against the DfE guide: the numbers of `request source` and the letters of
 * `residential`, `work-based`, `direct payments` and `review outcome` are not published where we could read them.
 */
export const codeLists: Record<CodeList, readonly Code[]> = {
  collection: [{ code: 'SEN2', label: 'SEN2 person-level return' }],
  'source level': [{ code: 'L', label: 'Local authority' }],
  sex: [{ code: 'M', label: 'Male' }, { code: 'F', label: 'Female' }, { code: 'U', label: 'Unknown' }],
  ethnicity: [
    { code: 'WBRI', label: 'White British' }, { code: 'WIRI', label: 'Irish' }, { code: 'WIRT', label: 'Traveller of Irish heritage' },
    { code: 'WROM', label: 'Gypsy or Roma' }, { code: 'WOTH', label: 'Any other White background' },
    { code: 'MWBC', label: 'White and Black Caribbean' }, { code: 'MWBA', label: 'White and Black African' },
    { code: 'MWAS', label: 'White and Asian' }, { code: 'MOTH', label: 'Any other mixed background' },
    { code: 'AIND', label: 'Indian' }, { code: 'APKN', label: 'Pakistani' }, { code: 'ABAN', label: 'Bangladeshi' },
    { code: 'AOTH', label: 'Any other Asian background' }, { code: 'CHNE', label: 'Chinese' },
    { code: 'BCRB', label: 'Black Caribbean' }, { code: 'BAFR', label: 'Black African' }, { code: 'BOTH', label: 'Any other Black background' },
    { code: 'OOTH', label: 'Any other ethnic group' }, { code: 'REFU', label: 'Refused' }, { code: 'NOBT', label: 'Not yet obtained' },
  ],
  'UPN unknown': [
    { code: 'UN1', label: 'Under 6 and not yet given a UPN' },
    { code: 'UN2', label: 'Never in a state-funded school in England' },
    { code: 'UN3', label: 'Educated outside England' },
    { code: 'UN5', label: 'Sources disagree, so no reliable match' },
    { code: 'UN8', label: 'New to the area, UPN or ULN not yet known' },
    { code: 'UN9', label: 'Young person never in a state-funded school or college in England' },
    { code: 'UN10', label: 'Request ended before the UPN or ULN was known' },
  ],
  'request source': [
    { code: '1', label: 'Parent or young person' }, { code: '2', label: 'School or other education setting' },
    { code: '3', label: 'Health care professional' }, { code: '4', label: 'Social care professional' }, { code: '5', label: 'Other' },
  ],
  'request outcome': [
    { code: 'Y', label: 'To assess' }, { code: 'N', label: 'Not to assess' }, { code: 'A', label: 'Awaiting a decision' },
    { code: 'W', label: 'Withdrawn or ended before a decision' }, { code: 'H', label: 'Historical: decided before the collection year' },
  ],
  'assessment outcome': [
    { code: 'Y', label: 'To issue a plan' }, { code: 'N', label: 'Not to issue a plan' }, { code: 'A', label: 'Not yet decided' },
    { code: 'W', label: 'Withdrawn or ended before a decision' }, { code: 'H', label: 'Historical: decided before the collection year' },
  ],
  setting: [
    { code: 'OLA', label: 'Arranged by the council outside school (Children and Families Act 2014, section 61)' },
    { code: 'OPA', label: 'Arranged by the parent or young person (Children and Families Act 2014, section 42(5))' },
    { code: 'EHE', label: 'Elective home education' },
    { code: 'EYP', label: 'Early years provider without a URN' },
    { code: 'OTH', label: 'Other, or a type of setting named', since: 2025 },
    { code: 'NEET', label: 'Aged 16 to 25 and not in education, employment or training' },
    { code: 'NIEC', label: 'Not in education or training, notice to cease issued' },
    { code: 'NIEO', label: 'Not in education or training, other' },
  ],
  'cease reason': [
    { code: '1', label: 'Reached the maximum age' },
    { code: '2', label: 'Needs met without a plan, still in education or training' },
    { code: '3', label: 'Moved to higher education' },
    { code: '4', label: 'Paid employment, not an apprenticeship' },
    { code: '5', label: 'Transferred to another area in England' },
    { code: '6', label: 'No longer wishes to engage in education or training' },
    { code: '7', label: 'Left England' }, { code: '8', label: 'Died' }, { code: '9', label: 'Other' },
  ],
  residential: [{ code: 'A', label: 'Residential, 52 weeks' }, { code: 'B', label: 'Residential, 38 to 51 weeks' }],
  'work-based': [{ code: 'S', label: 'Supported internship' }, { code: 'A', label: 'Apprenticeship' }, { code: 'T', label: 'Traineeship' }],
  'direct payments': [
    { code: 'E', label: 'Education' }, { code: 'H', label: 'Health' }, { code: 'S', label: 'Social care' }, { code: 'I', label: 'Integrated' },
  ],
  'review outcome': [{ code: 'A', label: 'Amend' }, { code: 'C', label: 'Cease' }, { code: 'M', label: 'Maintain' }],
  need: [
    { code: 'SPLD', label: 'Specific learning difficulty' }, { code: 'MLD', label: 'Moderate learning difficulty' },
    { code: 'SLD', label: 'Severe learning difficulty' }, { code: 'PMLD', label: 'Profound and multiple learning difficulty' },
    { code: 'SEMH', label: 'Social, emotional and mental health' }, { code: 'SLCN', label: 'Speech, language and communication needs' },
    { code: 'HI', label: 'Hearing impairment' }, { code: 'VI', label: 'Vision impairment' }, { code: 'MSI', label: 'Multi-sensory impairment' },
    { code: 'PD', label: 'Physical disability' }, { code: 'ASD', label: 'Autistic spectrum disorder' },
    { code: 'DS', label: 'Down syndrome', since: 2025 }, { code: 'OTH', label: 'Other difficulty or disability' },
  ],
  rank: [{ code: '1', label: 'Primary' }, { code: '2', label: 'Secondary' }],
}
