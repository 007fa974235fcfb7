/** What a long list needs to show where one stands in it: the sentence, the pages, and links that sort. */
export type ListLinks = {
  readonly position: string
  readonly pagination: object | null
  sort(column: string): { href: string; direction: 'ascending' | 'descending' | null }
}

type ListAsked = {
  readonly path: string
  /** The filters as they stand in the address, without page and sort. */
  readonly filters: Readonly<Record<string, string | undefined>>
  readonly page: number
  readonly pageSize: number
  readonly total: number
  /** What is listed, in the plural: "duties". */
  readonly of: string
  /** `due` for ascending, `-due` for descending. */
  readonly sort?: string | undefined
}

/** Links for a list: every one keeps the filters, so that an address can be shared. */
export function listLinks(asked: ListAsked): ListLinks {
  const pages = Math.max(1, Math.ceil(asked.total / asked.pageSize))
  const href = (page: number, sort = asked.sort) => addressOf(asked.path, { ...asked.filters, sort, page: page === 1 ? undefined : String(page) })
  return {
    position: positionOf(asked),
    pagination: pages === 1 ? null : {
      ...(asked.page > 1 ? { previous: { href: href(asked.page - 1) } } : {}),
      ...(asked.page < pages ? { next: { href: href(asked.page + 1) } } : {}),
      items: nearby(asked.page, pages).map((page) => (page === null ? { ellipsis: true } : { number: page, href: href(page), current: page === asked.page })),
    },
    sort(column) {
      const direction = asked.sort === column ? 'ascending' : asked.sort === `-${column}` ? 'descending' : null
      return { href: href(1, direction === 'ascending' ? `-${column}` : column), direction }
    },
  }
}

function addressOf(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const kept = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '')
  return kept.length === 0 ? path : `${path}?${new URLSearchParams(kept)}`
}

function positionOf({ page, pageSize, total, of }: ListAsked): string {
  const count = total.toLocaleString('en-GB')
  if (total <= pageSize) return `${count} ${of}`
  const first = (page - 1) * pageSize + 1
  return `${first.toLocaleString('en-GB')} to ${Math.min(page * pageSize, total).toLocaleString('en-GB')} of ${count} ${of}`
}

/** First, last and the neighbours of this page; null where some are left out. */
function nearby(page: number, pages: number): (number | null)[] {
  const shown = [...new Set([1, page - 1, page, page + 1, pages])].filter((each) => each >= 1 && each <= pages).toSorted((a, b) => a - b)
  return shown.flatMap((each, index) => {
    const before = shown[index - 1] ?? each
    return each - before > 1 ? [null, each] : [each]
  })
}
