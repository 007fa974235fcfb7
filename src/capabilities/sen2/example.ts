import type { RawHeader, RawPerson } from './words.ts'

/** The header of a return from the fictional area 999, complete and right for 2026. */
export function exampleHeader(changes: Partial<RawHeader> = {}): RawHeader {
  return {
    Collection: 'SEN2', Year: '2026', ReferenceDate: '2026-01-15', SourceLevel: 'L', LEA: '999', SoftwareCode: 'ExampleSystem',
    Release: '1.0.0', SerialNo: '1', DateTime: '2026-02-02T10:15:00', DMO: '1', DCO: '1', DSCO: '0', ...changes,
  }
}

/**
 * Robin Example, 9, whose plan was issued on the last day of the 20 weeks and reviewed in December. A fresh copy each time,
 * so that a test may spoil one item.
 */
export function robin(): RawPerson {
  return {
    at: { ordinal: 1 },
    Surname: 'Example', Forename: 'Robin', PersonBirthDate: '2016-05-04', Sex: 'M', Ethnicity: 'WBRI', PostCode: 'ZZ99 3WZ', UPN: 'R201100018042',
    Requests: [{
      ReceivedDate: '2025-01-20', RequestSource: '2', RYA: '0', RequestOutcomeDate: '2025-02-25', RequestOutcome: 'Y',
      RequestMediation: '0', RequestTribunal: '0',
      Assessment: {
        AssessmentOutcome: 'Y', AssessmentOutcomeDate: '2025-06-09', AssessmentMediation: '0', AssessmentTribunal: '0',
        OtherMediation: '0', OtherTribunal: '0', Week20: '0',
        NamedPlan: {
          StartDate: '2025-06-09', PB: '0', OA: '0',
          PlanDetail: [{ URN: '100000', PlacementRank: '1', SENunitIndicator: '0', ResourcedProvisionIndicator: '0' }],
        },
      },
      ActivePlans: {
        ReviewMeeting: '2025-12-03', ReviewOutcome: 'A',
        PlacementDetail: [{ URN: '100000', PlacementRank: '1', EntryDate: '2020-09-01', SENunitIndicator: '0', ResourcedProvisionIndicator: '0' }],
        SENneed: [{ SENtype: 'SLCN', SENtypeRank: '1' }],
      },
    }],
  }
}
