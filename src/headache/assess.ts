import { isoDay } from '#core/kernel/calendar-day.ts'
import { type OpenDays, openDays } from './completeness.ts'
import { type Conflict, conflictsIn } from './conflicts.ts'
import { type Diagnosis, diagnose } from './diagnoses.ts'
import type { Diary } from './diary.ts'
import { type HeadacheRecord, headacheRecord } from './headache-record.ts'
import { type Budget, medicationBudgets } from './medication-budget.ts'
import { daysPerMonth, type Month, type Tally } from './monthly-counts.ts'
import type { Profile } from './profile.ts'
import { openQuestions, type Question } from './questions.ts'
import { type RaisedFlag, raisedFlags } from './red-flags.ts'
import { type TreatmentResistance, treatmentResistance } from './resistance.ts'

/** What a diary and a history say on one day. It supports a decision and makes none: a clinician diagnoses. */
export interface Assessment {
  readonly asOf: string
  readonly window: Window
  /** Days known to qualify in the window, by what they were. */
  readonly monthly: Readonly<Record<MonthlyFigure, number>>
  /** The same, least and most: the most is reached if every open day qualified. */
  readonly monthlyRanges: Readonly<Record<MonthlyFigure, readonly [number, number]>>
  /** Headache and migraine days of the windows before, newest first, for as long as there is a diary. */
  readonly earlier: readonly EarlierWindow[]
  /** Which days to answer so that counts are settled that are open now. */
  readonly completeness: readonly OpenDays[]
  readonly diagnoses: readonly Diagnosis[]
  readonly medicationOveruse: readonly Budget[]
  readonly treatmentResistance: TreatmentResistance
  readonly redFlags: readonly RaisedFlag[]
  readonly conflicts: readonly Conflict[]
  readonly questions: readonly Question[]
}

export interface Window {
  readonly from: string
  readonly to: string
  readonly days: number
  readonly recorded: number
  readonly missing: number
}

export interface EarlierWindow extends Window {
  readonly headacheDays: readonly [number, number]
  readonly migraineDays: readonly [number, number]
  readonly acuteMedicationDays: readonly [number, number]
}

export type MonthlyFigure =
  | 'headacheDays'
  | 'migraineDays'
  | 'moderateOrSevereDays'
  | 'acuteMedicationDays'
  | 'crystalClearDays'
  | 'migraineOrProbableDays'

const tallies = ({ tallies: t }: Month): Readonly<Record<MonthlyFigure, Tally>> => ({
  headacheDays: t.headache,
  migraineDays: t.migraine,
  moderateOrSevereDays: t.moderateOrSevere,
  acuteMedicationDays: t.acuteMedication,
  crystalClearDays: t.crystalClear,
  migraineOrProbableDays: t.migraineOrProbable,
})

const figures = <T>(month: Month, of: (tally: Tally) => T): Readonly<Record<MonthlyFigure, T>> =>
  Object.fromEntries(Object.entries(tallies(month)).map(([figure, t]) => [figure, of(t)])) as Record<MonthlyFigure, T>

const range = ({ counted, undecided }: Tally): readonly [number, number] => [counted, counted + undecided]

const windowOf = ({ from, to, recorded, missing }: Month): Window => ({
  from: isoDay(from),
  to: isoDay(to),
  days: daysPerMonth,
  recorded,
  missing,
})

const earlierWindow = (month: Month): EarlierWindow => ({
  ...windowOf(month),
  headacheDays: range(month.tallies.headache),
  migraineDays: range(month.tallies.migraine),
  acuteMedicationDays: range(month.tallies.acuteMedication),
})

/** `asOf` is an ISO date; what is recorded after it is left out. The same three give the same answer anywhere. */
export const assess = (diary: Diary, profile: Profile, asOf: string): Assessment =>
  assessmentOf(headacheRecord(diary, profile, asOf))

/** What is said of a record that has been read. */
export const assessmentOf = (record: HeadacheRecord): Assessment => {
  const month = record.months[0]!
  const diagnoses = diagnose(record)
  const treatment = treatmentResistance(record, diagnoses)
  const { firstDay } = record.book
  return {
    asOf: isoDay(record.book.asOf),
    window: windowOf(month),
    monthly: figures(month, (t) => t.counted),
    monthlyRanges: figures(month, range),
    earlier: record.months
      .slice(1)
      .filter((m) => firstDay !== null && m.to >= firstDay)
      .map(earlierWindow),
    completeness: openDays(record),
    diagnoses,
    medicationOveruse: medicationBudgets(record),
    treatmentResistance: treatment,
    redFlags: raisedFlags(record.profile),
    conflicts: conflictsIn(record),
    questions: openQuestions(record, { diagnoses, treatment }),
  }
}
