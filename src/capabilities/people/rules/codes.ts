/** Ethnic groups by the code of the DfE's common basic data set. */
export const ethnicities: Readonly<Record<string, string>> = {
  WBRI: 'White British', WIRI: 'White Irish', WIRT: 'Traveller of Irish heritage', WROM: 'Gypsy or Roma', WOTH: 'Any other White background',
  MWBC: 'White and Black Caribbean', MWBA: 'White and Black African', MWAS: 'White and Asian', MOTH: 'Any other mixed background',
  AIND: 'Indian', APKN: 'Pakistani', ABAN: 'Bangladeshi', AOTH: 'Any other Asian background', CHNE: 'Chinese',
  BCRB: 'Black Caribbean', BAFR: 'Black African', BOTH: 'Any other Black background', OOTH: 'Any other ethnic group',
  REFU: 'The family preferred not to say', NOBT: 'Not yet asked',
}

/** Why a child has no unique pupil number on record. */
export const upnUnknown: Readonly<Record<string, string>> = {
  UN1: 'under 6 and not yet given one', UN2: 'never in a state-funded school in England', UN3: 'educated outside England',
  UN5: 'sources disagree about it', UN8: 'new to the area', UN9: 'never in a state-funded school or college in England',
  UN10: 'the request ended before it was known',
}

export const sexes: Readonly<Record<string, string>> = { M: 'Male', F: 'Female', U: 'Not known' }
