import type { Area, Succession } from '../words.ts'

/** The areas of England that existed on a day: the universe every count of areas must state. Fictional areas are never among them. */
export function areasOn<A extends Area>(areas: readonly A[], day: Temporal.PlainDate): A[] {
  return areas.filter(area => !area.fictional && existedOn(area, day))
}

/** Whether the area existed on that day. The day of abolition is the first day it no longer did. */
export function existedOn(area: Area, day: Temporal.PlainDate): boolean {
  const begun = area.createdOn === null || Temporal.PlainDate.compare(area.createdOn, day) <= 0
  const ended = area.abolishedOn !== null && Temporal.PlainDate.compare(area.abolishedOn, day) <= 0
  return begun && !ended
}

/** Every area this one took over from, at any remove, nearest first. */
export function predecessorsOf(code: string, successions: readonly Succession[]): string[] {
  const direct = successions.filter(link => link.successor === code).map(link => link.predecessor)
  return [...direct, ...direct.flatMap(earlier => predecessorsOf(earlier, successions))]
}

/** Every area that took over from this one directly. */
export function successorsOf(code: string, successions: readonly Succession[]): string[] {
  return successions.filter(link => link.predecessor === code).map(link => link.successor)
}
