/** Part 3 of the 2014 Act and the SEND Regulations 2014 came into force on 1 September 2014. */
export const sinceSeptember2014 = { effectiveFrom: '2014-09-01', effectiveTo: null } as const

/** The Code of Practice of January 2015 came into force on 1 April 2015. */
export const sinceApril2015 = { effectiveFrom: '2015-04-01', effectiveTo: null } as const
