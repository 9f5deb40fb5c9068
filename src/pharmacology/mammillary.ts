import type { Person } from './case.ts'
import type { Flows, MicroConstants, Scaled } from './model.ts'
import type { Path, System, Theta } from './system.ts'

const scaled = ({ at70Kg, power }: Scaled<number>, weightKg: number): number => at70Kg * (weightKg / 70) ** power

/** Whether the model can't be computed without a weight. */
export const needsWeight = (structure: MicroConstants | Flows): boolean =>
  structure.kind === 'flows' || 'perKg' in structure.v1

/** The typical person's volumes and clearances. `weightKg` must be known where the model scales by it. */
export const mammillaryTheta = (structure: MicroConstants | Flows, { weightKg = Number.NaN }: Person): Theta =>
  structure.kind === 'flows' ? fromFlows(structure, weightKg) : fromMicroConstants(structure, weightKg)

const fromFlows = ({ v1, clearance, arms }: Flows, weightKg: number): Theta => ({
  v1: scaled(v1, weightKg),
  clearance: scaled(clearance, weightKg),
  ...Object.fromEntries(
    arms.flatMap(({ volume, flow }, i) => [
      [`v${i + 2}`, scaled(volume, weightKg)],
      [`q${i + 2}`, scaled(flow, weightKg)],
    ]),
  ),
})

const fromMicroConstants = ({ v1, k10, arms }: MicroConstants, weightKg: number): Theta => {
  const central = 'perKg' in v1 ? v1.perKg * weightKg : v1.fixed
  return {
    v1: central,
    clearance: central * k10,
    ...Object.fromEntries(
      arms.flatMap(({ out, back }, i) => [
        [`v${i + 2}`, (central * out) / back],
        [`q${i + 2}`, central * out],
      ]),
    ),
  }
}

export const mammillarySystem = (structure: MicroConstants | Flows, theta: Theta): Omit<System, 'ke0'> => {
  const v1 = theta.v1!
  const arms = structure.arms.map((_, i) => {
    const flow = theta[`q${i + 2}`]!
    return { out: flow / v1, back: flow / theta[`v${i + 2}`]!, lost: 0 }
  })
  return { star: { volumeL: v1, lost: theta.clearance! / v1, arms }, paths: pathsOf(structure) }
}

const pathsOf = (structure: MicroConstants | Flows): readonly Path[] =>
  structure.kind === 'flows'
    ? []
    : (structure.uptake ?? []).map(({ share, ...path }) => ({
        ...path,
        into: 0,
        share: { first: share, later: share },
      }))
