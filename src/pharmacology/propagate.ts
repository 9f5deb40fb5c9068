import { type Block, type BlockPath, blockOf } from './block.ts'
import { emptyFactors, fillFactors, type PathFactors, type StepFactors } from './step-factors.ts'
import type { System } from './system.ts'
import type { Input, Timeline } from './timeline.ts'

/** Levels of `width` people: person j at sample i stands at i × width + j, in ng/mL. */
export interface Table {
  readonly width: number
  readonly plasma: Float64Array
  readonly effectSite: Float64Array
}

/** Made one after another when their turn comes, so that a hundred thousand need no memory of their own. */
export interface People {
  readonly count: number
  readonly personOf: (person: number) => System
}

/** As many people as stay in the processor's nearest memory with all that is multiplied into them. */
const blockSize = 256
/** Step lengths whose factors are kept; on an even grid one or two come back all the time. */
const lengthsKept = 16

/**
 * Carries people of one model along a timeline, in closed form from step to step. Each step starts from what is there
 * and adds what comes in; nothing is subtracted, so a week of washout costs no digits, as start-minus-stop would.
 */
export const carry = ({ count: width, personOf }: People, timeline: Timeline, samples: number): Table => {
  const table = { width, plasma: new Float64Array(width * samples), effectSite: new Float64Array(width * samples) }
  for (let from = 0; from < width; from += blockSize) {
    const people = Array.from({ length: Math.min(blockSize, width - from) }, (_, j) => personOf(from + j))
    const block = blockOf(people, timeline.sprayed.length > 0)
    walk(block, timeline, { seen: (body, sample) => write(body, block, { table, at: sample * width + from }) })
  }
  return table
}

/** In mg: each mode's amount, what waits at each door, and the effect site's level times the central volume. */
export interface Body {
  readonly amounts: Float64Array
  readonly depots: readonly Float64Array[]
  readonly site: Float64Array
}

/** What watches a walk: `seen` at each sample, `before` at the start of each step, with what is there. */
export interface Watch {
  readonly seen: (body: Body, sample: number) => void
  readonly before?: (body: Body, k: number) => void
}

export const walk = (block: Block, timeline: Timeline, { seen, before }: Watch): void => {
  const body: Body = {
    amounts: new Float64Array(block.modes * block.size),
    depots: block.paths.map(() => new Float64Array(block.size)),
    site: new Float64Array(block.size),
  }
  const factorsOf = remembered(block, timeline)
  for (let k = 0; k < timeline.points.length; k++) {
    give(body, block, { timeline, k })
    const sample = timeline.sampleOf[k]!
    if (sample >= 0) seen(body, sample)
    const length = timeline.lengthOf[k]!
    if (length < 0) continue
    before?.(body, k)
    step(body, factorsOf(length), { block, timeline, k })
  }
}

/** Factors by length: worked out when a length comes up, the latest few kept, since lengths come back on a grid. */
const remembered = (block: Block, timeline: Timeline): ((length: number) => StepFactors) => {
  const isInfused = timeline.vein.rate.some((rate) => rate > 0)
  const kept = new Map<number, StepFactors>()
  return (length) => {
    const before = kept.get(length)
    if (before) return before
    const [oldest] = kept.size < lengthsKept ? [] : kept.keys()
    const factors = oldest === undefined ? emptyFactors(block) : kept.get(oldest)!
    if (oldest !== undefined) kept.delete(oldest)
    fillFactors(factors, block, { length: timeline.lengths[length]!, isInfused })
    kept.set(length, factors)
    return factors
  }
}

interface Here {
  readonly timeline: Timeline
  readonly k: number
}

const give = ({ amounts, depots }: Body, { size, fromVein, paths }: Block, { timeline, k }: Here): void => {
  const bolus = timeline.vein.impulse[k]!
  if (bolus > 0) for (let at = 0; at < amounts.length; at++) amounts[at]! += bolus * fromVein[at]!
  for (const [p, path] of paths.entries()) {
    const arrived = arriving(timeline, { path, p }, { what: 'impulse', k })
    if (arrived) for (let j = 0; j < size; j++) depots[p]![j]! += arrived(j)
  }
}

/** What comes to one door, per person; `null` where nothing does. */
const arriving = (
  { sprayed }: Timeline,
  { path, p }: { readonly path: BlockPath; readonly p: number },
  { what, k }: { readonly what: keyof Input; readonly k: number },
): ((person: number) => number) | null => {
  const first = sprayed[p]!.first[what][k]!
  const later = sprayed[p]!.later[what][k]!
  if (first === 0 && later === 0) return null
  return (j) => path.shareFirst[j]! * first + path.shareLater[j]! * later
}

const step = (body: Body, factors: StepFactors, { block, timeline, k }: Here & { readonly block: Block }): void => {
  stepVein(body, factors, { size: block.size, modes: block.modes, rate: timeline.vein.rate[k]! })
  for (const [p, path] of block.paths.entries()) {
    const release = arriving(timeline, { path, p }, { what: 'rate', k })
    stepPath({ ...body, depot: body.depots[p]! }, factors.paths[p]!, { modes: block.modes, release })
  }
}

const stepVein = (
  { amounts, site }: Body,
  { decay, gain, siteDecay, siteFromMode, siteFromRate }: StepFactors,
  { size, modes, rate }: { readonly size: number; readonly modes: number; readonly rate: number },
): void => {
  for (let j = 0; j < size; j++) site[j] = site[j]! * siteDecay + rate * siteFromRate[j]!
  for (let m = 0; m < modes; m++)
    for (let j = 0; j < size; j++) {
      const at = m * size + j
      const amount = amounts[at]!
      site[j]! += amount * siteFromMode[at]!
      amounts[at] = amount * decay[at]! + rate * gain[at]!
    }
}

const nothing = (): number => 0

const stepPath = (
  { amounts, site, depot }: Body & { readonly depot: Float64Array },
  factors: PathFactors,
  { modes, release }: { readonly modes: number; readonly release: ((person: number) => number) | null },
): void => {
  const size = depot.length
  const letGo = release ?? nothing
  for (let j = 0; j < size; j++) {
    const waiting = depot[j]!
    const released = letGo(j)
    site[j]! += waiting * factors.siteFromDepot[j]! + released * factors.siteFromRelease[j]!
    for (let m = 0; m < modes; m++) {
      const at = m * size + j
      amounts[at]! += waiting * factors.modeFromDepot[at]! + released * factors.modeFromRelease[at]!
    }
    depot[j] = waiting * factors.decay[j]! + released * factors.gain[j]!
  }
}

const write = (
  { amounts, site }: Body,
  { size, modes, volumeL }: Block,
  { table, at }: { readonly table: Table; readonly at: number },
): void => {
  for (let j = 0; j < size; j++) {
    let central = 0
    for (let m = 0; m < modes; m++) central += amounts[m * size + j]!
    const toNgMl = 1000 / volumeL[j]!
    table.plasma[at + j] = central * toNgMl
    table.effectSite[at + j] = site[j]! * toNgMl
  }
}
