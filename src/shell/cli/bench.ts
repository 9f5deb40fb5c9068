import { existsSync, globSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { WrongInput } from '../plain-failure.ts'
import type { Command } from './main.ts'

const folder = resolve(import.meta.dirname, '../../../bench')

/** Runs one benchmark of `bench/` and prints its figures: `bench NAME [--json]`. */
export const run: Command = async (args) => {
  const [name] = args.filter((arg) => !arg.startsWith('--'))
  const known = globSync('*.ts', { cwd: folder }).map((file) => basename(file, '.ts'))
  const file = resolve(folder, `${name}.ts`)
  if (name === undefined || !/^[a-z-]+$/.test(name) || !existsSync(file))
    throw new WrongInput(`bench ${name ?? ''}: wanted one of ${known.join(', ')}`)
  const { bench } = (await import(pathToFileURL(file).href)) as { bench: () => Promise<Record<string, unknown>> }
  const figures = await bench()
  if (args.includes('--json')) console.log(JSON.stringify(figures, null, 2))
  else
    for (const [what, value] of Object.entries(figures))
      console.log(`${what.padEnd(34)} ${typeof value === 'object' ? JSON.stringify(value) : value}`)
  return 0
}
