import type { MonthlyFigure } from '#core/headache/assess.ts'
import type { CriterionStatus, Diagnosis } from '#core/headache/diagnoses.ts'
import type { Budget } from '#core/headache/medication-budget.ts'
import type { PersonsAssessment } from './assess.ts'

/** An assessment as a page of text: figures first, then what is met, what is open and why, and what to ask. */
export const assessmentReport = (answer: PersonsAssessment): string =>
  [
    heading(answer),
    figures(answer),
    flags(answer),
    section('Met by the rules (the diagnosis is the clinician’s)', answer.diagnoses.filter(isGiven).flatMap(opened)),
    section('Not decided', openAtTop(answer)),
    section('Not met', notMet(answer)),
    section('Acute medicines, days of 28', answer.medicationOveruse.map(budgetLine)),
    section(
      `Treatment resistance (EHF 2020): ${answer.treatmentResistance.status}`,
      answer.treatmentResistance.why.map(indented),
    ),
    section(
      'The diary contradicts itself',
      answer.conflicts.map(({ date, text }) => indented(`${date}  ${text}`)),
    ),
    section(
      'What would decide what is open',
      answer.questions.map(({ about, text }) => indented(`${about.padEnd(12)} ${text}`)),
    ),
    'Criteria: ICHD-3, Cephalalgia 2018;38:1–211. A month is 28 days. Days without a record are unknown, never free of headache.',
  ]
    .filter((part) => part !== '')
    .join('\n\n')

const indented = (line: string): string => `  ${line}`
const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [title, ...lines].join('\n')

const heading = ({ person, asOf, window: { from, to, days, recorded, missing } }: PersonsAssessment): string =>
  [
    `${person === undefined ? 'Headache diary' : `Person ${person}`}, assessed as of ${asOf}`,
    `${from} to ${to}: ${days} days, ${recorded} recorded, ${missing} missing`,
  ].join('\n')

const figureWords: readonly (readonly [MonthlyFigure, string])[] = [
  ['headacheDays', 'headache days'],
  ['migraineDays', 'migraine days'],
  ['migraineOrProbableDays', 'migraine or probable migraine days'],
  ['moderateOrSevereDays', 'moderate or severe days'],
  ['acuteMedicationDays', 'acute-medication days'],
  ['crystalClearDays', 'crystal-clear days'],
]

const rangeOf = ([least, most]: readonly [number, number]): string => (least === most ? `${least}` : `${least}–${most}`)

const figures = ({ monthlyRanges, earlier }: PersonsAssessment): string =>
  [
    ...figureWords.map(([key, words]) => `  ${rangeOf(monthlyRanges[key]).padStart(7)}  ${words}`),
    ...earlier.map(
      ({ from, to, headacheDays, migraineDays }) =>
        `  before, ${from} to ${to}: headache ${rangeOf(headacheDays)}, migraine ${rangeOf(migraineDays)}`,
    ),
  ].join('\n')

const flags = ({ redFlags }: PersonsAssessment): string =>
  section(
    'RED FLAGS answered yes',
    redFlags.map(({ text, urgency }) => indented(`${urgency.toUpperCase()}: ${text}`)),
  )

const isGiven = ({ status }: Diagnosis): boolean => status === 'met' || status === 'probable'

const mark = { met: '✓', 'not-met': '✗', unknown: '?' } as const

const criterionLines = ({ id, text, status, evidence }: CriterionStatus): readonly string[] => [
  `     ${mark[status]} ${id}  ${text}`,
  `          ${evidence}`,
]

const opened = ({ code, name, status, replacedBy, criteria }: Diagnosis): readonly string[] => [
  `  ${code}  ${name}: ${status}${replacedBy === null ? '' : ` (part of ${replacedBy})`}`,
  ...criteria.flatMap(criterionLines),
]

/** The disorders a headache clinic asks about first are opened; of the others the open letters are named. */
const openedWhenOpen = new Set(['1.1', '1.2', '1.3', '8.2'])

const undecided = ({ code, name, criteria }: Diagnosis): readonly string[] => {
  const open = criteria.slice(0, -1).filter((c) => c.status === 'unknown')
  if (openedWhenOpen.has(code)) return [`  ${code}  ${name}`, ...open.flatMap(criterionLines)]
  return [`  ${code}  ${name}: ${open.map(({ id }) => id).join(', ')} open`]
}

/** A subform says no more than its own form while that is open. */
const openAtTop = ({ diagnoses }: PersonsAssessment): readonly string[] => {
  const open = diagnoses.filter((d) => d.status === 'insufficient-data')
  const isBelow = ({ code }: Diagnosis) => open.some((other) => code.startsWith(`${other.code}.`))
  const folded = open.filter(isBelow).map((d) => d.code)
  const lines = open.filter((d) => !isBelow(d)).flatMap(undecided)
  return folded.length === 0 ? lines : [...lines, indented(`and below them ${folded.join(', ')}`)]
}

const notMet = ({ diagnoses }: PersonsAssessment): readonly string[] =>
  diagnoses
    .filter(
      (d) =>
        d.status === 'not-met' && !diagnoses.some((p) => p.status === 'not-met' && d.code.startsWith(`${p.code}.`)),
    )
    .map(({ code, name, criteria, excludedBy }) => {
      const failed = criteria.find((c) => c.status === 'not-met')
      const why = excludedBy === null ? `${failed?.id}: ${failed?.evidence}` : `${excludedBy} is given instead`
      return `  ${code}  ${name} (${why})`
    })

/** "35", or "35–60" where open days of the past leave the chance open. */
const percentOf = ({ byDay, byDayAtMost }: NonNullable<Budget['forecast']>): string =>
  rangeOf([Math.round(100 * (byDay.at(-1) ?? 0)), Math.round(100 * (byDayAtMost.at(-1) ?? 0))])

const budgetLine = ({
  name,
  code,
  days,
  daysAtMost,
  threshold,
  status,
  projectedCrossing,
  forecast,
}: Budget): string => {
  const used = rangeOf([days, daysAtMost])
  const date =
    projectedCrossing === null ? '' : `; reaches ${threshold} on ${projectedCrossing} if the last two weeks continue`
  const chance = forecast === null ? '' : `; ${percentOf(forecast)} % chance to reach it by ${forecast.to}`
  return `  ${code}  ${name}: ${used} of ${threshold}, ${status}${date}${chance}`
}
