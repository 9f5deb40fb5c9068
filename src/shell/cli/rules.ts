import { parseArgs } from 'node:util'
import type { Mark } from '#core/evidence/sources.ts'
import { WrongInput } from '../plain-failure.ts'
import type { Rule, RuleBound, Step } from '../rule-book/rule.ts'
import { ruleBook } from '../rule-book.ts'
import type { Command } from './main.ts'

const marks: readonly Mark[] = ['verified', 'recalled', 'ours']
const steps: readonly Step[] = [...new Set(ruleBook.map(({ usedIn }) => usedIn))]
const wanted = `rules [--step ${steps.join('|')}] [--mark ${marks.join('|')}] [--search WORDS] [--json]`

interface Filter {
  readonly step: string | undefined
  readonly mark: string | undefined
  readonly search: string | undefined
}

/** `rules`: every criterion, threshold and limit, with who says so, whether a person has checked it, and what uses it. */
export const run: Command = async (args) => {
  const { json, ...filter } = read(args)
  const rules = ruleBook.filter((rule) => isWanted(rule, filter))
  console.log(json ? JSON.stringify(rules) : report(rules))
  return 0
}

const read = (args: readonly string[]): Filter & { readonly json: boolean } => {
  const text = { type: 'string' } as const
  const {
    step,
    mark,
    search,
    json = false,
  } = parsed(
    () =>
      parseArgs({ args: [...args], options: { step: text, mark: text, search: text, json: { type: 'boolean' } } })
        .values,
  )
  named('--step', step, steps)
  named('--mark', mark, marks)
  return { step, mark, search, json }
}

const parsed = <T>(parse: () => T): T => {
  try {
    return parse()
  } catch (error) {
    throw new WrongInput(`${(error as Error).message}\nWanted: ${wanted}`)
  }
}

const named = (option: string, found: string | undefined, known: readonly string[]): void => {
  if (found !== undefined && !known.includes(found))
    throw new WrongInput(`${option} ${found}: there is no such one; there are ${known.join(', ')}\nWanted: ${wanted}`)
}

const wordsOf = ({ id, kind, text, source, usedBy }: Rule): string =>
  [id, kind, text, source, usedBy].join(' ').toLowerCase()

/** All words of a search, in any order. */
const isWanted = (rule: Rule, { step, mark, search = '' }: Filter): boolean =>
  (step === undefined || rule.usedIn === step) &&
  (mark === undefined || rule.mark === mark) &&
  search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => wordsOf(rule).includes(word))

const tally = (title: string, rules: readonly Rule[]): string => {
  const count = (mark: Mark): number => rules.filter((rule) => rule.mark === mark).length
  return `${title}: ${rules.length} rules; ${count('verified')} read in their source, ${count('recalled')} recalled and still to be checked, ${count('ours')} our own`
}

const ends = ({ low, high }: RuleBound): string =>
  low !== null && high !== null ? `${low} to ${high}` : low !== null ? `≥ ${low}` : high !== null ? `≤ ${high}` : 'none'

const ruleLines = ({ id, text, source, usedBy, bounds }: Rule): readonly string[] => [
  `  ${id}`,
  `      ${text}`,
  `      ${source}`,
  `      used by ${usedBy}`,
  ...bounds
    .filter(({ mayTighten }) => mayTighten)
    .map((bound) => `      a clinic may narrow ${bound.id}: ${ends(bound)} ${bound.unit}`),
]

const report = (rules: readonly Rule[]): string =>
  rules.length === 0
    ? 'No rule fits.'
    : [
        ...[...Map.groupBy(rules, ({ usedIn }) => usedIn)].flatMap(([step, all]) => [
          tally(step.toUpperCase(), all),
          ...[...Map.groupBy(all, ({ kind }) => kind)].flatMap(([kind, some]) => [
            `\n ${kind}`,
            ...some.flatMap(ruleLines),
          ]),
          '',
        ]),
        tally('IN ALL', rules),
      ].join('\n')
