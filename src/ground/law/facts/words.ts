/** What a fact is called in a sentence: "the request reached the council", "the day the request was received". */
export type DateWords = { readonly kind: 'date'; readonly happened: string; readonly dayOf: string }
/** A fact that is not a date, and how it is asked for. */
export type OtherWords = { readonly kind: 'text' | 'year' | 'number' | 'yes or no' | 'requests' | 'revisits' | 'inspections'; readonly ask: string }
/** Facts by name. */
export type FactWords = { readonly [name: string]: DateWords | OtherWords }

/** A fact that is a date: what happened on it, and what the day is called. */
export function date(happened: string, dayOf: string): DateWords {
  return { kind: 'date', happened, dayOf }
}

/** A fact of another kind, and how it is asked for. */
export function other<Kind extends OtherWords['kind']>(kind: Kind, ask: string): { readonly kind: Kind; readonly ask: string } {
  return { kind, ask }
}
