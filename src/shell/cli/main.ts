import { PlainFailure, WrongInput } from '../plain-failure.ts'

/** A command gets its words and answers with an exit code. Loaded when it is called, so none pays for another's libraries. */
export type Command = (args: readonly string[]) => Promise<number>

const commands: Readonly<Record<string, () => Promise<{ readonly run: Command }>>> = {
  'add-clinic': () => import('./add-clinic.ts'),
  'add-staff': () => import('./add-staff.ts'),
  assess: () => import('./assess.ts'),
  bench: () => import('./bench.ts'),
  furnish: () => import('./furnish.ts'),
  'load-demo': () => import('./load-demo.ts'),
  import: () => import('./import.ts'),
  plan: () => import('./plan.ts'),
  replay: () => import('./replay.ts'),
  rules: () => import('./rules.ts'),
  screen: () => import('./screen.ts'),
  serve: () => import('./serve.ts'),
  simulate: () => import('./simulate.ts'),
  score: () => import('./score.ts'),
  verify: () => import('./verify.ts'),
}

const usage = (): string => `Usage: bin/interictal COMMAND …\nCommands: ${Object.keys(commands).sort().join(', ')}`

const main = async ([name, ...args]: readonly string[]): Promise<number> => {
  const load = name === undefined ? undefined : commands[name]
  if (load === undefined) {
    console.error(name === undefined ? usage() : `There is no command "${name}".\n${usage()}`)
    return 2
  }
  try {
    return await (await load()).run(args)
  } catch (error) {
    if (error instanceof WrongInput) {
      console.error(error.message)
      return 2
    }
    if (error instanceof PlainFailure) {
      console.error(`${error.message}\n${error.remedy}`)
      return 1
    }
    console.error(error)
    return 1
  }
}

process.exitCode = await main(process.argv.slice(2))
