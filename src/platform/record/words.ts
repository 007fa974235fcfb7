/** A change that was made, in the past tense: `pathway.assessment-refused`, about whom, with its facts. */
export type Happening = {
  readonly kind: string
  readonly child?: string | undefined
  readonly about?: string | undefined
  readonly facts: Readonly<Record<string, unknown>>
}

export type RecordedHappening = Happening & { readonly id: string; readonly at: Temporal.Instant; readonly actor: string }

/** How it was shown: a page opened, children in a list or in a file that was saved, or a page printed. */
export type Way = 'opened' | 'listed' | 'downloaded' | 'printed'

/** Someone looked at a page, or tried to. */
export type Look = {
  readonly page: string
  readonly way?: Way | undefined
  /** Whose record it was, when it was one child's. */
  readonly child?: string | undefined
  /** Which children were in the list or the file. */
  readonly children?: readonly string[] | undefined
  /** Whether the child has a surname of whoever looked. */
  readonly namesake?: boolean | undefined
  readonly refused?: boolean | undefined
  /** What a refused try lacked. */
  readonly because?: string | undefined
}

export type Fault = { readonly position: number | null; readonly entry: string; readonly what: 'altered' | 'removed' | 'reordered' }
export type Verdict = { readonly area: string; readonly sealed: number; readonly unsealed: number; readonly head: string; readonly faults: readonly Fault[] }
