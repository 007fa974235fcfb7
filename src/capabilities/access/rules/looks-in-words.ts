/** The page's name in the record, as people say it: `people.child-record` is "Child record". */
export function pageInWords(record: string): string {
  const words = record.slice(record.indexOf('.') + 1).replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The end of a child's id, short enough to read out over the telephone. */
export function childReference(child: string): string {
  return child.slice(-8)
}
