/** Nine digits times 10, 9, … 2, added up: the sum from which learner and NHS numbers take their check digit. */
export function weightedSum(nine: string): number {
  let sum = 0
  for (let at = 0; at < 9; at++) sum += (10 - at) * (nine.charCodeAt(at) - 48)
  return sum
}
