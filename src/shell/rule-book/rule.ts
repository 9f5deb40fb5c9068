import { type Citation, citationText, type Mark } from '#core/evidence/sources.ts'
import type { Range } from '#core/kernel/guardrail.ts'
import type { Bound } from '#core/kernel/tightening.ts'

/** Along a person's path. */
export type Step = 'assessment' | 'candidacy' | 'consent' | 'dosing' | 'booking' | 'session' | 'outcome'

export type RuleKind =
  | 'criterion'
  | 'threshold'
  | 'limit'
  | 'reading'
  | 'test'
  | 'interaction'
  | 'check'
  | 'alarm'
  | 'observation'
  | 'procedure'
  | 'regimen'
  | 'model'
  | 'instrument'
  | 'statement'

/** A number of a rule, with its unit (UCUM) and the end or ends it has. */
export interface RuleBound {
  readonly id: string
  readonly asks: string
  readonly unit: string
  readonly low: number | null
  readonly high: number | null
  /** A clinic may narrow it for itself. */
  readonly mayTighten: boolean
}

/** One criterion, threshold or limit: what it says, who says so, whether a person has read it there, and what uses it. */
export interface Rule {
  readonly id: string
  readonly kind: RuleKind
  readonly text: string
  readonly source: string
  readonly mark: Mark
  readonly usedIn: Step
  /** The module and the function that judge by it: `safety/screen.ts screen`. */
  readonly usedBy: string
  readonly bounds: readonly RuleBound[]
  readonly cites: readonly Citation[]
}

/** A rule as its own list has it. */
export interface Entry {
  readonly id: string
  readonly text: string
  readonly source: Citation
  /** What parts of it rest on besides. */
  readonly also?: readonly Citation[]
  readonly bounds?: readonly RuleBound[]
}

interface Place {
  readonly kind: RuleKind
  readonly usedBy: string
}

/** A list of rules that one function judges by; its step is the chapter's. */
export type Section = Place & { readonly entries: readonly Entry[] }

/** The weakest first: what is recalled in one part is recalled. */
const marks: readonly Mark[] = ['recalled', 'ours', 'verified']

const distinct = <T>(all: readonly T[]): readonly T[] => [...new Set(all)]

/** A rule of several parts (two signals, two routes) stands in several rows of its list and is one rule here. */
const written = (usedIn: Step, { kind, usedBy }: Place, parts: readonly Entry[]): Rule => {
  const cites = distinct(parts.flatMap(({ source, also = [] }) => [source, ...also]))
  return {
    id: parts[0]!.id,
    kind,
    text: distinct(parts.map(({ text }) => text)).join('; '),
    source: distinct(cites.map(citationText)).join('; '),
    mark: marks.find((mark) => cites.some((cite) => cite.mark === mark))!,
    usedIn,
    usedBy,
    bounds: parts.flatMap(({ bounds = [] }) => bounds),
    cites,
  }
}

export const chapter = (usedIn: Step, sections: readonly Section[]): readonly Rule[] =>
  sections.flatMap(({ entries, ...place }) =>
    [...Map.groupBy(entries, ({ id }) => id).values()].map((parts) => written(usedIn, place, parts)),
  )

/** A number that is what it is: a definition, or a scheme as printed. */
export const fixed = (
  id: string,
  asks: string,
  bound: { readonly unit: string; readonly range: Range },
): RuleBound => ({
  id,
  asks,
  unit: bound.unit,
  low: bound.range.low,
  high: bound.range.high,
  mayTighten: false,
})

/** The numbers of a rule that a clinic may narrow. */
export const tightenable =
  (bounds: readonly Bound[]) =>
  (rule: string): readonly RuleBound[] =>
    bounds
      .filter((bound) => bound.rule === rule)
      .map(({ id, asks, unit, range }) => ({ id, asks, unit, low: range.low, high: range.high, mayTighten: true }))
