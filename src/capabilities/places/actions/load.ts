import type { Work } from '../../../platform/database/index.ts'
import { fictionalSettingFiles, shippedHash, shippedPlaces } from '../shipped.ts'
import { loadedHash, noteLoaded, putAreas, putOrganisations, putTeams, replaceLinks } from '../store.ts'
import { importSettings } from './import-settings.ts'

const edition = 'places'

/** Loads the shipped places if this edition is not yet there. The work must be the loader's; running it again changes nothing. */
export async function loadPlaces(work: Work): Promise<void> {
  const hash = shippedHash()
  if (await loadedHash(work, edition) === hash) return
  const places = shippedPlaces()
  await putAreas(work, places.areas)
  await replaceLinks(work, places.successions, places.neighbours, places.names)
  await putOrganisations(work, places.fictional.areas.flatMap(area => area.organisations.map(({ id, name, kind, urn }) => ({ area: area.code, id, name, kind, urn: urn ?? null }))))
  await putTeams(work, places.fictional.areas.flatMap(area => area.organisations.flatMap(organisation =>
    organisation.teams.map(team => ({ area: area.code, id: team.id, organisation: organisation.id, name: team.name })))))
  for (const file of fictionalSettingFiles()) await importSettings(work, file)
  await noteLoaded(work, edition, hash)
}
