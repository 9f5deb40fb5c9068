import { citationText, cite, ourRule } from '#core/evidence/sources.ts'
import { cm, kg } from '#core/kernel/quantity.ts'
import type { Drug } from '#core/safety/guardrails.ts'
import type { Check } from './check.ts'
import { usualPumpStepMlPerH } from './infusion-doses.ts'
import type { PlanCase, PlanWarning } from './plan-case.ts'
import type { Scheme } from './plan-scheme.ts'
import { borrowedWords, offLabelWords } from './regimens/index.ts'
import { bodyWeightSource, bodyWeights, obesityBmi } from './weight.ts'

/** What a prescriber has to read beside the figures. */
export const warningsOf = (plan: PlanCase, scheme: Scheme, checks: readonly Check[]): readonly PlanWarning[] => [
  offLabel(scheme.drug),
  ...regimenWarnings(scheme),
  ...checks.filter(({ status }) => status === 'warn').map(boundPassed),
  ...obesity(plan),
  ...(plan.route === 'iv' && plan.limits.pumpStepMlPerH === undefined ? [assumedPump] : []),
  ...(scheme.regimen === null ? [ownGoal] : []),
  suggestion,
]

/** What the standing warnings rest on. */
export const warningSources = {
  'off-label ketamine': cite('ketalar-us', 'indications', 'verified'),
  'off-label esketamine': cite('spravato-us', 'indications', 'verified'),
  'pump-step-assumed': ourRule('the resolution of the pumps in use'),
  'no-published-target': ourRule('no concentration–effect model for migraine was found'),
  suggestion: ourRule('a suggestion is never an order'),
} as const

const offLabel = (drug: Drug): PlanWarning => ({
  code: 'off-label',
  text: offLabelWords(drug),
  source: citationText(warningSources[`off-label ${drug}`]),
})

const regimenWarnings = ({ regimen }: Scheme): readonly PlanWarning[] => {
  if (regimen === null) return []
  const source = citationText(regimen.source)
  return [
    ...(regimen.borrowedFrom === null ? [] : [{ code: 'borrowed', text: borrowedWords(regimen), source }]),
    ...regimen.caveats.map((text) => ({ code: 'caveat', text, source })),
  ]
}

const boundPassed = ({ id, about, value, unit, recommended, source }: Check): PlanWarning => ({
  code: id,
  text: `${about}: ${value} ${unit}, recommended ${recommended}. An order needs a typed reason.`,
  source: citationText(source),
})

const kilograms = (weight: number | null): string => (weight === null ? 'not defined' : `${weight.toFixed(1)} kg`)

const obesity = ({ patient }: PlanCase): readonly PlanWarning[] => {
  if (patient.heightCm === undefined || patient.sex === undefined) return []
  const { bmi, actual, ideal, adjusted } = bodyWeights({
    weight: kg(patient.weightKg),
    height: cm(patient.heightCm),
    sex: patient.sex,
  })
  if (bmi < obesityBmi) return []
  const text = `BMI ${bmi.toFixed(1)}: actual ${kilograms(actual)}, ideal ${kilograms(ideal)}, adjusted ${kilograms(adjusted)}. The plan doses by actual weight; choose and say why.`
  return [{ code: 'obesity', text, source: citationText(bodyWeightSource) }]
}

const assumedPump: PlanWarning = {
  code: 'pump-step-assumed',
  text: `No pump resolution was named; rates are rounded down to ${usualPumpStepMlPerH} mL/h.`,
  source: citationText(warningSources['pump-step-assumed']),
}

const ownGoal: PlanWarning = {
  code: 'no-published-target',
  text: 'The goal is the asker’s own: no level has been shown to help migraine, and none to be enough or too much.',
  source: citationText(warningSources['no-published-target']),
}

const suggestion: PlanWarning = {
  code: 'suggestion',
  text: 'A suggestion with its basis open. Only a prescriber’s signature makes an order.',
  source: citationText(warningSources.suggestion),
}
