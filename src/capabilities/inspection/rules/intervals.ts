/** A share with its Wilson 95% interval. With nobody to count there is no share. */
export type Share = { readonly of: number; readonly count: number; readonly share: number; readonly low: number; readonly high: number }

const z = 1.96

/** Wilson's interval at 95%: p is never shown without it. Null when there is nothing to take a share of. */
export function wilson(count: number, of: number): Share | null {
  if (of === 0) return null
  const p = count / of
  const scale = 1 + z * z / of
  const centre = (p + z * z / (2 * of)) / scale
  const half = z * Math.sqrt(p * (1 - p) / of + z * z / (4 * of * of)) / scale
  return { of, count, share: p, low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}
