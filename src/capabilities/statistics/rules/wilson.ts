export type Interval = { readonly low: number; readonly high: number }

const z95 = 1.96

/** The 95 % Wilson interval of a proportion, between 0 and 1. Nothing of nothing has no interval. */
export function wilson(count: number, of: number, z = z95): Interval | null {
  if (of === 0) return null
  const p = count / of
  const spread = z * z / of
  const centre = (p + spread / 2) / (1 + spread)
  const half = z * Math.sqrt(p * (1 - p) / of + spread / (4 * of)) / (1 + spread)
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}
