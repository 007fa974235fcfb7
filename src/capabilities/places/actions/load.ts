import type { Work } from '../../../platform/database/index.ts'
import { createHash } from 'node:crypto'
import { settingTypes, shippedHash, shippedPlaces } from '../shipped.ts'
import { loadedHash, noteLoaded, putAreas, putOrganisations, putSettings, putTeams, replaceLinks, type HashedSetting } from '../store.ts'
import type { FictionalPlaces } from '../words.ts'

const edition = 'places'

/** Loads the shipped places if this edition is not yet there. The work must be the loader's; running it again changes nothing. */
export async function loadPlaces(work: Work): Promise<void> {
  const hash = shippedHash()
  if (await loadedHash(work, edition) === hash) return
  const places = shippedPlaces()
  await putAreas(work, places.areas)
  await replaceLinks(work, places.successions, places.neighbours, places.names)
  await putOrganisations(work, places.fictional.areas.flatMap(area => area.organisations.map(({ id, name, kind }) => ({ area: area.code, id, name, kind, urn: null }))))
  await putTeams(work, places.fictional.areas.flatMap(area => area.organisations.flatMap(organisation =>
    organisation.teams.map(team => ({ area: area.code, id: team.id, organisation: organisation.id, name: team.name })))))
  await putSettings(work, fictionalSettings(places.fictional))
  await noteLoaded(work, edition, hash)
}

function fictionalSettings(fictional: FictionalPlaces): HashedSetting[] {
  const types = new Map(settingTypes().map(type => [type.code, type]))
  return fictional.areas.flatMap(area => area.settings.map(setting => ({
    urn: setting.urn, ukprn: null, areaCode: area.code, laCode: area.code, laName: area.name, establishmentNumber: setting.establishmentNumber,
    previousLaCode: null, previousEstablishmentNumber: null, name: setting.name, typeCode: setting.typeCode, type: types.get(setting.typeCode)?.type ?? '',
    group: types.get(setting.typeCode)?.group ?? null, statusCode: '1', status: 'Open', phaseCode: null, phase: setting.phase, openedOn: null, closedOn: null,
    changedOn: null, lowAge: setting.lowAge, highAge: setting.highAge, gender: null, capacity: null, pupils: null, censusOn: null, senTypes: [],
    resourcedProvision: null, resourcedOnRoll: null, resourcedCapacity: null, unitOnRoll: null, unitCapacity: null, specialClasses: null, section41: null,
    boarders: null, street: null, locality: null, town: area.name, postcode: setting.postcode, easting: null, northing: null, trustCode: null, trust: null,
    hash: createHash('sha256').update(JSON.stringify(setting)).digest('hex'),
  })))
}
