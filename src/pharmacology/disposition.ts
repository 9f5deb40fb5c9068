import { symmetricEigen } from './symmetric-eigen.ts'

/** Compartments around a central one, first-order throughout; rates per minute, volume in litres. Arms leave and return. */
export interface Star {
  readonly volumeL: number
  /** Elimination from the central compartment itself. */
  readonly lost: number
  readonly arms: readonly Arm[]
}

export interface Arm {
  readonly out: number
  readonly back: number
  /** Elimination from this arm, as in a hepato-portal compartment. */
  readonly lost: number
}

/**
 * The central amount after an impulse of 1 mg into compartment `s` (0 = central, i = arm i) is Σ weights[s][k]·e^(−λk·t).
 * Into central, the weights are positive and add up to 1; into an arm they add up to 0.
 */
export interface Modes {
  readonly volumeL: number
  readonly lambda: Float64Array
  readonly weights: readonly Float64Array[]
}

/** Scaled by √(back/out) the rate matrix is a symmetric arrowhead, so its rates are real and its modes orthogonal. */
export const modesOf = ({ volumeL, lost, arms }: Star): Modes => {
  const n = arms.length + 1
  const matrix = new Float64Array(n * n)
  matrix[0] = lost
  for (const [i, { out, back, lost: fromArm }] of arms.entries()) {
    matrix[0] += out
    matrix[i + 1] = -Math.sqrt(out * back)
    matrix[(i + 1) * n + i + 1] = back + fromArm
  }
  const { values, vectors } = symmetricEigen(matrix, n)
  const weights = [weightsInto(vectors, 0, 1)]
  for (const [i, { out, back }] of arms.entries()) weights.push(weightsInto(vectors, i + 1, Math.sqrt(back / out)))
  return { volumeL, lambda: values, weights }
}

const weightsInto = (vectors: Float64Array, compartment: number, scale: number): Float64Array => {
  const n = Math.sqrt(vectors.length)
  const weights = new Float64Array(n)
  for (let k = 0; k < n; k++) weights[k] = vectors[k]! * vectors[compartment * n + k]! * scale
  return weights
}

/** Plasma level in ng/mL that 1 mg/min into central comes to if it runs for ever: 1000/CL. */
export const steadyStatePerMgPerMin = ({ volumeL, lambda, weights }: Modes): number =>
  (1000 / volumeL) * lambda.reduce((sum, rate, k) => sum + weights[0]![k]! / rate, 0)
