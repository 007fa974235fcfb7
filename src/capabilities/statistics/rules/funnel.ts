export type Counted = { readonly area: string; readonly count: number; readonly of: number }
export type Standing = 'as expected' | 'worth a look' | 'not chance'
export type Placed = Counted & { readonly rate: number; readonly z: number; readonly standing: Standing; readonly side: 'above' | 'below' }
export type Limits = { readonly inner: readonly [number, number]; readonly outer: readonly [number, number] }

export type Funnel = {
  /** The pooled proportion of all areas: what each would have if they differed by chance alone. */
  readonly target: number
  readonly areas: readonly Placed[]
  /** How much wider than chance alone the areas spread, when over a fifth of them lie outside the outer limits; else 1. */
  readonly dispersion: number
  /** The share of areas outside the outer limits before they were widened. */
  readonly outside: number
  limitsAt(of: number): Limits
}

const inner = 1.96
const outer = 3.09
const tooMany = 0.2

/**
 * Control limits about the pooled proportion at 95 % and 99.8 %, so that an area is set against what chance would do to one
 * of its size. There are no ranks. Where over a fifth lie outside, the limits are widened for over-dispersion: phi is the mean
 * of squared z-scores with a tenth at each end drawn in, and the limits are multiplied by its root.
 */
export function funnel(areas: readonly Counted[]): Funnel | null {
  const known = areas.filter(area => area.of > 0)
  const all = known.reduce((sum, area) => sum + area.of, 0)
  if (all === 0) return null
  const target = known.reduce((sum, area) => sum + area.count, 0) / all
  const deviation = (of: number): number => Math.sqrt(target * (1 - target) / of)
  const scores = known.map(area => deviation(area.of) === 0 ? 0 : (area.count / area.of - target) / deviation(area.of))
  const outside = scores.filter(z => Math.abs(z) > outer).length / known.length
  const dispersion = outside > tooMany ? Math.max(1, meanSquare(drawnIn(scores))) : 1
  const widen = Math.sqrt(dispersion)
  return {
    target, dispersion, outside,
    areas: known.map((area, at) => {
      const z = (scores[at] ?? 0) / widen
      return { ...area, rate: area.count / area.of, z, side: z < 0 ? 'below' : 'above', standing: Math.abs(z) > outer ? 'not chance' : Math.abs(z) > inner ? 'worth a look' : 'as expected' }
    }),
    limitsAt: of => ({ inner: about(target, inner * widen * deviation(of)), outer: about(target, outer * widen * deviation(of)) }),
  }
}

function about(target: number, half: number): [number, number] {
  return [Math.max(0, target - half), Math.min(1, target + half)]
}

// The lowest and highest tenth are set to the values at those tenths, so that a few extremes do not decide the width.
function drawnIn(scores: readonly number[]): number[] {
  const sorted = [...scores].sort((a, b) => a - b)
  const cut = Math.floor(sorted.length / 10)
  const low = sorted[cut] ?? 0
  const high = sorted[sorted.length - 1 - cut] ?? 0
  return scores.map(score => Math.min(high, Math.max(low, score)))
}

function meanSquare(scores: readonly number[]): number {
  return scores.reduce((sum, score) => sum + score * score, 0) / scores.length
}
