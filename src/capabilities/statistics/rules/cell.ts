import type { Mark } from '../words.ts'

export type Cell = { readonly value: number; readonly mark: null } | { readonly value: null; readonly mark: Mark }

/** What a cell of a published file says: a number, a mark for why there is none, or nothing at all (null). */
export function readCell(text: string | undefined): Cell | null {
  if (text === undefined || text === '') return null
  // The tribunal tables print "-" for none (its rate beside it is 0.00) and ".." where the area did not exist or was not counted.
  if (text === '-') return { value: 0, mark: null }
  if (text === '..' || text === 'z') return { value: null, mark: 'z' }
  if (text === 'x') return { value: null, mark: 'x' }
  if (text === 'd') return { value: null, mark: 'd' }
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new Error(`A published cell says "${text}", which is neither a number nor a known mark`)
  return { value: Number(text), mark: null }
}
