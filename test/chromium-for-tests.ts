import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The browser that the tests drive. */
    chromium: string
  }
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const usual = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const installed = (): string | undefined => {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...usual].find(isProgram)
}

const run = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0

/** Debian's package, as root. */
const fromDebian = (): string | undefined => {
  if (process.getuid?.() !== 0 || !run('apt-get', '--version')) return undefined
  console.log('No Chromium here: installing Debian’s package (about 120 MB)…')
  return run('apt-get', 'update') && run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium')
    ? installed()
    : undefined
}

/** Playwright's own build, into its own cache, without root. */
const fromPlaywright = async (): Promise<string | undefined> => {
  const { chromium } = await import('playwright-core')
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  console.log('No Chromium here: fetching Playwright’s build…')
  const cli = join(createRequire(import.meta.url).resolve('playwright-core/package.json'), '../cli.js')
  try {
    execFileSync(process.execPath, [cli, 'install', 'chromium-headless-shell', 'chromium'], { stdio: 'ignore' })
  } catch {
    return undefined
  }
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined
}

/** Finds a browser or installs one, and says which; without any the browser tests fail, in words. */
export default async function setup(project: TestProject): Promise<void> {
  const given = process.env.CHROMIUM
  const found = given ?? installed() ?? fromDebian() ?? (await fromPlaywright())
  if (!found)
    throw new Error(
      'The browser tests need a Chromium and none could be found or installed: install one and set CHROMIUM to its path.',
    )
  console.log(`Browser tests drive ${found}`)
  project.provide('chromium', found)
}
