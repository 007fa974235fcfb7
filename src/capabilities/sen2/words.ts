/**
 * A SEN2 return as it was read: text values by element name, nothing converted, so that validation can say what is wrong
 * with exactly what was sent. Absent and empty elements are both absent. Names are those of the DfE person-level return.
 */
export type RawHeader = {
  Collection?: string; Year?: string; ReferenceDate?: string
  SourceLevel?: string; LEA?: string; SoftwareCode?: string; Release?: string; SerialNo?: string; DateTime?: string
  DMO?: string; DCO?: string; DSCO?: string
  /** Required blocks that the file lacks. Complete once the last person has been read. */
  missing?: string[]
  unknown?: Stray[]
  repeated?: Stray[]
}
/** Something a file holds that has no place there: its path from Message or Person, and its text. */
export type Stray = { element: string; value: string }
export type RawPerson = {
  /** Position in the file, from 1, and the line it began on where the format has lines. */
  at: { ordinal: number; line?: number }
  Surname?: string; Forename?: string; PersonBirthDate?: string; Sex?: string; Ethnicity?: string; PostCode?: string
  UPN?: string; UniqueLearnerNumber?: string; UPNunknown?: string
  Requests: RawRequest[]
  /** Elements that no profile knows, with their path from Person. */
  unknown?: Stray[]
  /** Items and blocks that may be there once and were there again; the first was kept. */
  repeated?: Stray[]
}
export type RawRequest = {
  ReceivedDate?: string; RequestSource?: string; RYA?: string; RequestOutcomeDate?: string; RequestOutcome?: string
  RequestMediation?: string; RequestTribunal?: string; Exported?: string
  Assessment?: RawAssessment
  ActivePlans?: RawActivePlan
}
export type RawAssessment = {
  AssessmentOutcome?: string; AssessmentOutcomeDate?: string; AssessmentMediation?: string; AssessmentTribunal?: string
  OtherMediation?: string; OtherTribunal?: string; Week20?: string
  NamedPlan?: RawNamedPlan
}
export type RawNamedPlan = {
  StartDate?: string; PlanRes?: string; PlanWBP?: string; PB?: string; OA?: string; DP?: string; CeaseDate?: string; CeaseReason?: string
  PlanDetail: RawPlanDetail[]
}
export type RawPlanDetail = {
  URN?: string; UKPRN?: string; SENsetting?: string; SENsettingOther?: string; PlacementRank?: string
  SENunitIndicator?: string; ResourcedProvisionIndicator?: string
}
export type RawActivePlan = {
  TransferLA?: string; ReviewMeeting?: string; ReviewOutcome?: string; ReviewDraft?: string
  PhaseTransferDueDate?: string; PhaseTransferFinalDate?: string; LastReview?: string
  PlacementDetail: RawPlacement[]
  SENneed: RawNeed[]
}
export type RawPlacement = RawPlanDetail & { EntryDate?: string; LeavingDate?: string; Res?: string; WBP?: string }
export type RawNeed = { SENtype?: string; SENtypeRank?: string }

/** Someone of a return who was left out of its import, and why. */
export type LeftOut = { readonly ordinal: number; readonly person: string; readonly because: string }

/** What an import would come to. */
export type Foreseen = { readonly added: number; readonly changed: number; readonly unchanged: number; readonly leftOut: readonly LeftOut[] }

/** One error of a return, as it is shown. */
export type ShownFinding = { readonly rule: string; readonly person: string; readonly item: string; readonly value: string; readonly message: string }

/** What came of an import. Only the first of these changed anything. */
export type ImportOutcome =
  | { readonly kind: 'imported'; readonly returnId: string; readonly people: number; readonly added: number; readonly changed: number; readonly unchanged: number; readonly duties: number; readonly leftOut: readonly LeftOut[]; readonly possibleDuplicates: number }
  | { readonly kind: 'already'; readonly returnId: string; readonly importedAt: Temporal.Instant }
  | { readonly kind: 'older'; readonly census: string; readonly serial: string | null }
  | { readonly kind: 'invalid'; readonly people: number; readonly errors: number; readonly first: readonly ShownFinding[]; readonly canLeaveOut: boolean }
  | { readonly kind: 'unreadable'; readonly why: string }

/** What an upload's check found, short enough to show; the whole is in files beside the upload. */
export type UploadReport = {
  readonly profile: string
  readonly people: number
  readonly peopleInError: number
  readonly errors: number
  readonly queries: number
  readonly canLeaveOut: boolean
  readonly counts: readonly { readonly rule: string; readonly title: string; readonly severity: 'error' | 'query'; readonly count: number; readonly people: number }[]
  readonly rows: readonly (ShownFinding & { readonly severity: 'error' | 'query' })[]
  readonly notChecked: readonly { readonly rule: string; readonly title: string; readonly why: string }[]
  /** The people in error, the first few hundred of them, as they would be left out. */
  readonly inError?: readonly LeftOut[] | undefined
  /** What importing would come to, the people in error left out. */
  readonly coming?: Foreseen | undefined
  /** The census day it was checked for. */
  readonly census?: string | undefined
  /** Who confirmed the import, and when. */
  readonly confirmed?: { readonly by: string; readonly at: string; readonly leaveOut: boolean } | undefined
  /** Set when the import ended through a fault of ours: nothing was imported, and it may be tried again. */
  readonly failed?: boolean | undefined
  /** Why nothing could be read, or nothing was taken; or what came of it. */
  readonly why?: string | undefined
  /** The return that came of it. */
  readonly returnId?: string | undefined
}
