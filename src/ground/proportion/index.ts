/** A share of a whole with its Wilson interval, all between 0 and 1. */
export type Share = { readonly of: number; readonly count: number; readonly share: number; readonly low: number; readonly high: number }

const z95 = 1.96

/** Wilson's interval of a proportion, at 95 % unless another `z` is given: no share is shown without it. Nothing of nothing has none. */
export function wilson(count: number, of: number, z = z95): Share | null {
  if (of === 0) return null
  const share = count / of
  const spread = z * z / of
  const centre = (share + spread / 2) / (1 + spread)
  const half = z * Math.sqrt(share * (1 - share) / of + spread / (4 * of)) / (1 + spread)
  return { of, count, share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}
