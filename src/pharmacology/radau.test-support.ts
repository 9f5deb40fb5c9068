/**
 * Radau IIA of order 5 (Hairer and Wanner, Solving Ordinary Differential Equations II, IV.8) for x′ = A·x + u, with u
 * constant over a step: an implicit method for stiff systems that shares nothing with the closed form it checks, neither
 * modes nor exponentials.
 */
const root6 = Math.sqrt(6)
const stages = [
  [(88 - 7 * root6) / 360, (296 - 169 * root6) / 1800, (-2 + 3 * root6) / 225],
  [(296 + 169 * root6) / 1800, (88 + 7 * root6) / 360, (-2 - 3 * root6) / 225],
  [(16 - root6) / 36, (16 + root6) / 36, 1 / 9],
] as const

export type Matrix = readonly (readonly number[])[]

/** The map x → x after one step of `h`, as a matrix M and what a constant input adds, N: x′ = M·x + N·u. */
export const radauStep = (a: Matrix, h: number): { readonly m: Matrix; readonly n: Matrix } => {
  const size = a.length
  // Stage values z (3 × size) solve (I − h·S⊗A) z = 1⊗x + h·S·1⊗u; the last stage is the step's end.
  const big = Array.from({ length: 3 * size }, (_, row) =>
    Array.from({ length: 3 * size }, (_, column) => {
      const [i, r] = [Math.floor(row / size), row % size]
      const [j, c] = [Math.floor(column / size), column % size]
      return (row === column ? 1 : 0) - h * stages[i]![j]! * a[r]![c]!
    }),
  )
  const ofInput = stages.map((row) => h * (row[0] + row[1] + row[2]))
  const columns = Array.from({ length: size }, (_, c) => ({
    state: solve(
      big,
      Array.from({ length: 3 * size }, (_, row) => (row % size === c ? 1 : 0)),
    ).slice(2 * size),
    input: solve(
      big,
      Array.from({ length: 3 * size }, (_, row) => (row % size === c ? ofInput[Math.floor(row / size)]! : 0)),
    ).slice(2 * size),
  }))
  const turned = (of: 'state' | 'input'): Matrix =>
    Array.from({ length: size }, (_, r) => columns.map((column) => column[of][r]!))
  return { m: turned('state'), n: turned('input') }
}

/** Gaussian elimination with partial pivoting. */
const solve = (matrix: Matrix, right: readonly number[]): readonly number[] => {
  const rows = matrix.map((row, i) => [...row, right[i]!])
  const n = rows.length
  for (let k = 0; k < n; k++) {
    const pivot = rows.reduce((best, row, i) => (i >= k && Math.abs(row[k]!) > Math.abs(rows[best]![k]!) ? i : best), k)
    ;[rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!]
    for (let i = k + 1; i < n; i++) {
      const factor = rows[i]![k]! / rows[k]![k]!
      if (factor !== 0) for (let c = k; c <= n; c++) rows[i]![c]! -= factor * rows[k]![c]!
    }
  }
  const x = new Array<number>(n).fill(0)
  for (let i = n - 1; i >= 0; i--) {
    let rest = rows[i]![n]!
    for (let c = i + 1; c < n; c++) rest -= rows[i]![c]! * x[c]!
    x[i] = rest / rows[i]![i]!
  }
  return x
}
