/** The id of a line as it is printed again; undefined where it has none, and what to do where it cannot be given back as it came. */
export function idOf(given: unknown): string | undefined | { readonly wrong: string } {
  if (given === undefined || given === null) return undefined
  if (typeof given === 'string') return JSON.stringify(given)
  if (typeof given !== 'number') return { wrong: 'Write id as text or as a number' }
  // Read from JSON, a whole number of more than 15 digits may have become another one.
  return Number.isFinite(given) && (Number.isSafeInteger(given) || !Number.isInteger(given)) ? JSON.stringify(given)
    : { wrong: 'Write id as text, in quotation marks: so long a number would lose its last digits' }
}

/** An object in JSON with the id of its line before all else. */
export function withId(id: string | undefined, object: string): string {
  return id === undefined ? object : `{"id":${id},${object.slice(1)}`
}
