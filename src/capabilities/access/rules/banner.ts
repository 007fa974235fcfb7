import { isInventedArea } from '../../../ground/identifiers/index.ts'

/** What a page says across its top where the actor stands in an invented area. */
export function bannerFor(area: string | null): string | undefined {
  return area !== null && isInventedArea(area) ? 'This is an invented area. No place, body or person in it exists.' : undefined
}
