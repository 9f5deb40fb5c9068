/** Eigenvalues of a small symmetric matrix, and its orthonormal eigenvectors: `vectors[row * n + k]` belongs to `values[k]`. */
export interface Eigen {
  readonly values: Float64Array
  readonly vectors: Float64Array
}

interface Square {
  readonly n: number
  readonly at: Float64Array
}

/**
 * Cyclic Jacobi rotations (Golub and Van Loan, Matrix Computations, 4th ed., 8.5). For matrices of at most four rows,
 * positive definite like ours, it keeps the relative digits of the small eigenvalues, and equal ones do it no harm.
 */
export const symmetricEigen = (matrix: Float64Array, n: number): Eigen => {
  const work = { n, at: matrix.slice() }
  const vectors = { n, at: identity(n) }
  for (let sweep = 0; sweep < mostSweeps && isCoupled(work); sweep++)
    for (let p = 0; p < n - 1; p++) for (let q = p + 1; q < n; q++) rotateAway(work, vectors, [p, q])
  return { values: Float64Array.from({ length: n }, (_, i) => work.at[i * n + i]!), vectors: vectors.at }
}

/** Convergence is quadratic; four rows need about six sweeps. */
const mostSweeps = 40

const identity = (n: number): Float64Array => {
  const one = new Float64Array(n * n)
  for (let i = 0; i < n; i++) one[i * n + i] = 1
  return one
}

const isCoupled = ({ n, at }: Square): boolean => {
  for (let p = 0; p < n - 1; p++) for (let q = p + 1; q < n; q++) if (at[p * n + q] !== 0) return true
  return false
}

const rotateAway = (work: Square, vectors: Square, [p, q]: readonly [number, number]): void => {
  const { n, at } = work
  const coupling = at[p * n + q]!
  const [dp, dq] = [at[p * n + p]!, at[q * n + q]!]
  const isNegligible = coupling * coupling <= Number.EPSILON ** 2 * 1e-4 * Math.abs(dp * dq)
  if (!isNegligible) {
    const theta = (dq - dp) / (2 * coupling)
    const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
    turnRows(work, [p, q], tangent)
    turnColumns(work, [p, q], tangent)
    turnColumns(vectors, [p, q], tangent)
  }
  at[p * n + q] = 0
  at[q * n + p] = 0
}

const turnRows = ({ n, at }: Square, [p, q]: readonly [number, number], tangent: number): void => {
  const cosine = 1 / Math.sqrt(tangent * tangent + 1)
  for (let k = 0; k < n; k++) {
    const [x, y] = [at[p * n + k]!, at[q * n + k]!]
    at[p * n + k] = cosine * (x - tangent * y)
    at[q * n + k] = cosine * (tangent * x + y)
  }
}

const turnColumns = ({ n, at }: Square, [p, q]: readonly [number, number], tangent: number): void => {
  const cosine = 1 / Math.sqrt(tangent * tangent + 1)
  for (let k = 0; k < n; k++) {
    const [x, y] = [at[k * n + p]!, at[k * n + q]!]
    at[k * n + p] = cosine * (x - tangent * y)
    at[k * n + q] = cosine * (tangent * x + y)
  }
}
