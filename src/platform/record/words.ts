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

/** A seal of the chain and the entry that it covers as it stands now; `body` and `at` are null where the entry is gone. */
export type Link = {
  readonly position: number
  readonly kind: string
  readonly entry: string
  readonly entryAt: Temporal.Instant
  readonly content: string
  readonly hash: string
  readonly body: string | null
  readonly at: Temporal.Instant | null
}

/** The head of a chain when a day had ended. */
export type Anchor = { readonly day: string; readonly position: number; readonly hash: string }

/**
 * Something that is not as it was sealed. Broken: the chain does not go on here, and whether an entry was altered with its seal or
 * one was removed with it, nothing is left to say. Rewritten: an anchor says something else.
 */
export type Fault = { readonly position: number; readonly entry: string; readonly what: 'altered' | 'removed' | 'reordered' | 'inserted' | 'broken' | 'rewritten'; readonly says: string }
export type Verdict = { readonly area: string; readonly sealed: number; readonly unsealed: number; readonly head: string; readonly anchors: number; readonly faults: readonly Fault[] }
