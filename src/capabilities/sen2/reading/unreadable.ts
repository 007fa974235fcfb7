/** A file that cannot be read as a SEN2 return. Its message says what is wrong, where, and what to do. */
export class UnreadableReturn extends Error {
  override readonly name = 'UnreadableReturn'
}

/** The reason, when an error is about the file and not about us; otherwise the error is thrown on. */
export function whyUnreadable(error: unknown): string {
  if (error instanceof UnreadableReturn) return error.message
  throw error
}
