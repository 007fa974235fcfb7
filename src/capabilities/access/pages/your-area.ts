import { z } from 'zod'
import { invalid, page, redirect } from '../../../platform/web/index.ts'
import { bannerFor } from '../rules/banner.ts'
import { roleInWords } from '../rules/permits.ts'
import { areasOfActor } from '../reads/areas.ts'

/** The areas that someone works in, and a choice of which to stand in now. */
export const yourAreaPage = page({
  path: '/your-area',
  permit: 'signed-in',
  record: 'access.your-area',
  view: 'capabilities/access/pages/your-area.njk',
  load: async work => {
    const areas = await areasOfActor(work)
    return {
      title: areas.length > 1 ? 'Which area are you working in?' : 'Your area',
      banner: bannerFor(work.claims.area),
      areas: areas.map(({ area, name, roles }) => ({ value: area, text: name, roles: roles.map(role => roleInWords[role]).join(', ') })),
      values: { area: work.claims.area ?? '' },
    }
  },
  act: {
    body: z.object({ area: z.string('Choose an area').min(1, 'Choose an area') }),
    run: async (work, _input, { area }) => {
      const areas = await areasOfActor(work)
      if (!areas.some(one => one.area === area)) return invalid([{ field: 'area', text: 'Choose an area' }], { area: '' })
      // The reason was given for the other area's children.
      return redirect('/', { area, purpose: null })
    },
  },
})
