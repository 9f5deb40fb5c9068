import { modesOf } from './disposition.ts'
import type { System } from './system.ts'

/**
 * Some people of one model side by side, so that one plain loop carries them all: what belongs to mode m of person j
 * stands at m × size + j, and likewise for ways into the body. Rates per minute, volumes in litres.
 */
export interface Block {
  readonly size: number
  readonly modes: number
  readonly ke0: number
  readonly volumeL: Float64Array
  readonly lambda: Float64Array
  /** Of 1 mg given into the vein, what each mode gets. */
  readonly fromVein: Float64Array
  readonly paths: readonly BlockPath[]
}

/** One way into the body for everybody of the block. */
export interface BlockPath {
  readonly releaseOver: number
  readonly ka: Float64Array
  /** Of 1 mg taken up, what each mode gets. */
  readonly weights: Float64Array
  readonly shareFirst: Float64Array
  readonly shareLater: Float64Array
}

/** `people` of one model, at least one. A block without `sprayed` leaves the ways through the nose out. */
export const blockOf = (people: readonly System[], sprayed: boolean): Block => {
  const [first] = people
  if (!first) throw new RangeError('nobody to carry')
  const size = people.length
  const modes = first.star.arms.length + 1
  const block: Block = {
    size,
    modes,
    ke0: first.ke0,
    volumeL: Float64Array.from(people, ({ star }) => star.volumeL),
    lambda: new Float64Array(modes * size),
    fromVein: new Float64Array(modes * size),
    paths: (sprayed ? first.paths : []).map(({ releaseOver }, p) => ({
      releaseOver,
      ka: Float64Array.from(people, ({ paths }) => paths[p]!.ka),
      weights: new Float64Array(modes * size),
      shareFirst: Float64Array.from(people, ({ paths }) => paths[p]!.share.first),
      shareLater: Float64Array.from(people, ({ paths }) => paths[p]!.share.later),
    })),
  }
  for (const [j, person] of people.entries()) seat(block, person, j)
  return block
}

const seat = ({ size, modes, lambda, fromVein, paths }: Block, person: System, j: number): void => {
  const own = modesOf(person.star)
  for (let m = 0; m < modes; m++) {
    lambda[m * size + j] = own.lambda[m]!
    fromVein[m * size + j] = own.weights[0]![m]!
    for (const [p, { weights }] of paths.entries()) weights[m * size + j] = own.weights[person.paths[p]!.into]![m]!
  }
}
