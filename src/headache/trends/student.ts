/**
 * Chance that a Student t of so many degrees of freedom lies at least as far from 0 on either side.
 * Finite series for whole degrees: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.3 and 26.7.4.
 */
export const chanceBeyond = (t: number, degrees: number): number => {
  const angle = Math.atan(Math.abs(t) / Math.sqrt(degrees))
  const inside = degrees % 2 === 0 ? even(angle, degrees) : odd(angle, degrees)
  return Math.max(0, 1 - inside)
}

const odd = (angle: number, degrees: number): number => {
  let term = Math.cos(angle)
  let sum = degrees === 1 ? 0 : term
  for (let k = 2; k <= degrees - 3; k += 2) {
    term *= (k / (k + 1)) * Math.cos(angle) ** 2
    sum += term
  }
  return (2 / Math.PI) * (angle + Math.sin(angle) * sum)
}

const even = (angle: number, degrees: number): number => {
  let term = 1
  let sum = 1
  for (let k = 1; k <= degrees - 3; k += 2) {
    term *= (k / (k + 1)) * Math.cos(angle) ** 2
    sum += term
  }
  return Math.sin(angle) * sum
}

/** The t that is exceeded on either side with this chance; by halving, to a millionth. */
export const beyondWhich = (chance: number, degrees: number): number => {
  let [low, high] = [0, 1000]
  while (high - low > 1e-6) {
    const middle = (low + high) / 2
    if (chanceBeyond(middle, degrees) > chance) low = middle
    else high = middle
  }
  return high
}
