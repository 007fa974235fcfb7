/** Types of special educational need, by the code that returns and the school census use. */
export const needs: Readonly<Record<string, string>> = {
  SPLD: 'Specific learning difficulty', MLD: 'Moderate learning difficulty', SLD: 'Severe learning difficulty',
  PMLD: 'Profound and multiple learning difficulty', SEMH: 'Social, emotional and mental health', SLCN: 'Speech, language and communication needs',
  HI: 'Hearing impairment', VI: 'Vision impairment', MSI: 'Multi-sensory impairment', PD: 'Physical disability', ASD: 'Autistic spectrum disorder',
  DS: 'Down syndrome', OTH: 'Another difficulty or disability',
}

/** Where a child is when no setting with a number is named. */
export const arrangements: Readonly<Record<string, string>> = {
  OLA: 'Education arranged by the council outside a school or college (section 61)',
  OPA: 'Arrangements made by the parent or young person (section 42(5))',
  EHE: 'Home education chosen by the family', EYP: 'An early years provider without a number', OTH: 'Another arrangement, or a type of setting and no one setting',
  NEET: 'Not in education, employment or training', NIEC: 'Not in education or training: notice was given that the plan will cease',
  NIEO: 'Not in education or training: another reason',
}

/** Why a plan ceased. */
export const ceaseReasons: Readonly<Record<string, string>> = {
  1: 'reached the greatest age for a plan', 2: 'needs are met without a plan, and still in education or training', 3: 'went on to higher education',
  4: 'went on to paid work, not an apprenticeship', 5: 'the plan passed to another area in England', 6: 'no longer wishes to be in education or training',
  7: 'left England', 8: 'died', 9: 'another reason',
}

// The letters of the next three lists are working defaults: they are not published where we could read them.
export const residentials: Readonly<Record<string, string>> = { A: 'Residential, 52 weeks a year', B: 'Residential, 38 to 51 weeks a year' }
export const workBased: Readonly<Record<string, string>> = { S: 'Supported internship', A: 'Apprenticeship', T: 'Traineeship' }
export const directPayments: Readonly<Record<string, string>> = { E: 'for education', H: 'for health', S: 'for social care', I: 'for more than one service together' }
