import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { baselineTests } from './baseline-tests.ts'
import { decisionTable } from './decision-table/table.ts'
import { interactions } from './interactions.ts'
import { misuseQuestions } from './misuse.ts'
import { monitoringBounds } from './monitoring-asks.ts'
import { monitoringSchedule } from './monitoring-schedule.ts'
import { panels } from './panels.ts'
import { candidacyRulesVersion } from './rules-version.ts'

/** Everything the rules say: their words carry their bounds. */
const written = JSON.stringify([
  ...[...decisionTable, ...panels, ...interactions, ...baselineTests, ...misuseQuestions, ...monitoringSchedule],
  monitoringBounds,
])

it('a changed rule gets a new version, so that an old screening names the rules it was made from', () => {
  const digest = createHash('sha256').update(written).digest('hex').slice(0, 16)
  expect(`${candidacyRulesVersion}: ${digest}`).toMatchInlineSnapshot(`"candidacy 2: df173d7d59dd1b72"`)
})
