import { z } from 'zod'
import { page, redirect } from '../../../platform/web/index.ts'
import { isLocalPath } from '../../../platform/web/reply.ts'
import { purposeCodes, purposeInWords, purposes } from '../rules/purposes.ts'
import { bannerFor } from '../rules/banner.ts'

/** Asks once a session why someone looks at children's records, and takes them on to where they were going. */
export const lookingPage = page({
  path: '/looking',
  permit: ['see-children', 'see-involved-children'],
  record: 'access.purpose-of-looking',
  input: z.object({ next: z.string().refine(isLocalPath).catch('/children') }),
  view: 'capabilities/access/pages/looking.njk',
  load: (work, { next }) => ({
    title: 'Why are you looking at children’s records today?',
    banner: bannerFor(work.claims.area),
    backLink: { text: 'Back', href: next.startsWith('/children/') ? '/children' : next },
    action: `/looking?next=${encodeURIComponent(next)}`,
    purposes,
    said: work.claims.purpose ?? null,
    values: { purpose: '', other: '' },
  }),
  act: {
    body: z.object({ purpose: z.enum(purposeCodes, 'Choose why you are looking'), other: z.string().trim().max(200, 'Say why in 200 letters or fewer').default('') })
      .refine(({ purpose, other }) => purpose !== 'other' || other !== '', { path: ['other'], message: 'Say why you are looking' }),
    run: (_work, { next }, { purpose, other }) => redirect(next, { purpose: purposeInWords(purpose, other) }),
  },
})
