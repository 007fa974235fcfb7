/** A change that was made, in the past tense: `pathway.assessment-refused`, about whom, with its facts. */
export type Happening = {
  readonly kind: string
  readonly child?: string | undefined
  readonly about?: string | undefined
  readonly facts: Readonly<Record<string, unknown>>
}

export type RecordedHappening = Happening & { readonly id: string; readonly at: Temporal.Instant; readonly actor: string }

/** Someone looked at a page; `child` when it was a child's record. */
export type Look = { readonly page: string; readonly child?: string | undefined; readonly refused?: boolean }

export type Fault = { readonly position: number | null; readonly entry: string; readonly what: 'altered' | 'removed' | 'reordered' }
export type Verdict = { readonly area: string; readonly sealed: number; readonly unsealed: number; readonly head: string; readonly faults: readonly Fault[] }
