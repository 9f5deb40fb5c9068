import { ok, type Result } from '#core/kernel/result.ts'
import { attainmentSurvey } from './attainment.ts'
import { bandsSurvey } from './bands.ts'
import type { Answer, Bands, CaseError, DosingCase, Passing, Person, PopulationWanted } from './case.ts'
import { systemOf, typicalTheta } from './individual.ts'
import { learnFrom } from './learn.ts'
import { levelsOf } from './levels.ts'
import { metaboliteLevels } from './metabolite.ts'
import type { Model } from './model.ts'
import { modelOf } from './models/index.ts'
import { notesOf, sourcesOf } from './notes.ts'
import { nmdaOccupancy } from './occupancy.ts'
import { passingSurvey } from './passing.ts'
import { type Cohort, spreadFor, surveyed } from './population.ts'
import { carry } from './propagate.ts'
import { readCase } from './read-case.ts'
import { cutterOf, type Timeline } from './timeline.ts'
import { outsideValidity } from './validity.ts'

/**
 * Predicts plasma and effect-site levels (ng/mL) of a dosing case at its sample times, for a typical person and, when a
 * population is asked for, as bands. Refuses with every field that is wrong; nothing missing is filled in.
 */
export const simulate = (given: DosingCase): Result<Answer, readonly CaseError[]> => {
  const read = readCase(given)
  return read.ok ? ok(answer(modelOf(read.value.model)!, read.value)) : read
}

const answer = (model: Model, given: DosingCase): Answer => {
  const samples = [...new Set(given.timesMin)].sort((a, b) => a - b)
  const system = systemOf(model, given.patient, typicalTheta(model, given.patient))
  const cut = cutterOf(given.doses, system.paths)
  const typical = carry({ count: 1, personOf: () => system }, cut(samples), samples.length)
  const asAsked = inOrderOf(given.timesMin, samples)
  const effectSiteNgMl = asAsked(typical.effectSite)
  const { variability, spread } = spreadFor(model, given.population)
  const cohort = spread && given.population && { model, person: given.patient, spread, wanted: given.population }
  const many = cohort && ofMany(cohort, { samples, timelineOf: cut }, asAsked)
  return {
    model: model.id,
    drug: model.drug,
    blood: model.blood,
    timesMin: given.timesMin,
    plasmaNgMl: asAsked(typical.plasma),
    effectSiteNgMl,
    nmdaOccupancy: effectSiteNgMl.map((level) => nmdaOccupancy(model.drug, level)),
    ...(given.metabolite
      ? {
          metabolite: metaboliteOf(
            model,
            { patient: given.patient, timeline: cut(samples), samples: samples.length },
            asAsked,
          ),
        }
      : {}),
    ...many,
    variability,
    notes: notesOf(model, given, {
      variability,
      system,
      highestPlasma: highest(typical.plasma),
      learned: many?.learned,
    }),
    outsideValidity: outsideValidity(model, given),
    sources: sourcesOf(model),
  }
}

interface Times {
  readonly samples: readonly number[]
  readonly timelineOf: (some: readonly number[]) => Timeline
}

const metaboliteOf = (
  model: Model,
  { patient, timeline, samples }: { patient: Person; timeline: Timeline; samples: number },
  asAsked: (levels: Levels) => number[],
): Exclude<Answer['metabolite'], undefined> => {
  if (!model.metabolite) return null
  const levels = metaboliteLevels({ model, metabolite: model.metabolite, person: patient }, timeline, samples)
  return { name: model.metabolite.name, plasmaNgMl: asAsked(levels), note: model.metabolite.note }
}

type ManyWanted = Cohort & { readonly wanted: PopulationWanted }

/** What only many people can answer: bands, who passes which level, who attains the target. */
const ofMany = (
  cohort: ManyWanted,
  times: Times,
  asAsked: (levels: Levels) => number[],
): Pick<Answer, 'bands' | 'passing' | 'attainment' | 'learned'> => {
  const { percentiles, target, learnFrom: sessions } = cohort.wanted
  const { standIn = null, ...learned } = sessions ? learnFrom(cohort, sessions) : {}
  const passing = passingSurvey(levelsOf(cohort.model.drug))
  const attained = target ? attainmentSurvey(target, times.samples) : null
  const bands = bandsSurvey(percentiles)
  surveyed({ ...cohort, standIn }, times, [passing, ...(attained ? [attained] : []), bands])
  return {
    bands: eachBand(bands.bands, asAsked),
    passing: passing.passing().map((level) => eachShare(level, asAsked)),
    ...(attained ? { attainment: attained.attainment() } : {}),
    ...('isLearned' in learned ? { learned } : {}),
  }
}

const eachShare = (level: Passing, asAsked: (levels: Levels) => number[]): Passing => ({
  ...level,
  plasma: { ...level.plasma, atEach: asAsked(level.plasma.atEach) },
  effectSite: { ...level.effectSite, atEach: asAsked(level.effectSite.atEach) },
})

type Levels = ArrayLike<number>

/** From ascending samples without repeats back to the order of the times that were asked for. */
const inOrderOf = (timesMin: readonly number[], samples: readonly number[]): ((levels: Levels) => number[]) => {
  const place = new Map(samples.map((t, i) => [t, i]))
  const places = timesMin.map((t) => place.get(t)!)
  return (levels) => places.map((i) => levels[i]!)
}

const eachBand = (bands: Bands, asAsked: (levels: Levels) => number[]): Bands => {
  const each = (of: Bands[keyof Bands]) => Object.fromEntries(Object.entries(of).map(([q, band]) => [q, asAsked(band)]))
  return { plasmaNgMl: each(bands.plasmaNgMl), effectSiteNgMl: each(bands.effectSiteNgMl) }
}

const highest = (levels: Float64Array): number => levels.reduce((most, level) => Math.max(most, level), 0)
