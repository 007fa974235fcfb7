/** The child whose page an address is, `/children/<id>` and all below it: a refused try knows nothing else of whom it was about. */
export function childInPath(path: string): string | undefined {
  return /^\/children\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/|$)/i.exec(path)?.[1]?.toLowerCase()
}

/** Whether a person has a surname of a child: any part of a double one counts, accents and capitals do not. */
export function isNamesake(person: string, surname: string): boolean {
  const theirs = new Set(partsOf(surname))
  // The first name is not a surname, however many names follow it.
  return partsOf(person).slice(1).some(part => theirs.has(part))
}

function partsOf(name: string): string[] {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’']/g, '').split(/[^\p{L}]+/u).filter(part => part.length > 1)
}
