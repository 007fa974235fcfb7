import type { Claims } from '../../../platform/actor/index.ts'
import type { Database } from '../../../platform/database/index.ts'
import { anyChild } from '../../people/index.ts'
import type { Finding } from '../rules/index.ts'
import { foreseeBatch } from '../taking/batch.ts'
import { noneSpoken } from '../taking/divide.ts'
import type { LeftOut, RawPerson, UploadReport } from '../words.ts'

const batchSize = 250
const mostNamed = 500

/** What an import of the people seen would come to, those in error left out. */
export type Foreseer = {
  see(person: RawPerson, findings: readonly Finding[]): Promise<void>
  end(): Promise<Required<Pick<UploadReport, 'inError' | 'coming'>>>
}

/** Begins to foresee an import into the area of `claims`: the same comparing as the import's, with nothing written. */
export async function foreseer(db: Database, claims: Claims): Promise<Foreseer> {
  const into = { intoEmpty: !await db.begin(claims, anyChild), spoken: noneSpoken('') }
  const coming = { added: 0, changed: 0, unchanged: 0, leftOut: [] as LeftOut[] }
  const inError: LeftOut[] = []
  let batch: RawPerson[] = []
  const compare = async (): Promise<void> => {
    const people = batch
    batch = []
    await db.begin(claims, work => foreseeBatch(work, people, into, coming))
  }
  return {
    async see(person, findings) {
      const error = findings.find(({ severity }) => severity === 'error')
      if (error !== undefined) {
        if (inError.length < mostNamed) inError.push({ ordinal: person.at.ordinal, person: error.person, because: error.message })
        return
      }
      batch.push(person)
      if (batch.length === batchSize) await compare()
    },
    async end() {
      await compare()
      return { inError, coming: { ...coming, leftOut: coming.leftOut.slice(0, mostNamed) } }
    },
  }
}
