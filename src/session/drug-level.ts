import { ourRule } from '#core/evidence/sources.ts'
import type { Dose } from '#core/pharmacology/case.ts'
import type { Model } from '#core/pharmacology/model.ts'
import { givenBy } from './given-doses.ts'

export const analytes = ['ketamine', 'esketamine', 'norketamine'] as const
/** What the laboratory looked for. `ketamine`: both mirror forms together, however much of each was given. */
export type Analyte = (typeof analytes)[number]
export const samplingSites = ['venous', 'arterial', 'unknown'] as const

/** A number in plasma or serum, or that there was less than the laboratory can tell from nothing: that is no number. */
export type LevelResult =
  | { readonly kind: 'measured'; readonly ngMl: number }
  | { readonly kind: 'below-limit'; readonly limitNgMl: number }

export interface DrugLevel {
  /** From the first drug of its session. */
  readonly atMin: number
  readonly analyte: Analyte
  readonly site: (typeof samplingSites)[number]
  readonly result: LevelResult
  /** As it calls itself. */
  readonly laboratory: string
}

export const levelRules = {
  undiluted: {
    plasmaLPerKg: 0.04,
    source: ourRule(
      'a level above that of everything given so far, dissolved in blood plasma alone (0.04 L/kg), is a slip of the unit or of the sample',
    ),
  },
  least: {
    ngMl: 0.1,
    source: ourRule(
      'less than 0.1 ng/mL is below what laboratories measure: mg/L was typed, or “below the limit” meant',
    ),
  },
  limit: {
    highestNgMl: 100,
    source: ourRule('a laboratory’s limit of more than 100 ng/mL would miss most sessions: the unit is wrong'),
  },
  latest: { hours: 72, source: ourRule('three days after the drug nothing is left to measure: the date is wrong') },
  learnable: {
    source: ourRule(
      'learned from: levels of the drug that was given, measured as numbers; after esketamine an assay of both forms measures it too. Metabolites and “below the limit” are shown and not learned from',
    ),
  },
} as const

export interface LevelProblem {
  /** JSON pointer into the level. */
  readonly pointer: string
  readonly detail: string
}

/** What the session of a level says of it. */
export interface SessionBehind {
  readonly doses: readonly Dose[]
  readonly weightKg: number
  /** Minutes from the first drug to now. */
  readonly nowMin: number
}

const problem = (pointer: string, detail: string): readonly LevelProblem[] => [{ pointer, detail }]

/** The level if all that was given by then were in the plasma and nowhere else, ng/mL: no sample can hold more. */
export const undilutedNgMl = ({ doses, weightKg }: SessionBehind, atMin: number): number =>
  (1000 * givenBy(doses, atMin)) / (levelRules.undiluted.plasmaLPerKg * weightKg)

/** Everything that is wrong with a level, by name; nothing is corrected on the way. */
export const checkDrugLevel = (level: DrugLevel, behind: SessionBehind): readonly LevelProblem[] => [
  ...(level.laboratory.trim() === '' ? problem('/laboratory', 'Which laboratory measured it?') : []),
  ...(checkTime(level.atMin, behind) ?? checkResult(level, behind)),
]

const checkTime = (atMin: number, { nowMin }: SessionBehind): readonly LevelProblem[] | null => {
  const { hours } = levelRules.latest
  if (atMin < 0) return problem('/takenAt', 'This sample was taken before the first drug of the session')
  if (atMin > nowMin) return problem('/takenAt', 'This sample is still to come')
  return atMin > 60 * hours
    ? problem('/takenAt', `More than ${hours} hours after the first drug: is the date right?`)
    : null
}

const checkResult = ({ result, analyte, atMin }: DrugLevel, behind: SessionBehind): readonly LevelProblem[] => {
  const least = levelRules.least.ngMl
  if (result.kind === 'below-limit') {
    const high = levelRules.limit.highestNgMl
    return result.limitNgMl >= least && result.limitNgMl <= high
      ? []
      : problem('/result/limitNgMl', `A limit of ${result.limitNgMl} ng/mL is implausible; wanted ${least} to ${high}`)
  }
  const most = undilutedNgMl(behind, atMin)
  const found = `${analyte} of ${result.ngMl} ng/mL`
  if (!(result.ngMl >= least))
    return problem(
      '/result/ngMl',
      `${found} is below what a laboratory can measure (${least}): in mg/L, perhaps, or “below the limit”?`,
    )
  return result.ngMl <= most
    ? []
    : problem(
        '/result/ngMl',
        `${found} is more than all that had been given by then could make (${Math.round(most)}): the unit, or a sample beside the infusion?`,
      )
}

/** A session of one drug with what was measured in it. */
export interface MeasuredSession {
  readonly drug: 'ketamine' | 'esketamine'
  readonly doses: readonly Dose[]
  readonly levels: readonly DrugLevel[]
}

const isOfDrug = (drug: MeasuredSession['drug'], analyte: Analyte): boolean =>
  analyte === drug || (drug === 'esketamine' && analyte === 'ketamine')

/** As `population.learnFrom` takes them: of the model's drug, by routes it describes, numbers only. */
export const learnableBy = (
  { drug, routes }: Pick<Model, 'drug' | 'routes'>,
  sessions: readonly MeasuredSession[],
): readonly {
  readonly doses: readonly Dose[]
  readonly levels: readonly { readonly atMin: number; readonly ngMl: number }[]
}[] =>
  sessions
    .filter((session) => session.drug === drug && session.doses.every(({ route }) => routes.includes(route)))
    .map(({ doses, levels }) => ({
      doses,
      levels: levels.flatMap(({ atMin, analyte, result }) =>
        result.kind === 'measured' && isOfDrug(drug as MeasuredSession['drug'], analyte)
          ? [{ atMin, ngMl: result.ngMl }]
          : [],
      ),
    }))
    .filter(({ levels }) => levels.length > 0)
