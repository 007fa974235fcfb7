/** The ways to narrow a work list by how its duties stand, in the order they are offered. `to-do` is the list as it opens. */
export const latenesses = [
  { id: 'to-do', text: 'Everything still to do' },
  { id: 'late', text: 'Late' },
  { id: 'due-today', text: 'Due today' },
  { id: 'due-in-7-days', text: 'Due in the next 7 days' },
  { id: 'due-in-28-days', text: 'Due in the next 28 days' },
  { id: 'open', text: 'Not due yet' },
  { id: 'excused', text: 'Excused' },
  { id: 'met-late', text: 'Done late' },
  { id: 'met', text: 'Done in time' },
  { id: 'ended', text: 'No longer owed' },
] as const

export type Lateness = (typeof latenesses)[number]['id']

/** The ids alone, for parsing what was asked. */
export const latenessIds = latenesses.map(({ id }) => id)

/** Whether a list so narrowed holds only duties that are not yet done: their order is then the order in which to do them. */
export function isToDo(lateness: Lateness): boolean {
  return lateness !== 'met' && lateness !== 'met-late' && lateness !== 'ended' && lateness !== 'excused'
}
