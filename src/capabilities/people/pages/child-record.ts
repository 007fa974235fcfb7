import { z } from 'zod'
import type { Work } from '../../../platform/database/index.ts'
import { happeningsOf } from '../../../platform/record/index.ts'
import { notFound, page, type Page } from '../../../platform/web/index.ts'
import { askWhy, bannerFor, childReference, opens, seeing } from '../../access/index.ts'
import type { ChildModel, ChildPanel, Moment } from '../child-panel.ts'
import { findChild } from '../reads/children.ts'
import { happeningInWords } from '../rules/happening-in-words.ts'
import { ageInWords, fullName, particulars } from '../rules/in-words.ts'
import { timeline } from '../rules/timeline.ts'
import type { Child } from '../words.ts'

/** A child's record: where this child is, who owes what and why, in the panels that rooms downstream offer. */
export function childRecordPage(panels: readonly ChildPanel[]): Page {
  return page({
    path: '/children/:id',
    permit: ['see-children', 'see-involved-children'],
    record: 'people.child-record',
    input: z.object({ id: z.uuid() }),
    view: 'capabilities/people/pages/child-record.njk',
    load: async (work, { id }) => {
      const child = await findChild(work, id)
      if (child === undefined) return notFound()
      const why = askWhy(work, `/children/${id}`)
      if (why !== undefined) return why
      const sees = seeing(work.claims.may)
      const loaded = await load(work, panels, child)
      const happened = (sees('changes-to-the-record') === 'full' ? await happeningsOf(work, id) : []).map(({ at, kind, facts }) => ({ on: dayOf(at), ...happeningInWords(kind, facts) }))
      return {
        title: fullName(child), banner: bannerFor(work.claims.area), about: { kind: 'child', id, surname: child.surname },
        breadcrumbs: [{ text: 'Children and young people', href: '/children' }],
        age: ageInWords(child.birthDate, work.today), at: loaded.find(({ model }) => model.at !== undefined)?.model.at ?? null, reference: childReference(id), particulars: particulars(child, sees),
        purpose: work.claims.purpose, again: `/looking?next=${encodeURIComponent(`/children/${id}`)}`,
        whoLooked: work.claims.may.has('see-who-looked') ? `/children/${id}/who-looked` : null,
        next: loaded.find(({ model }) => model.next !== undefined)?.model.next ?? null,
        panels: loaded, whole: work.claims.children === undefined,
        timeline: timeline([...loaded.flatMap(({ model }): readonly Moment[] => model.moments ?? []), ...happened], work.today.toString()),
      }
    },
  })
}

type Loaded = Omit<ChildPanel, 'load'> & { readonly model: ChildModel }

async function load(work: Work, panels: readonly ChildPanel[], child: Child): Promise<Loaded[]> {
  const loaded: Loaded[] = []
  const { may } = work.claims
  for (const panel of panels.filter(({ kind }) => opens(may, kind))) {
    const model = await panel.load(work, child, seeing(may))
    if (model !== null) loaded.push({ id: panel.id, title: panel.title, view: panel.view, model })
  }
  return loaded
}

function dayOf(at: Temporal.Instant): string {
  return at.toZonedDateTimeISO('Europe/London').toPlainDate().toString()
}
