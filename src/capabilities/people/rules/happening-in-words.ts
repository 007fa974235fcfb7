/**
 * A happening as the timeline says it. Rooms downstream name their kinds in plain words, `sen2.child-changed`, so that
 * upstream pages can say them without knowing the room.
 */
export function happeningInWords(kind: string, facts: Readonly<Record<string, unknown>>): { readonly what: string; readonly detail: string | undefined } {
  const words = kind.slice(kind.indexOf('.') + 1).replaceAll('-', ' ')
  return { what: known[kind] ?? words.charAt(0).toUpperCase() + words.slice(1), detail: changesIn(facts['changed']) }
}

const known: Readonly<Record<string, string>> = {
  'sen2.child-added': 'Record begun here, from the council’s yearly return',
  'plan.setting-involved': 'The plan came to name another setting, which is involved from now on',
  'plan.setting-no-longer-involved': 'A setting stopped being involved: the plan names it no longer, or ceased',
  'sen2.child-changed': 'Record brought up to date, from the council’s yearly return',
}

/** "Changed: request, plan." */
function changesIn(changed: unknown): string | undefined {
  if (!Array.isArray(changed)) return undefined
  const whats = changed.flatMap(one => (typeof one === 'object' && one !== null && 'what' in one && typeof one.what === 'string' ? [`${'isNew' in one && one.isNew === true ? 'new ' : ''}${one.what}`] : []))
  return whats.length === 0 ? undefined : `Changed: ${[...new Set(whats)].join(', ')}.`
}
