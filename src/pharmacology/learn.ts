import { ourRule } from '#core/evidence/sources.ts'
import type { LearnedFrom, ObservedSession } from './case.ts'
import type { Cohort } from './population.ts'
import { systemsOf } from './population.ts'
import { carry } from './propagate.ts'
import { cutterOf } from './timeline.ts'

/**
 * What measured levels say about one person. Many people are simulated through the sessions that were observed, and those
 * who come out like this person are drawn again, the likelier the more often: importance resampling (Rubin, Bayesian
 * Statistics 3, 1988). Only measured levels count. A score of dissociation or sedation does not: no published model says
 * what level lies behind one.
 */
export const learningRules = {
  error: {
    assumedLogSd: 0.3,
    source: ourRule('where a model prints no residual error: 30 % of a level, as wide as its assumed spread'),
  },
  occasion: {
    logSd: 0.2,
    source: ourRule(
      'one session tells at most this much of the next: all its levels may be off together by 20 %, so that a second sample taken minutes later does not count as news',
    ),
  },
  agreement: {
    fewestPeople: 30,
    source: ourRule(
      'fewer simulated people than this come out like the person: the model does not fit, nothing is learned',
    ),
  },
} as const

/** Candidates per person drawn in the end, and the most that are tried. */
const candidatesEach = 20
const mostCandidates = 20_000

export interface Learned extends LearnedFrom {
  /** Which simulated person stands for person j of the answer; `null` = nothing was learned, everybody stands for themself. */
  readonly standIn: ((person: number) => number) | null
}

/**
 * The people of a cohort as this person's measured levels suggest them. Deterministic: the same seed, the same people.
 * What was learned doesn't depend on the doses that are drawn next, so while a step is being moved it is remembered.
 */
export const learnFrom = (cohort: Cohort, sessions: readonly ObservedSession[]): Learned => {
  const { model, person, wanted } = cohort
  const key = JSON.stringify([model.id, person, cohort.spread, wanted.patients, wanted.seed, sessions])
  const known = remembered.get(key)
  if (known) return known
  const learned = learnAnew(cohort, sessions)
  if (remembered.size >= mostRemembered) remembered.delete(remembered.keys().next().value!)
  remembered.set(key, learned)
  return learned
}

/** A picture's models and the ends of a range, and those of the picture before it; the oldest goes first. */
const mostRemembered = 8
const remembered = new Map<string, Learned>()

const learnAnew = (cohort: Cohort, sessions: readonly ObservedSession[]): Learned => {
  const patients = Math.min(mostCandidates, cohort.wanted.patients * candidatesEach)
  const logSd = cohort.model.residual?.logSd ?? learningRules.error.assumedLogSd
  const weights = weightsOf({ ...cohort, wanted: { ...cohort.wanted, patients } }, { sessions, logSd })
  const effectivePeople = effectiveOf(weights)
  const levels = sessions.reduce((n, session) => n + session.levels.length, 0)
  const isLearned = effectivePeople >= learningRules.agreement.fewestPeople
  const drawn = isLearned ? drawnAgain(weights, cohort.wanted.patients) : null
  return {
    sessions: sessions.length,
    levels,
    effectivePeople: Math.round(effectivePeople),
    isLearned,
    standIn: drawn && ((person) => drawn[person]!),
  }
}

interface Observed {
  readonly sessions: readonly ObservedSession[]
  readonly logSd: number
}

/** Relative likelihoods, the highest 1. */
const weightsOf = (candidates: Cohort, { sessions, logSd }: Observed): Float64Array => {
  const logs = new Float64Array(candidates.wanted.patients)
  for (const session of sessions) addLogLikelihood(logs, candidates, { session, logSd })
  const highest = logs.reduce((most, log) => Math.max(most, log), Number.NEGATIVE_INFINITY)
  return logs.map((log) => Math.exp(log - highest))
}

/**
 * Log departures d of n levels are normal with variance σ² each and, as they share an occasion, covariance τ² between any
 * two; so dᵀV⁻¹d = (Σd² − τ²·(Σd)²/(σ² + nτ²))/σ² (Sherman and Morrison, Ann Math Stat 1950;21:124).
 */
const addLogLikelihood = (
  logs: Float64Array,
  candidates: Cohort,
  { session, logSd }: { readonly session: ObservedSession; readonly logSd: number },
): void => {
  const timesMin = [...new Set(session.levels.map(({ atMin }) => atMin))].sort((a, b) => a - b)
  const people = systemsOf(candidates)
  const cut = cutterOf(session.doses, people.personOf(0).paths)
  const { plasma, width } = carry(people, cut(timesMin), timesMin.length)
  const place = new Map(timesMin.map((t, i) => [t, i]))
  const [own, shared, n] = [logSd ** 2, learningRules.occasion.logSd ** 2, session.levels.length]
  for (let j = 0; j < width; j++) {
    let [sum, squares] = [0, 0]
    for (const { atMin, ngMl } of session.levels) {
      const departure = Math.log(ngMl / plasma[place.get(atMin)! * width + j]!)
      sum += departure
      squares += departure * departure
    }
    const distance = (squares - (shared * sum * sum) / (own + n * shared)) / own
    logs[j]! -= Number.isFinite(distance) ? distance / 2 : Number.POSITIVE_INFINITY
  }
}

/** Kish: how many equally likely people the weights are worth. */
const effectiveOf = (weights: Float64Array): number => {
  let [sum, squares] = [0, 0]
  for (const weight of weights) {
    sum += weight
    squares += weight * weight
  }
  return Number.isNaN(sum) ? 0 : (sum * sum) / squares
}

/** Systematic resampling: `count` even steps along the summed weights, from the middle of the first. */
const drawnAgain = (weights: Float64Array, count: number): Int32Array => {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const drawn = new Int32Array(count)
  let [candidate, reached] = [0, weights[0]!]
  for (let j = 0; j < count; j++) {
    const wanted = ((j + 0.5) * total) / count
    while (reached < wanted && candidate < weights.length - 1) reached += weights[++candidate]!
    drawn[j] = candidate
  }
  return drawn
}
