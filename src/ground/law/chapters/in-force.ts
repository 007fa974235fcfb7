/** Part 3 of the 2014 Act and the SEND Regulations 2014 came into force on 1 September 2014. */
export const sinceSeptember2014 = { effectiveFrom: '2014-09-01', effectiveTo: null } as const

/** The Code of Practice of January 2015 came into force on 1 April 2015. */
export const sinceApril2015 = { effectiveFrom: '2015-04-01', effectiveTo: null } as const

/** The first framework of local area inspections ran from May 2016; what follows from its inspections still follows. */
export const sinceMay2016 = { effectiveFrom: '2016-05-01', effectiveTo: null } as const

/** Inspectors were last on site under the first framework in December 2022. */
export const onSite2016To2022 = { effectiveFrom: '2016-05-01', effectiveTo: '2022-12-31' } as const

/** The second framework was published on 29 November 2022; its first inspections were in January 2023. */
export const sinceNovember2022 = { effectiveFrom: '2022-11-29', effectiveTo: null } as const

/** The exclusion regulations of 2012 came into force on 1 September 2012. */
export const sinceSeptember2012 = { effectiveFrom: '2012-09-01', effectiveTo: null } as const

/** The data protection regulation has applied since 25 May 2018. */
export const sinceMay2018 = { effectiveFrom: '2018-05-25', effectiveTo: null } as const

/** The right to information under the Act of 2000 began on 1 January 2005. */
export const sinceJanuary2005 = { effectiveFrom: '2005-01-01', effectiveTo: null } as const

/** The Tribunal’s power to recommend began as a trial in 2018, and was kept. The day on which the trial began has not been checked. */
export const sinceTheTrial = { effectiveFrom: '2018-01-01', effectiveTo: null } as const
