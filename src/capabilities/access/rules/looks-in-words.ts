import type { WhoLooked } from '../words.ts'

/** The page's name in the record, as people say it: `people.child-record` is "Child record". */
export function pageInWords(record: string): string {
  const words = record.slice(record.indexOf('.') + 1).replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The end of a child's id, short enough to read out over the telephone. */
export function childReference(child: string): string {
  return child.slice(-8)
}

/** How it was shown, where that is more than a page opened: in a list, in a file, on paper. */
export function wayInWords({ way, children }: Pick<WhoLooked, 'way' | 'children'>): string | null {
  switch (way) {
    case 'opened': return null
    case 'printed': return 'Printed'
    case 'listed': return children === null ? 'In a list' : `In a list of ${many(children)}`
    case 'downloaded': return children === null ? 'Saved as a file' : `Saved as a file, with ${many(children)} in it`
  }
}

/** That a try was refused, and what it lacked. */
export function refusalInWords({ refused, because }: Pick<WhoLooked, 'refused' | 'because'>): string | null {
  if (!refused) return null
  return because !== null && because in lacking ? `Tried, and was not shown it: ${lacking[because as keyof typeof lacking]}` : 'Tried, and was not shown it'
}

const lacking = {
  permit: 'their role does not open it',
  area: 'they did not work in any area then',
  record: 'it is not in this area, or not theirs to see',
}

function many(children: number): string {
  return children === 1 ? '1 child' : `${children.toLocaleString('en-GB')} children`
}
