import { atMost } from '#core/kernel/guardrail.ts'
import { baselineTests } from '#core/safety/baseline-tests.ts'
import { combinationRules } from '#core/safety/candidacy-rules.ts'
import { ownLimitSource, vitalBounds } from '#core/safety/clinic-vitals.ts'
import { concernSource } from '#core/safety/concerns.ts'
import type { Row } from '#core/safety/decision-table/row.ts'
import { decisionTable } from '#core/safety/decision-table/table.ts'
import { measuredBounds } from '#core/safety/facts-from-tests.ts'
import { fastingRules } from '#core/safety/fasting.ts'
import { interactions, unrecognisedSource } from '#core/safety/interactions.ts'
import { misuseCut, misuseQuestions } from '#core/safety/misuse.ts'
import { monitoringSchedule } from '#core/safety/monitoring-schedule.ts'
import { panels } from '#core/safety/panels.ts'
import { qtMedicinesSource } from '#core/safety/qt-medicines.ts'
import { recordRules } from '#core/safety/record-findings.ts'
import { chapter, type Entry, fixed, type Section, tightenable } from './rule.ts'

const own = tightenable(vitalBounds)

const rowOf = ({ id, asks, source, grades }: Row): Entry => ({
  id: `candidacy ${id}`,
  text: `${asks}: ${grades.map(({ verdict, scope, text }) => `${text} (${verdict.replaceAll('-', ' ')}, ${scope})`).join('; ')}`,
  source,
  also: grades.flatMap((grade) => grade.source ?? []),
  bounds: own(`candidacy ${id}`),
})

const tests: Section = {
  kind: 'test',
  usedBy: 'safety/baseline-status.ts baselineStatus',
  entries: baselineTests.map(({ id, test, who, maxAgeDays, source }) => ({
    id: `test ${id}`,
    text: `${test}: ${who}; at most ${maxAgeDays} days old`,
    source,
    bounds: [fixed(`test ${id}`, `Age of ${test}`, { unit: 'd', range: atMost(maxAgeDays) })],
  })),
}

const medicines: Section = {
  kind: 'interaction',
  usedBy: 'safety/interactions.ts interactionFindings',
  entries: [
    ...interactions.map(({ no, drugs, effect, until, source }) => ({
      id: `interaction ${no}`,
      text: `${drugs}: ${effect}${until ? `; milder with: ${until}` : ''}`,
      source,
    })),
    {
      id: 'interaction unrecognised',
      text: 'A medicine whose name is not recognised is asked about, never taken as harmless',
      source: unrecognisedSource,
    },
  ],
}

const fasting: Section = {
  kind: 'limit',
  usedBy: 'safety/fasting.ts fastingFor',
  entries: Object.entries(fastingRules).map(([route, { food, drink, source }]) => ({
    id: `fasting ${route}`,
    text: `Before a dose that is ${route}: no food for ${food} h, no clear fluid for ${drink} min`,
    source,
  })),
}

const misuse: Section = {
  kind: 'criterion',
  usedBy: 'safety/misuse.ts misuseScreen',
  entries: misuseQuestions.map(({ id, asks, source }) => ({
    id: `misuse ${id}`,
    text: `${asks} (${misuseCut} of ${misuseQuestions.length} bring a physician’s judgement)`,
    source,
  })),
}

const monitoring: Section = {
  kind: 'observation',
  usedBy: 'safety/monitoring-status.ts monitoringStatus',
  entries: monitoringSchedule.map(({ id, risk, what, when, act, source }) => ({
    id: `monitoring ${id}`,
    text: `${risk}: ${what}, ${when}. ${act}`,
    source,
  })),
}

const fromRecord: readonly Section[] = [
  {
    kind: 'procedure',
    usedBy: 'safety/record-findings.ts recordFindings',
    entries: recordRules.map(({ id, text, source }) => ({ id: `record ${id}`, text, source })),
  },
  {
    kind: 'threshold',
    usedBy: 'safety/facts-from-tests.ts factsFromTests',
    entries: measuredBounds.map(({ id, text, source }) => ({ id: `measured ${id}`, text, source })),
  },
  {
    kind: 'reading',
    usedBy: 'safety/qt-medicines.ts lengthensQt',
    entries: [{ id: 'medicines QT', text: 'Medicines that lengthen QT: an ECG is wanted', source: qtMedicinesSource }],
  },
]

/** What speaks for and against ketamine in one person, and how it becomes one verdict. */
export const candidacyChapter = chapter('candidacy', [
  { kind: 'criterion', usedBy: 'safety/screen.ts screen', entries: [...decisionTable, ...panels].map(rowOf) },
  medicines,
  tests,
  fasting,
  misuse,
  monitoring,
  ...fromRecord,
  {
    kind: 'procedure',
    usedBy: 'safety/candidacy.ts decideCandidacy',
    entries: combinationRules.map(({ id, ...rule }) => ({ ...rule, id: `candidacy rule ${id}` })),
  },
  {
    kind: 'procedure',
    usedBy: 'safety/concerns.ts concernsIn',
    entries: [
      {
        id: 'concern deadline',
        text: 'A high C-SSRS or an emergency warning sign is answered within 30 minutes, item 9 of the PHQ-9 the same day',
        source: concernSource,
      },
    ],
  },
  {
    kind: 'procedure',
    usedBy: 'safety/screen.ts screen',
    entries: [
      {
        id: 'clinic limit',
        text: 'Where the clinic’s own limit is narrower, a measurement outside it is a finding as if the book had said so',
        source: ownLimitSource,
      },
    ],
  },
])
