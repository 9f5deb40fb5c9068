import { namesSource } from '#core/formulary/index.ts'
import { atRiskShare, overuseThresholds } from '#core/formulary/overuse-threshold.ts'
import { preventives, trialSource } from '#core/formulary/preventives.ts'
import { lookBackDays, lookBackSource, persistenceSource } from '#core/headache/forecast/taking-pattern.ts'
import { type Disorder, forTheClinician } from '#core/headache/ichd3/disorder.ts'
import { disorders } from '#core/headache/ichd3/index.ts'
import { redFlagSource, redFlags } from '#core/headache/red-flags.ts'
import { resistanceCriteria } from '#core/headache/resistance.ts'
import { readingRules } from '#core/headache/rules.ts'
import { trendRules } from '#core/headache/trends/rules.ts'
import { atLeast } from '#core/kernel/guardrail.ts'
import { appleHealthRules } from '../import/apple-health/rules.ts'
import { chapter, type Entry, fixed, type Section } from './rule.ts'

const diagnosis = ({ code, name, source, excludedBy }: Disorder): Entry => ({
  id: `ICHD-3 ${code}`,
  text: `${name}${excludedBy.length === 0 ? '' : `; not where ${excludedBy.join(' or ')} is given`}`,
  source,
})

const criteria: Section = {
  kind: 'criterion',
  usedBy: 'headache/diagnoses.ts diagnose',
  entries: [
    ...disorders.flatMap((disorder): Entry[] => [
      diagnosis(disorder),
      ...disorder.criteria.map(
        ({ id, asks, source }): Entry => ({ id: `ICHD-3 ${disorder.code} ${id}`, text: asks, source }),
      ),
    ]),
    { id: 'ICHD-3 last letter', text: forTheClinician('').asks, source: forTheClinician('').source },
  ],
}

const overuse: Section = {
  kind: 'threshold',
  usedBy: 'headache/medication-budget.ts medicationBudgets',
  entries: [
    ...overuseThresholds.map(
      ({ budget, name, daysPerMonth, source }): Entry => ({
        id: `overuse ${budget}`,
        text: `${name}: ${daysPerMonth} days a month`,
        source,
        bounds: [fixed(`overuse ${budget}`, `${name}, days a month`, { unit: 'd', range: atLeast(daysPerMonth) })],
      }),
    ),
    {
      id: 'overuse at-risk',
      text: `At risk from ${atRiskShare.share} of a limit`,
      source: atRiskShare.source,
      bounds: [fixed('overuse at-risk', 'Share of a limit', { unit: '1', range: atLeast(atRiskShare.share) })],
    },
  ],
}

const trialOf = ({ generic, minimumMgPerDay, surelyMgPerDay, trialDays }: (typeof preventives)[number]): Entry => ({
  id: `preventive ${generic}`,
  text: `${generic}: at least ${minimumMgPerDay === null ? '' : `${minimumMgPerDay} mg a day${surelyMgPerDay === minimumMgPerDay ? '' : ` (in chronic migraine ${surelyMgPerDay} mg)`} for `}${trialDays} days`,
  source: trialSource,
  bounds: [
    ...(minimumMgPerDay === null
      ? []
      : [fixed(`preventive ${generic} dose`, `${generic}, a day`, { unit: 'mg', range: atLeast(minimumMgPerDay) })]),
    fixed(`preventive ${generic} days`, `${generic}, length of a trial`, { unit: 'd', range: atLeast(trialDays) }),
  ],
})

const forecast: Section = {
  kind: 'model',
  usedBy: 'headache/forecast/taking-pattern.ts takingPattern',
  entries: [
    {
      id: 'forecast look-back',
      text: `The pattern of taking is that of the last ${lookBackDays} days`,
      source: lookBackSource,
    },
    {
      id: 'forecast persistence',
      text: 'A day is like the day before as often as headache days are, until the person’s own days say otherwise',
      source: persistenceSource,
    },
  ],
}

/** What a diary is read as, and what it is judged by. */
export const assessmentChapter = chapter('assessment', [
  {
    kind: 'reading',
    usedBy: 'headache/assess.ts assess',
    entries: readingRules.map(({ id, text, source }) => ({ id: `reading ${id}`, text, source })),
  },
  {
    kind: 'reading',
    usedBy: 'shell/import/apple-health/rows.ts rowsFrom',
    entries: appleHealthRules.map(({ id, text, source }) => ({ id: `Apple Health ${id}`, text, source })),
  },
  criteria,
  overuse,
  forecast,
  {
    kind: 'reading',
    usedBy: 'headache/trends/trends.ts trends',
    entries: trendRules.map(({ id, text, source }) => ({ id: `trends ${id}`, text, source })),
  },
  {
    kind: 'criterion',
    usedBy: 'headache/resistance.ts treatmentResistance',
    entries: resistanceCriteria.map(({ id, asks, source }) => ({ id: `EHF ${id}`, text: asks, source })),
  },
  {
    kind: 'criterion',
    usedBy: 'headache/red-flags.ts raisedFlags',
    entries: redFlags.map(({ id, text, urgency }) => ({
      id: `red flag ${id}`,
      text: `${text}: ${urgency}`,
      source: redFlagSource,
    })),
  },
  {
    kind: 'reading',
    usedBy: 'formulary/recognise.ts recognise',
    entries: [{ id: 'formulary names', text: 'Which medicine a written name means', source: namesSource }],
  },
  { kind: 'threshold', usedBy: 'headache/preventive-failure.ts failedClasses', entries: preventives.map(trialOf) },
])
