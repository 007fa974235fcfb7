import { england } from '../words.ts'

// Office for National Statistics codes given to an area after the files that also carry its DfE code were made.
const recoded: Record<string, string> = {
  E06000060: '825', // Buckinghamshire, before E10000002
  E06000065: '815', // North Yorkshire, before E10000023
  E06000066: '933', // Somerset, before E10000027
  E08000038: '370', // Barnsley, before E08000016
  E08000039: '373', // Sheffield, before E08000019
}

/** One area by which a row of a published file may be known. */
export type Named = { readonly dfe: string; readonly ons: string; readonly region: string; readonly level: string; readonly name: string }

/** DfE code by ONS code, learned from the rows that print both, with later recodings added. */
export function onsToDfe(rows: Iterable<Named>): Map<string, string> {
  const known = new Map(Object.entries(recoded))
  for (const { dfe, ons } of rows) if (dfe !== '' && ons !== '') known.set(ons, dfe)
  return known
}

/**
 * The code a row's figures are kept under: ENG, a region's ONS code or an area's DfE code. A row that joins to nothing
 * stops the load: a figure must not be lost, nor kept under a guess.
 */
export function areaOfRow(row: Named, byOns: ReadonlyMap<string, string>): string {
  if (row.level === 'National' || row.dfe === england || (row.dfe === '' && row.ons === '' && row.region === '')) return england
  if (row.level === 'Regional') return row.region
  if (row.dfe !== '') return row.dfe
  const code = byOns.get(row.ons)
  if (code === undefined) throw new Error(`No local area is known by the code ${row.ons} (${row.name})`)
  return code
}
