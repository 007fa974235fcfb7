/** The outcome of reading an identifier: the value, or a sentence that says what to do. */
export type Parsed<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly why: string }

/** A value that was read and checked. */
export function good<Value>(value: Value): Parsed<Value> {
  return { ok: true, value }
}

/** A text that is not the identifier, with what to do about it. */
export function bad(why: string): Parsed<never> {
  return { ok: false, why }
}

/** The text without spaces, in capitals: how people's typing is levelled before it is checked. */
export function levelled(text: string): string {
  return text.replace(/\s+/g, '').toUpperCase()
}
