import type { Person } from './case.ts'
import type { HepatoPortal } from './model.ts'
import type { System, Theta } from './system.ts'

/** The typical person's parameters. `ageY` must be known. `shareFirst` is before the factors of ancestry and of later sprays. */
export const hepatoPortalTheta = (model: HepatoPortal, { ageY = Number.NaN, ancestry = 'other' }: Person): Theta => ({
  vc: model.vc,
  vh: model.vh,
  ...Object.fromEntries(
    model.arms.flatMap(({ volume, flow }, i) => [
      [`v${i + 2}`, volume],
      [`q${i + 2}`, flow],
    ]),
  ),
  qh: model.qh.typical - model.qh.lessPerYear * Math.max(0, ageY - model.qh.aboveAgeY),
  kel: model.kel.typical * (ancestry === 'other' ? 1 : model.kel.timesIfAsian),
  kmet: model.kmet,
  kaNasal: model.nasal.ka,
  kaSwallowed: model.swallowed.ka,
  shareFirst: model.nasal.share.first,
})

export const hepatoPortalSystem = (model: HepatoPortal, theta: Theta, { ancestry }: Person): Omit<System, 'ke0'> => {
  const vc = theta.vc!
  const around = model.arms.map((_, i) => {
    const flow = theta[`q${i + 2}`]!
    return { out: flow / vc, back: flow / theta[`v${i + 2}`]!, lost: 0 }
  })
  const liver = { out: theta.qh! / vc, back: theta.qh! / theta.vh!, lost: theta.kel! + theta.kmet! }
  const { timesIfJapanese, timesLater } = model.nasal.share
  const first = theta.shareFirst! * (ancestry === 'japanese' ? timesIfJapanese : 1)
  const taken = { first: Math.min(1, first), later: Math.min(1, first * timesLater) }
  const gut = model.swallowed.share
  return {
    star: { volumeL: vc, lost: 0, arms: [...around, liver] },
    paths: [
      { ka: theta.kaNasal!, releaseOver: 0, into: 0, share: taken },
      {
        ka: theta.kaSwallowed!,
        releaseOver: model.swallowed.releaseOver,
        into: model.arms.length + 1,
        share: { first: (1 - taken.first) * gut, later: (1 - taken.later) * gut },
      },
    ],
  }
}
