import { type PlanAnswer, plan } from '#core/treatment/plan.ts'
import { PlanCase } from '../http/contract/plan.ts'
import { WrongInput } from '../plain-failure.ts'
import type { Command } from './main.ts'
import { readAs } from './read-as.ts'

const usage = 'plan CASE [--json]'

/** `plan CASE [--json]`: a schedule for one person with what it is predicted to do and every limit it was held against. */
export const run: Command = async (args) => {
  const [file, ...more] = args.filter((arg) => arg !== '--json')
  if (file === undefined || more.length > 0 || file.startsWith('--')) throw new WrongInput(`Wanted: ${usage}`)
  const answer = plan(readAs(PlanCase, file))
  if (!answer.ok)
    throw new WrongInput(
      answer.error.map(({ path, found, wanted }) => `${file}: ${path}: found ${found}, wanted ${wanted}`).join('\n'),
    )
  console.log(args.includes('--json') ? JSON.stringify(answer.value) : report(answer.value))
  return 0
}

const marks = { ok: '  ', warn: '! ', unknown: '? ', refuse: 'X ' } as const

const doseLine = (dose: PlanAnswer['doses'][number]): string =>
  'rateMgPerH' in dose
    ? `  ${dose.startMin} min: ${dose.rateMgPerH} mg/h for ${dose.durationMin} min`
    : `  ${dose.startMin} min: ${dose.amountMg} mg (${dose.route})`

const percent = (share: number | null): string => (share === null ? 'not asked' : `${Math.round(share * 100)} in 100`)

const peak = ({ prediction }: PlanAnswer): string => {
  const highest = (levels: readonly number[] = []): string => Math.max(0, ...levels).toFixed(0)
  const band = prediction.bands?.effectSiteNgMl
  const assumed = prediction.variability === 'assumed-30' ? ', variability assumed' : ''
  return `${highest(prediction.effectSiteNgMl)} ng/mL (5–95 of 100 simulated patients: ${highest(band?.['5'])}–${highest(band?.['95'])}${assumed}; ${prediction.model})`
}

const leaving = ({ earliestDischarge: { lastDoseMin, stayMin, leaveMin, source } }: PlanAnswer): string =>
  `Leaves at the earliest at minute ${leaveMin}: ${stayMin} min after the last dose at minute ${lastDoseMin}. A rule about staying, not a wake-up time (${source}).`

const report = (answer: PlanAnswer): string =>
  [
    'A suggestion. Only a prescriber’s signature makes an order.',
    '',
    'Doses',
    ...answer.doses.map(doseLine),
    `  in all ${answer.totalMg} mg${answer.totalMl === null ? '' : ` = ${answer.totalMl} mL`}`,
    '',
    `Predicted highest effect-site level: ${peak(answer)}`,
    ...answer.spread.map(
      ({ model, effectSiteNgMl }) => `  through ${model}: ${Math.max(0, ...effectSiteNgMl).toFixed(0)} ng/mL`,
    ),
    `Goal reached: ${percent(answer.attainment)}; ceiling ever passed: ${percent(answer.ceilingRisk)}`,
    ...(answer.binding.length > 0 ? [`Bound by: ${answer.binding.join(', ')}`] : []),
    ...answer.neighbours.map(
      ({ change, ...likely }) =>
        `  ${change}: goal ${percent(likely.attainment)}, ceiling ${percent(likely.ceilingRisk)}`,
    ),
    '',
    leaving(answer),
    '',
    'Checked against',
    ...answer.checks.map(
      ({ id, about, value, unit, recommended, absolute, status, source }) =>
        `${marks[status]}${id} ${about}: ${value ?? 'not known'} ${unit}; recommended ${recommended}, absolute ${absolute} (${source})`,
    ),
    '',
    ...answer.warnings.map(({ text, source }) => `- ${text} (${source})`),
  ].join('\n')
