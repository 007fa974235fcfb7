/** A published table: which of its counts a cell belongs to, and the counts. */
export type Margin = { readonly key: (...at: number[]) => number; readonly counts: ArrayLike<number> }

/**
 * Raking (iterative proportional fitting): scales a first guess, margin after margin, until its sums agree with every
 * published table. The last margin agrees exactly. Cells are in row-major order of `sizes`.
 */
export function raked(sizes: readonly number[], guess: (...at: number[]) => number, margins: readonly Margin[], rounds: number): Float64Array {
  const places = everyPlace(sizes)
  const cells = Float64Array.from(places, at => guess(...at))
  const keys = margins.map(margin => Int32Array.from(places, at => margin.key(...at)))
  for (let round = 0; round < rounds; round++) {
    margins.forEach((margin, index) => { fit(cells, keys[index] as Int32Array, margin.counts) })
  }
  return cells
}

function fit(cells: Float64Array, keys: Int32Array, counts: ArrayLike<number>): void {
  const sums = new Float64Array(counts.length)
  for (let cell = 0; cell < cells.length; cell++) {
    const key = keys[cell] as number
    sums[key] = (sums[key] as number) + (cells[cell] as number)
  }
  for (let cell = 0; cell < cells.length; cell++) {
    const key = keys[cell] as number
    const sum = sums[key] as number
    if (sum > 0) cells[cell] = (cells[cell] as number) * (counts[key] as number) / sum
  }
}

function everyPlace(sizes: readonly number[]): number[][] {
  return sizes.reduce<number[][]>((places, size) => places.flatMap(at => Array.from({ length: size }, (_, next) => [...at, next])), [[]])
}
