export type Scale = { readonly from: number; readonly to: number; readonly ticks: readonly number[] }

/** A scale over these values whose marks are round numbers. It starts at nought unless values are negative or `fromZero` is false. */
export function roundScale(values: readonly number[], { fromZero = true, marks = 5 } = {}): Scale {
  const known = values.filter(Number.isFinite)
  const lowest = known.length === 0 ? 0 : Math.min(...known)
  const highest = known.length === 0 ? 1 : Math.max(...known)
  const low = fromZero ? Math.min(0, lowest) : lowest
  const high = highest > low ? highest : low + 1
  const step = roundStep((high - low) / marks)
  const first = Math.floor(low / step + 1e-9)
  const last = Math.ceil(high / step - 1e-9)
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)))
  return { from: ticks[0] ?? 0, to: ticks.at(-1) ?? 1, ticks }
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  return ([1, 2, 2.5, 5, 10].find((each) => each * power >= rough * 0.999) ?? 10) * power
}

/** Of a row of labels, those that fit: counted back from the last, which is the one people look for. */
export function thinned<Label>(labels: readonly Label[], room: number): Label[] {
  const every = Math.max(1, Math.ceil(labels.length / Math.max(1, room)))
  return labels.filter((_, index) => (labels.length - 1 - index) % every === 0)
}

/** Move labels apart so that none covers another, each as near as may be to where it belongs. */
export function apart(wanted: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = wanted.map((at, index) => ({ at, index })).toSorted((a, b) => a.at - b.at)
  for (let index = 1; index < order.length; index++) {
    const [before, here] = [order[index - 1], order[index]]
    if (before && here) here.at = Math.max(here.at, before.at + gap)
  }
  let limit = bottom
  for (const each of order.toReversed()) {
    each.at = Math.max(top, Math.min(each.at, limit))
    limit = each.at - gap
  }
  const placed = [...wanted]
  for (const { at, index } of order) placed[index] = at
  return placed
}
