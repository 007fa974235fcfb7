import type { Page } from '../../../platform/web/index.ts'
import { workOutAfterPage } from './work-out-after.ts'
import { workOutAfterCalendar, workOutRuleCalendar } from './work-out-calendars.ts'
import { workOutEveryRulePage } from './work-out-every-rule.ts'
import { workOutRulePage } from './work-out-rule.ts'
import { workOutStartPage } from './work-out-start.ts'

/** Work out a date, from what happened to a calendar file; each page’s whole state is in its address. */
export const workOutPages: readonly Page[] = [
  workOutStartPage, workOutEveryRulePage, workOutAfterPage, workOutAfterCalendar, workOutRulePage, workOutRuleCalendar,
]
