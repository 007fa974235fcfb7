import { clock, noDay } from './inspection-clock.ts'
import type { Answerer } from './reasoned.ts'

/** The monitoring of improvement after an inspection. */
export const monitoringAnswers = {
  'M-1': clock(),
  'M-2': clock(),
  'M-3': clock({ warns: () => ['Three months is the longest: one area’s board met about every six weeks.'] }),
  'M-4': clock({ warns: () => ['Under a written statement of action of the 2016 framework it is about every three months: see L16-11.'] }),
  'M-5': clock({ warns: () => ['Every three months is the practice of one county.'] }),
  'M-6': clock({ warns: () => ['Every three months is the practice of one council under direction.'] }),
  'M-7': clock(),
  'M-8': noDay('A summary is to be published in each school term.', ['No day is fixed: the school terms of the area decide.'], ['Once a term is a default of ours, and not law.']),
  'M-9': clock({ done: 'progressReviewedOn' }),
  'M-10': noDay('Monitoring ends only after progress is sufficient, or action effective, in everything that was found.', ['No day is fixed.']),
} satisfies Record<string, Answerer>
