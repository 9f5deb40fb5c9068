import { parseArgs } from 'node:util'
import { WrongInput } from '../plain-failure.ts'
import { type Rule, ruleBook } from '../rule-book.ts'
import type { Command } from './main.ts'

const wanted = 'rules [--json]'

/** `rules`: every criterion, threshold and limit, with who says so and whether a person has checked it. */
export const run: Command = async (args) => {
  console.log(isJson(args) ? JSON.stringify(ruleBook) : report(ruleBook))
  return 0
}

const isJson = (args: readonly string[]): boolean => {
  try {
    return parseArgs({ args: [...args], options: { json: { type: 'boolean' } } }).values.json ?? false
  } catch (error) {
    throw new WrongInput(`${(error as Error).message}\nWanted: ${wanted}`)
  }
}

const report = (rules: readonly Rule[]): string =>
  [...Map.groupBy(rules, ({ usedIn }) => usedIn)]
    .flatMap(([step, all]) => [
      `${step.toUpperCase()}: ${all.length} rules, ${all.filter(({ mark }) => mark === 'recalled').length} still to be checked, ${all.filter(({ mark }) => mark === 'ours').length} our own`,
      ...all.map(({ id, text, source }) => `  ${id}\n      ${text}\n      ${source}`),
      '',
    ])
    .join('\n')
