import type { Between, Model, Spread } from './model.ts'
import type { Theta } from './system.ts'

/** How one parameter of one person departs from the typical: `loadings` on that person's independent normal draws. */
export interface RandomEffect {
  readonly parameter: string
  readonly scale: 'log' | 'logit'
  readonly loadings: readonly number[]
}

/** The variance on the scale it is drawn on. ω² = ln(1 + CV²) for what is printed in per cent, our convention. */
const varianceOf = (between: Between): number => {
  if ('cvPercent' in between) return Math.log1p((between.cvPercent / 100) ** 2)
  return 'logVariance' in between ? between.logVariance : between.logitSd ** 2
}

export const effectsOf = ({ of, covariances }: Spread): readonly RandomEffect[] => {
  const names = Object.keys(of)
  const covariance = (a: string, b: string): number =>
    a === b ? varianceOf(of[a]!) : (covariances.find((c) => c.of.includes(a) && c.of.includes(b))?.logCovariance ?? 0)
  const rows = cholesky(names.map((a) => names.map((b) => covariance(a, b))))
  return names.map((parameter, i) => ({
    parameter,
    scale: 'logitSd' in of[parameter]! ? 'logit' : 'log',
    loadings: rows[i]!,
  }))
}

/** The lower triangle L with L·Lᵀ the matrix given, which must be positive definite. */
const cholesky = (matrix: readonly (readonly number[])[]): readonly (readonly number[])[] => {
  const rows: number[][] = []
  for (const [i, row] of matrix.entries()) {
    const made: number[] = []
    for (let j = 0; j <= i; j++) {
      const other = j === i ? made : rows[j]!
      const rest = made.slice(0, j).reduce((left, x, k) => left - x * other[k]!, row[j]!)
      made.push(j === i ? Math.sqrt(rest) : rest / other[j]!)
    }
    rows.push(made)
  }
  return rows
}

/** Nobody published these: 30 % on every volume and clearance, and 0 on the way through the nose. Shown as assumed. */
const assumed30: Between = { cvPercent: 30 }
export const assumedSpread = ({ structure }: Model): Spread => {
  const numbered = structure.arms.map((_, i) => i + 2)
  const central = structure.kind === 'hepato-portal' ? ['vc', 'vh'] : ['v1']
  const volumes = [...central, ...numbered.map((i) => `v${i}`)]
  const flows = [structure.kind === 'hepato-portal' ? 'qh' : 'clearance', ...numbered.map((i) => `q${i}`)]
  return { of: Object.fromEntries([...volumes, ...flows].map((name) => [name, assumed30])), covariances: [] }
}

/** One person's parameters from the typical ones and that person's draws. */
export const individualTheta = (typical: Theta, effects: readonly RandomEffect[], draws: Float64Array): Theta => {
  const theta: Record<string, number> = { ...typical }
  for (const { parameter, scale, loadings } of effects) {
    const eta = loadings.reduce((sum, loading, k) => sum + loading * draws[k]!, 0)
    theta[parameter] = scale === 'log' ? theta[parameter]! * Math.exp(eta) : shiftLogit(theta[parameter]!, eta)
  }
  return theta
}

const shiftLogit = (share: number, eta: number): number => 1 / (1 + ((1 - share) / share) * Math.exp(-eta))
