/** The fictional areas of the demo: how large each is, how it keeps time, and the seed of its return. */
export const demoAreas = [
  { code: '999', name: 'Wrenfold', plans: 3700, seed: 2026, character: 'median', cast: true },
  { code: '998', name: 'Ashmere', plans: 600, seed: 998, character: 'late', cast: false },
] as const

/** The day the demo stands on: the census day its returns speak of, so that what is due today is due today. */
export const demoDay = '2026-01-15'
