import { type Citation, citationText, type Mark } from '#core/evidence/sources.ts'
import { namesSource } from '#core/formulary/index.ts'
import { atRiskShare, overuseThresholds } from '#core/formulary/overuse-threshold.ts'
import { preventives, trialSource } from '#core/formulary/preventives.ts'
import { disorders } from '#core/headache/ichd3/index.ts'
import { redFlagSource, redFlags } from '#core/headache/red-flags.ts'
import { resistanceCriteria } from '#core/headache/resistance.ts'
import { readingRules } from '#core/headache/rules.ts'
import { instruments } from '#core/instruments/index.ts'
import { outcomeRules } from '#core/outcomes/rules.ts'
import { models } from '#core/pharmacology/models/index.ts'
import { baselineTests } from '#core/safety/baseline-tests.ts'
import { decisionTable } from '#core/safety/decision-table/table.ts'
import { guardrails, rangeText } from '#core/safety/guardrails.ts'
import { interactions } from '#core/safety/interactions.ts'
import { limitRules, otherRules } from '#core/session/alarm-rules.ts'
import { dischargeCriteria } from '#core/session/discharge.ts'
import { preflightItems } from '#core/session/preflight.ts'
import { regimens } from '#core/treatment/regimens/index.ts'

/** One criterion, threshold or limit as it is listed: what it says, who says so, and which step uses it. */
export interface Rule {
  readonly id: string
  readonly text: string
  readonly source: string
  readonly mark: Mark
  readonly usedIn: string
}

type Draft = readonly [id: string, text: string, source: Citation]

const written = (usedIn: string, [id, text, source]: Draft): Rule => ({
  id,
  text,
  source: citationText(source),
  mark: source.mark,
  usedIn,
})

/** A rule of two parts (two signals, two routes) stands in two rows of its list and is one rule here. */
const together = (rule: Rule, other: Rule): Rule => ({
  ...rule,
  text: `${rule.text}; ${other.text}`,
  source: rule.source === other.source ? rule.source : `${rule.source}; ${other.source}`,
  mark: marks.find((mark) => mark === rule.mark || mark === other.mark)!,
})
/** The weakest first: what is recalled in one part is recalled. */
const marks: readonly Mark[] = ['recalled', 'ours', 'verified']

const chapter = (usedIn: string, drafts: readonly Draft[]): readonly Rule[] =>
  [...Map.groupBy(drafts, ([id]) => id).values()].map((parts) =>
    parts.map((part) => written(usedIn, part)).reduce(together),
  )

const assessment: readonly Draft[] = [
  ...readingRules.map(({ id, text, source }): Draft => [`reading ${id}`, text, source]),
  ...disorders.flatMap(({ code, criteria }) =>
    criteria.map(({ id, asks, source }): Draft => [`ICHD-3 ${code} ${id}`, asks, source]),
  ),
  ...overuseThresholds.map(
    ({ budget, name, daysPerMonth, source }): Draft => [
      `overuse ${budget}`,
      `${name}: ${daysPerMonth} days a month`,
      source,
    ],
  ),
  ['overuse at-risk', `At risk from ${atRiskShare.share} of a limit`, atRiskShare.source],
  ...resistanceCriteria.map(({ id, asks, source }): Draft => [`EHF ${id}`, asks, source]),
  ...redFlags.map(({ id, text, urgency }): Draft => [`red flag ${id}`, `${text}: ${urgency}`, redFlagSource]),
  ['formulary names', 'Which medicine a written name means', namesSource],
  ...preventives.map(
    ({ generic, minimumMgPerDay, trialDays }): Draft => [
      `preventive ${generic}`,
      `At least ${minimumMgPerDay === null ? '' : `${minimumMgPerDay} mg a day for `}${trialDays} days`,
      trialSource,
    ],
  ),
]

const candidacy: readonly Draft[] = [
  ...decisionTable.map(({ id, asks, source }): Draft => [`candidacy ${id}`, asks, source]),
  ...interactions.map(({ no, drugs, effect, source }): Draft => [`interaction ${no}`, `${drugs}: ${effect}`, source]),
  ...baselineTests.map(
    ({ id, test, who, maxAgeDays, source }): Draft => [
      `test ${id}`,
      `${test}: ${who}; at most ${maxAgeDays} days old`,
      source,
    ],
  ),
]

const dosing: readonly Draft[] = [
  ...Object.values(guardrails).map(
    ({ id, asks, unit, recommended, absolute, source }): Draft => [
      id,
      `${asks}: recommended ${rangeText(recommended)}, absolute ${rangeText(absolute)} ${unit}`,
      source,
    ],
  ),
  ...regimens.map(({ id, name, source }): Draft => [`regimen ${id}`, name, source]),
  ...models.flatMap(({ id, sources }) =>
    sources.map((source, i): Draft => [`model ${id} ${i + 1}`, 'Constants of the model', source]),
  ),
]

const session: readonly Draft[] = [
  ...preflightItems.map(({ id, asks, passes, source }): Draft => [id, `${asks}: ${passes}`, source]),
  ...limitRules.map(
    ({ id, signal, side, limit, share, source }): Draft => [
      id,
      `${signal} ${side} ${limit ?? `${share} of the person’s own baseline`}`,
      source,
    ],
  ),
  ...Object.entries(otherRules).map(([id, { asks, source }]): Draft => [id, asks, source]),
  ...dischargeCriteria.map(({ id, asks, source }): Draft => [id, asks, source]),
]

const outcome: readonly Draft[] = [
  ...outcomeRules.map(({ id, text, source }): Draft => [`outcome ${id}`, text, source]),
  ...Object.values(instruments).map(({ id, name, source }): Draft => [`instrument ${id}`, name, source]),
]

/** Every rule the clinic's verdicts rest on, step by step along a person's path. */
export const ruleBook: readonly Rule[] = [
  ...chapter('assessment', assessment),
  ...chapter('candidacy', candidacy),
  ...chapter('dosing', dosing),
  ...chapter('session', session),
  ...chapter('outcome', outcome),
]
