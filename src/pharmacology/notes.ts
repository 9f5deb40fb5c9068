import { type Citation, citationText } from '#core/evidence/sources.ts'
import { type DosingCase, isInfusion, type LearnedFrom, type Variability } from './case.ts'
import { modesOf, steadyStatePerMgPerMin } from './disposition.ts'
import { levelsOf } from './levels.ts'
import type { Model } from './model.ts'
import { occupancySources } from './occupancy.ts'
import type { System } from './system.ts'

/** What must be read beside the figures. */
export const notesOf = (model: Model, given: DosingCase, predicted: Predicted): readonly string[] => [
  model.note,
  `Describes blood (${model.blood}); predicted from a published model, not measured. The effect site is approximate, and occupancy is what a textbook binding curve gives at that level: neither predicts relief, dissociation or safety.`,
  ...variabilityNote(model, given, predicted.variability),
  ...learnedNote(model, predicted.learned),
  ...highLevels(model, given, predicted),
]

interface Predicted {
  readonly variability: Variability
  readonly system: System
  readonly highestPlasma: number
  readonly learned: LearnedFrom | undefined
}

const variabilityNote = (model: Model, { population }: DosingCase, variability: Variability): readonly string[] => {
  if (!population) return []
  const many = `${population.patients} simulated patients`
  if (variability === 'none') return ['no published variability: no band is drawn for this model']
  if (variability === 'assumed-30')
    return [
      `Band of ${many}, variability assumed: a coefficient of variation of 30 % on every volume and clearance; none is published for ${model.id}.`,
    ]
  return [
    `Band of ${many}, variability as published; it holds differences between people only, not the model's own error.`,
  ]
}

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`

const learnedNote = ({ id }: Model, learned: LearnedFrom | undefined): readonly string[] => {
  if (!learned) return []
  const from = `${counted(learned.levels, 'measured level')} in ${counted(learned.sessions, 'session')} of this person`
  return learned.isLearned
    ? [
        `The band is drawn from simulated people who come out like ${from} (worth ${learned.effectivePeople} people); the typical curve is still the typical person's.`,
      ]
    : [
        `Hardly anybody in ${id} comes out like ${from}: the model does not describe this person, and nothing was learned.`,
      ]
}

const highLevels = (model: Model, { doses }: DosingCase, { system, highestPlasma }: Predicted): readonly string[] => {
  const fastest = Math.max(0, ...doses.map((dose) => (isInfusion(dose) ? dose.rateMgPerH : 0)))
  const steady = (fastest / 60) * steadyStatePerMgPerMin(modesOf(system.star))
  return levelsOf(model.drug)
    .filter(({ ngMl }) => ngMl >= 200)
    .flatMap(({ ngMl, what, source }) => {
      const about = `${ngMl} ng/mL: ${what} (${citationText(source)})`
      if (highestPlasma > ngMl) return [`The typical plasma level passes ${about}`]
      return steady > ngMl ? [`The highest rate, kept running, would pass ${about}`] : []
    })
}

export const sourcesOf = ({ sources }: Model): readonly string[] => [
  ...new Set([...sources, ...occupancySources].map((c: Citation) => citationText(c))),
]
