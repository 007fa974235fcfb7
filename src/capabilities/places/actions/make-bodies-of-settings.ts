import { areaOf, newId, type Work } from '../../../platform/database/index.ts'
import { nameForBody } from '../rules/bodies.ts'
import { organisationsOf, putOrganisations, settingsByNumber } from '../store.ts'

/**
 * Makes a body of the area of each setting of these numbers that has none, so that people can work for it and be involved with
 * children through it. A number that no setting is known by makes none. The work must be the loader's.
 */
export async function makeBodiesOfSettings(work: Work, urns: readonly string[]): Promise<void> {
  const bodies = await organisationsOf(work, areaOf(work))
  const known = new Set(bodies.map(({ urn }) => urn))
  const missing = urns.filter(urn => !known.has(urn))
  if (missing.length === 0) return
  const names = new Set(bodies.map(({ name }) => name))
  const made = (await settingsByNumber(work, missing)).map(({ urn, name: called }) => {
    const name = nameForBody(called, urn, names)
    names.add(name)
    return { area: areaOf(work), id: newId(), name, kind: 'setting' as const, urn }
  })
  if (made.length > 0) await putOrganisations(work, made)
}
