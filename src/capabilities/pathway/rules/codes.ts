/**
 * Who asked, by the code of the return. A working default: the published categories are in this order, but their numbers
 * are not published where we could read them.
 */
export const requestSources: Readonly<Record<string, string>> = {
  1: 'the parent or young person', 2: 'the school or another education setting', 3: 'a health care professional',
  4: 'a social care professional', 5: 'someone else',
}
