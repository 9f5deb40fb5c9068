import { learningRules } from '#core/pharmacology/learn.ts'
import { citedLevels } from '#core/pharmacology/levels.ts'
import { models } from '#core/pharmacology/models/index.ts'
import { borrowedKe0Source } from '#core/pharmacology/models/ke0.ts'
import { occupancySources } from '#core/pharmacology/occupancy.ts'
import { railBounds } from '#core/safety/clinic-rails.ts'
import { guardrails, type Rail, rangeText } from '#core/safety/guardrails.ts'
import { cautionSource } from '#core/treatment/cautions.ts'
import { dosingWeightSource } from '#core/treatment/check-person.ts'
import { futility } from '#core/treatment/course.ts'
import { orderRules } from '#core/treatment/order-rules.ts'
import { warningSources } from '#core/treatment/plan-warnings.ts'
import { regimens } from '#core/treatment/regimens/index.ts'
import { bodyWeightSource, obesityBmi } from '#core/treatment/weight.ts'
import { chapter, type Entry, fixed, type Section } from './rule.ts'

const limitOf = ([key, rail]: [string, Rail]): Entry => ({
  id: rail.id,
  text: `${rail.asks}: recommended ${rangeText(rail.recommended)}, absolute ${rangeText(rail.absolute)} ${rail.unit}`,
  source: rail.source,
  bounds: (['recommended', 'absolute'] as const).map((part) => {
    const id = `${key} ${part}`
    const bound = { unit: rail.unit, range: rail[part] }
    return { ...fixed(id, `${rail.asks}: ${part}`, bound), mayTighten: railBounds.some((b) => b.id === id) }
  }),
})

const warningWords: Readonly<Record<keyof typeof warningSources, string>> = {
  'off-label ketamine': 'Ketamine for migraine is off-label, and every plan and order says so',
  'off-label esketamine': 'Esketamine for migraine is off-label, and every plan and order says so',
  'pump-step-assumed': 'Where no pump is named, rates are rounded down to the step usual for pumps',
  'no-published-target': 'A level to aim at is the asker’s own: none has been shown to help migraine',
  suggestion: 'A plan is a suggestion; only a signature makes an order',
}

const modelled: Section = {
  kind: 'model',
  usedBy: 'pharmacology/simulate.ts simulate',
  entries: [
    ...models.map(({ id, sources: [source, ...also], residual, metabolite }) => ({
      id: `model ${id}`,
      text: `${id}: constants of the model`,
      source: source!,
      also: [...also, ...(residual ? [residual.source] : []), ...(metabolite?.sources ?? [])],
    })),
    {
      id: 'model ke0',
      text: 'Half-time between plasma and effect site, 6.1 min, where a model has none',
      source: borrowedKe0Source,
    },
    {
      id: 'model occupancy',
      text: 'Share of NMDA channels at a level: one-site binding, not measured in people, no target',
      source: occupancySources[0]!,
      also: occupancySources.slice(1),
    },
  ],
}

const learned: Section = {
  kind: 'model',
  usedBy: 'pharmacology/learn.ts learnFrom',
  entries: [
    {
      id: 'learning error',
      text: `A measured level is off by ${learningRules.error.assumedLogSd * 100} % where its model prints no error`,
      source: learningRules.error.source,
    },
    {
      id: 'learning occasion',
      text: `All levels of one session may be off together by ${learningRules.occasion.logSd * 100} %`,
      source: learningRules.occasion.source,
    },
    {
      id: 'learning agreement',
      text: `Nothing is learned of a person whom fewer than ${learningRules.agreement.fewestPeople} simulated people resemble`,
      source: learningRules.agreement.source,
    },
  ],
}

const weights: Section = {
  kind: 'threshold',
  usedBy: 'treatment/check-person.ts checkPerson',
  entries: [
    {
      id: 'dosing-weight',
      text: `From a body-mass index of ${obesityBmi} on, a prescriber says which weight the dose follows and why`,
      source: dosingWeightSource,
      bounds: [fixed('dosing-weight', 'Body-mass index', { unit: 'kg/m2', range: { low: obesityBmi, high: null } })],
    },
    { id: 'body-weights', text: 'Ideal and adjusted weight', source: bodyWeightSource },
  ],
}

/** The limits of a dose, the schemes it may start from, and the models that foresee its levels. */
export const dosingChapter = chapter('dosing', [
  { kind: 'limit', usedBy: 'treatment/check-order.ts checkOrder', entries: Object.entries(guardrails).map(limitOf) },
  weights,
  {
    kind: 'procedure',
    usedBy: 'treatment/cautions.ts cautionsFor',
    entries: [
      {
        id: 'order cautions',
        text: 'A medicine or a liver that asks for less, and medicines nobody was asked about, need a typed reason before a signature',
        source: cautionSource,
      },
    ],
  },
  {
    kind: 'procedure',
    usedBy: 'treatment/order.ts sign',
    entries: orderRules.map(({ id, ...rule }) => ({ ...rule, id: `order ${id}` })),
  },
  {
    kind: 'regimen',
    usedBy: 'treatment/plan.ts plan',
    entries: regimens.map(({ id, name, source }) => ({ id: `regimen ${id}`, text: name, source })),
  },
  {
    kind: 'statement',
    usedBy: 'treatment/plan-warnings.ts warningsOf',
    entries: Object.entries(warningSources).map(([id, source]) => ({
      id: `warning ${id}`,
      text: warningWords[id as keyof typeof warningSources],
      source,
    })),
  },
  modelled,
  learned,
  {
    kind: 'model',
    usedBy: 'pharmacology/levels.ts levelsOf',
    entries: citedLevels.map(({ id, drug, ngMl, what, where, source }) => ({
      id: `level ${id}`,
      text: `${drug}, ${ngMl} ng/mL: ${what} (${where})`,
      source,
    })),
  },
  {
    kind: 'criterion',
    usedBy: 'treatment/course.ts futility',
    entries: [{ id: futility.id, text: futility.asks, source: futility.source }],
  },
])
