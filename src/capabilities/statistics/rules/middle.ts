/** The median; nothing when there are fewer than `least` to take it of. */
export function middle(values: readonly number[], least = 1): number | null {
  if (values.length < Math.max(1, least)) return null
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length / 2
  const upper = sorted[Math.floor(half)] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2
}
