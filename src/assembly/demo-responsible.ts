import { people } from '../../cast/people.ts'
import { responsible, type CastHolder } from '../../cast/responsible.ts'
import { nameResponsible, organisationsOf, teamsOf, type Naming } from '../capabilities/places/index.ts'
import { system } from '../platform/actor/index.ts'
import type { Database } from '../platform/database/index.ts'

const from = Temporal.PlainDate.from('2025-09-01')

/** Names whom the invented areas name for their duties, and where somebody stands already leaves them be. */
export async function nameResponsibleInDemo(db: Database, accounts: ReadonlyMap<string, string>): Promise<void> {
  for (const [area, holders] of Map.groupBy(responsible, one => one.area)) {
    await db.begin(system('start', area, ['see-responsibilities', 'name-responsible']), async work => {
      const bodies = await organisationsOf(work, area)
      const teams = await teamsOf(work, area)
      for (const holder of holders) {
        const organisation = bodies.find(({ name }) => name === holder.body)
        if (organisation === undefined) throw new Error(`${holder.body} is not an organisation of area ${area}: load places first`)
        const team = teams.find(one => one.organisation === organisation.id && one.name === holder.team)?.id ?? null
        for (const duty of holder.duties) await nameResponsible(work, { duty, party: holder.party, organisation: organisation.id, team, post: holder.post, from, ...personOf(holder, accounts) }, null)
      }
    })
  }
}

function personOf({ who }: CastHolder, accounts: ReadonlyMap<string, string>): Pick<Naming, 'person' | 'name' | 'contact'> {
  if ('name' in who) return { person: null, ...who }
  const known = people.find(({ subject }) => subject === who.subject)
  return { person: accounts.get(who.subject) ?? null, name: known?.name ?? null, contact: known?.email ?? null }
}
