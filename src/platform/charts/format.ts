/** How figures are written: `percent` is out of 100, `share` out of 1. */
export type Format = 'count' | 'decimal' | 'percent' | 'share'

/** A figure in words for labels on a chart. */
export function say(value: number, format: Format): string {
  const shown = format === 'share' ? value * 100 : value
  // A rate below one, such as exclusions per 100 people, would round away to nothing at one place.
  const decimals = format === 'count' ? 0 : format === 'decimal' && Math.abs(shown) < 1 ? 2 : format === 'decimal' || Math.abs(shown) < 10 ? 1 : 0
  const words = shown.toLocaleString('en-GB', { maximumFractionDigits: decimals })
  return format === 'percent' || format === 'share' ? `${words}%` : words
}

/** The same for an axis, as a Vega expression. */
export function axisExpression(format: Format): string {
  const words: Record<Format, string> = {
    count: "format(datum.value, ',')",
    decimal: "format(datum.value, ',~f')",
    percent: "format(datum.value, ',~f') + '%'",
    share: "format(datum.value * 100, ',~f') + '%'",
  }
  return words[format]
}
