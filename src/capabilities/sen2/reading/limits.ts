/** What no real return comes near; past it a file is an accident or an attack, and is refused before it fills the memory. */
export const limits = {
  /** People in one return: nearly three times the plans of all England (718,838 in January 2026). */
  people: 2_000_000,
  /** Characters of one person, markup included. */
  person: 1_000_000,
  /** Blocks of one person: requests, plans, placements and needs together. */
  blocks: 2_000,
  /** Characters of one item. */
  item: 10_000,
  /** Characters without a tag beginning or ending. */
  run: 256 * 1024,
  depth: 32,
  /** Stray elements kept for one person, and of one of them how many characters. */
  strays: 20,
  strayText: 200,
  /** Characters of one row of a CSV. */
  row: 200_000,
}
