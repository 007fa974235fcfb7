import type { Page } from '../../platform/web/index.ts'
import type { ChildPanel } from '../people/index.ts'
import { circlePanel } from './circle-panel.ts'
import { circlePage } from './pages/circle.ts'
import { panels as planPanels } from './panels.ts'

export type { Need, Placement, PlanFacts, Where } from './words.ts'
export { addPlans, plansOf, writePlans } from './store.ts'
export { involveNamedSettings } from './actions/involve-named-settings.ts'

/** What this room shows of a child. */
export const panels: readonly ChildPanel[] = [...planPanels, circlePanel]

/** The pages of this room. */
export const pages: readonly Page[] = [circlePage]
