import { isInventedArea } from '../../../ground/identifiers/index.ts'
import { areaOf, type Work } from '../../../platform/database/index.ts'
import { contextOf, type ValidateOptions } from '../report/index.ts'
import type { Context } from '../rules/index.ts'
import { areaCodes } from '../store.ts'
import type { RawHeader } from '../words.ts'

/** What the rules know besides the return when it is to go into this work's area. */
export async function optionsIn(work: Work, census: string | undefined): Promise<ValidateOptions> {
  const area = areaOf(work)
  return {
    ...(census === undefined ? {} : { census }), area, areas: await areaCodes(work), fictional: isInventedArea(area),
    now: work.now.toZonedDateTimeISO('Europe/London').toPlainDateTime().toString({ smallestUnit: 'second' }),
  }
}

/** The rules' context for a return with this header. */
export async function contextIn(work: Work, header: RawHeader, census: string | undefined): Promise<Context> {
  return contextOf(header, await optionsIn(work, census))
}
