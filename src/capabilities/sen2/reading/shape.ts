import { blockNames, blocks, childBlocks, items } from '../profile/index.ts'
import type { BlockName } from '../profile/index.ts'

/** What a name means inside a block: one of its items, or a block of its own. */
export type Meaning =
  | { kind: 'item'; element: string }
  | { kind: 'block'; name: BlockName; many: boolean }

type Names = Map<string, Meaning>

const shapes = new Map<BlockName, Names>(blockNames.map(name => [name, namesOf(name)]))

/**
 * The meaning of an element's name inside a block, whatever its case: suppliers differ over `PostCode` and `SENsetting`.
 * Items of every year are known here; whether this year's return may carry them is for the rules to say.
 */
export function meaningOf(block: BlockName, element: string): Meaning | undefined {
  const names = shapes.get(block)
  return names?.get(element) ?? names?.get(element.toLowerCase())
}

function namesOf(name: BlockName): Names {
  const names: Names = new Map()
  for (const { element } of items[name]) add(names, element, { kind: 'item', element })
  if (name === 'Header') return names
  for (const child of childBlocks(name)) add(names, child, { kind: 'block', name: child, many: blocks[child].many })
  return names
}

function add(names: Names, element: string, meaning: Meaning): void {
  names.set(element, meaning)
  names.set(element.toLowerCase(), meaning)
}
