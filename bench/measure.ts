/** One row of the table: what was measured, beside the limit measured in the same run. */
export type Measure = {
  readonly what: string
  readonly measured: string
  readonly limit?: string | undefined
  /** How many times the limit: above the budget is too much. */
  readonly ratio?: number | undefined
  readonly budget?: string | undefined
  readonly within?: boolean | undefined
}

/** The middle of the values, so that one disturbed run of an odd number does not count. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The value below which this share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** How long it took, in milliseconds, and what came of it. */
export async function timed<T>(act: () => T | Promise<T>): Promise<{ ms: number; result: T }> {
  const began = performance.now()
  const result = await act()
  return { ms: performance.now() - began, result }
}

/** A duration as it is easiest to read. */
export function inWords(ms: number): string {
  return ms < 1 ? `${Math.round(ms * 1000)} µs` : ms < 100 ? `${ms.toFixed(1)} ms` : ms < 10_000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`
}

/** A count to three figures, with thousands. */
export function count(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en-GB')
}
