import type { Work } from '../../../platform/database/index.ts'
import { readGias, type GiasRow } from '../gias.ts'
import { settingTypes } from '../shipped.ts'
import { allAreas, knownSettings, putSettings } from '../store.ts'

export type ImportedSettings = {
  readonly read: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  /** Of the changed, those the file now says have closed. */
  readonly closed: number
  readonly withoutArea: number
  /** Type codes the grouping does not know, with how many settings have them. */
  readonly unknownTypes: ReadonlyMap<string, number>
}

const batchSize = 500

/** Brings the settings up to date with a GIAS file, in the work's transaction: unchanged rows are not written. The work must be the loader's. */
export async function importSettings(work: Work, file: string, progress?: (bytes: number) => void): Promise<ImportedSettings> {
  const groups = new Map(settingTypes().map(type => [type.code, type.group]))
  const areas = new Set((await allAreas(work)).map(area => area.code))
  const tally = { read: 0, added: 0, changed: 0, unchanged: 0, closed: 0, withoutArea: 0, unknownTypes: new Map<string, number>() }
  let batch = new Map<string, GiasRow>()
  for await (const row of readGias(file, groups, progress)) {
    tally.read++
    if (!areas.has(row.setting.laCode)) tally.withoutArea++
    if (row.setting.group === null) tally.unknownTypes.set(row.setting.typeCode, (tally.unknownTypes.get(row.setting.typeCode) ?? 0) + 1)
    batch.set(row.setting.urn, row)
    if (batch.size >= batchSize) { await settleBatch(work, batch, areas, tally); batch = new Map() }
  }
  await settleBatch(work, batch, areas, tally)
  return tally
}

async function settleBatch(work: Work, batch: ReadonlyMap<string, GiasRow>, areas: ReadonlySet<string>, tally: { added: number; changed: number; unchanged: number; closed: number }): Promise<void> {
  if (batch.size === 0) return
  const known = await knownSettings(work, [...batch.keys()])
  const written = [...batch.values()].filter(({ setting, hash }) => {
    const before = known.get(setting.urn)
    if (before === undefined) tally.added++
    else if (before.hash === hash) tally.unchanged++
    else {
      tally.changed++
      if (setting.closedOn !== null && !before.closed) tally.closed++
    }
    return before?.hash !== hash
  })
  await putSettings(work, written.map(({ setting, hash }) => ({ ...setting, hash, areaCode: areas.has(setting.laCode) ? setting.laCode : null })))
}
