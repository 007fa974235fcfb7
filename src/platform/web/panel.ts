import type { Work } from '../database/work.ts'

/**
 * A part that one room offers to another room's page: the page knows only its title and template, and assembly lists it.
 * `Key` is what the page is about: an area's code, a child. A panel that answers null has nothing to show and is left out.
 */
export type Panel<Key> = {
  readonly id: string
  readonly title: string
  readonly load: (work: Work, key: Key) => Promise<Readonly<Record<string, unknown>> | null>
  /** The template, from `src/`; it reads its model as `panel.model`. */
  readonly view: string
}

export type LoadedPanel = { readonly id: string; readonly title: string; readonly view: string; readonly model: Readonly<Record<string, unknown>> }

/** What each panel has to show about this key, in the order listed. */
export async function loadPanels<Key>(work: Work, panels: readonly Panel<Key>[], key: Key): Promise<LoadedPanel[]> {
  const loaded: LoadedPanel[] = []
  for (const { id, title, view, load } of panels) {
    const model = await load(work, key)
    if (model !== null) loaded.push({ id, title, view, model })
  }
  return loaded
}
