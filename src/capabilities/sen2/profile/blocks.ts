import type { Block, BlockName } from './shape.ts'

/** The return as a tree: `Requests` and `ActivePlans` are plural in name and hold one request and one plan. */
export const blocks = {
  Header: { parent: null, many: false, module: 'sen2' },
  Person: { parent: 'Header', many: true, module: 'person' },
  Requests: { parent: 'Person', many: true, module: 'requests' },
  Assessment: { parent: 'Requests', many: false, module: 'assessment' },
  NamedPlan: { parent: 'Assessment', many: false, module: 'namedplan' },
  PlanDetail: { parent: 'NamedPlan', many: true, module: 'plandetail' },
  ActivePlans: { parent: 'Requests', many: false, module: 'activeplans' },
  PlacementDetail: { parent: 'ActivePlans', many: true, module: 'placementdetail' },
  SENneed: { parent: 'ActivePlans', many: true, module: 'senneed' },
} as const satisfies Record<BlockName, Block>

/** The names of the blocks, each after the block it belongs to. */
export const blockNames = Object.keys(blocks) as BlockName[]

/** The blocks that stand directly inside this one, in the order they are written. */
export function childBlocks(name: BlockName): BlockName[] {
  return blockNames.filter(child => blocks[child].parent === name)
}
