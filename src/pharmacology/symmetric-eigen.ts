/** Eigenvalues of a small symmetric matrix, and its orthonormal eigenvectors: `vectors[row * n + k]` belongs to `values[k]`. */
export interface Eigen {
  readonly values: Float64Array
  readonly vectors: Float64Array
}

/**
 * Cyclic Jacobi rotations (Golub and Van Loan, Matrix Computations, 4th ed., 8.5; the update is Rutishauser's, Numer Math
 * 1966;9:1). For matrices of at most four rows, positive definite like ours, it keeps the relative digits of the small
 * eigenvalues, and equal ones do it no harm. `matrix` is row by row; only its upper triangle is read, and it is used up.
 */
export const symmetricEigen = (matrix: Float64Array, n: number): Eigen => {
  const vectors = identity(n)
  for (let sweep = 0; sweep < mostSweeps && isCoupled(matrix, n); sweep++)
    for (let p = 0; p < n - 1; p++) for (let q = p + 1; q < n; q++) rotateAway({ matrix, vectors, n }, p, q)
  const values = new Float64Array(n)
  for (let i = 0; i < n; i++) values[i] = matrix[i * n + i]!
  return { values, vectors }
}

/** Convergence is quadratic; four rows need about six sweeps. */
const mostSweeps = 40

const identity = (n: number): Float64Array => {
  const one = new Float64Array(n * n)
  for (let i = 0; i < n; i++) one[i * n + i] = 1
  return one
}

const isCoupled = (matrix: Float64Array, n: number): boolean => {
  for (let p = 0; p < n - 1; p++) for (let q = p + 1; q < n; q++) if (matrix[p * n + q] !== 0) return true
  return false
}

interface Turning {
  readonly matrix: Float64Array
  readonly vectors: Float64Array
  readonly n: number
}

const negligible = Number.EPSILON ** 2 * 1e-4

/** Turns the plane of rows p < q so that the entry between them is 0. */
const rotateAway = ({ matrix, vectors, n }: Turning, p: number, q: number): void => {
  const [pp, qq, pq] = [p * n + p, q * n + q, p * n + q]
  const coupling = matrix[pq]!
  const [dp, dq] = [matrix[pp]!, matrix[qq]!]
  matrix[pq] = 0
  if (coupling * coupling <= negligible * Math.abs(dp * dq)) return
  const theta = (dq - dp) / (2 * coupling)
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const cosine = 1 / Math.sqrt(tangent * tangent + 1)
  const sine = tangent * cosine
  matrix[pp] = dp - tangent * coupling
  matrix[qq] = dq + tangent * coupling
  for (let k = 0; k < n; k++) {
    if (k !== p && k !== q)
      turn(matrix, k < p ? k * n + p : p * n + k, { other: k < q ? k * n + q : q * n + k, cosine, sine })
    turn(vectors, k * n + p, { other: k * n + q, cosine, sine })
  }
}

interface Turn {
  readonly other: number
  readonly cosine: number
  readonly sine: number
}

const turn = (values: Float64Array, at: number, { other, cosine, sine }: Turn): void => {
  const x = values[at]!
  const y = values[other]!
  values[at] = cosine * x - sine * y
  values[other] = sine * x + cosine * y
}
