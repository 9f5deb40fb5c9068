import { readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parseSync } from 'oxc-parser'

/** `a: [b]` reads: a may import b, and whatever b may. */
const below: Readonly<Record<string, readonly string[]>> = {
  evidence: [],
  kernel: ['evidence'],
  formulary: ['kernel'],
  chart: ['formulary'],
  instruments: ['chart'],
  headache: ['instruments'],
  safety: ['headache'],
  pharmacology: ['kernel'],
  treatment: ['safety', 'pharmacology'],
  scheduling: ['treatment'],
  session: ['treatment'],
  outcomes: ['headache'],
  access: ['kernel'],
}

const reach = (folder: string): ReadonlySet<string> =>
  new Set([folder, ...(below[folder] ?? []).flatMap((next) => [...reach(next)])])

export interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
  /** Loaded when it is needed. */
  readonly dynamic?: boolean
}

const root = resolve(import.meta.dirname, '..')
const src = join(root, 'src')

const pathOf = (file: string, specifier: string): string | null => {
  if (specifier.startsWith('#core/')) return specifier.slice('#core/'.length)
  if (specifier.startsWith('#shell/')) return `shell/${specifier.slice('#shell/'.length)}`
  return specifier.startsWith('.') ? relative(src, resolve(dirname(file), specifier)) : null
}

/** Every import of a file: static, re-exported, dynamic, and types too. Paths are relative to `src/`; packages keep their name. */
export const importsOf = (file: string, text = readFileSync(file, 'utf8')): readonly Import[] => {
  const { module } = parseSync(file, text)
  const from = relative(src, file)
  const found: Import[] = []
  const add = (specifier: string, typeOnly: boolean, dynamic = false) =>
    found.push({ from, to: pathOf(file, specifier) ?? specifier, typeOnly, dynamic })
  for (const { moduleRequest, entries } of module.staticImports)
    add(moduleRequest.value, entries.length > 0 && entries.every(({ isType }) => isType))
  for (const { entries } of module.staticExports)
    for (const { moduleRequest, isType } of entries) if (moduleRequest) add(moduleRequest.value, isType)
  for (const { moduleRequest } of module.dynamicImports)
    add(text.slice(moduleRequest.start + 1, moduleRequest.end - 1), false, true)
  return found
}

const isCore = (folder: string): boolean => folder in below

/**
 * The doors from the pages to the rest of the shell: the readers of diary files, with their library, and the generator of
 * an invented diary. They are opened when somebody asks for what is behind them.
 */
export const doors: readonly string[] = ['shell/import/in-browser.ts', 'shell/demo/sample-diary.ts']

/** Why an import breaks the law; `null` when it doesn't. */
export const verdict = ({ from, to, typeOnly, dynamic }: Import): string | null => {
  const [folder = ''] = from.split('/')
  const [target = ''] = to.split('/')
  const isOurs = isCore(target) || target === 'shell'
  if (isCore(folder)) {
    if (!isOurs) return `${from} imports the package ${to}: the core has no libraries`
    // The two lowest folders name each other's types.
    if (typeOnly && ['evidence', 'kernel'].includes(folder) && ['evidence', 'kernel'].includes(target)) return null
    return reach(folder).has(target) ? null : `${from} imports ${to}: ${folder} stands below ${target}`
  }
  if (!from.startsWith('shell/web/') || !to.startsWith('shell/') || to.startsWith('shell/web/')) return null
  if (doors.includes(to))
    return typeOnly || dynamic ? null : `${from} imports ${to} at once: it is loaded when somebody asks for it`
  if (!to.startsWith('shell/http/contract/'))
    return `${from} imports ${to}: the pages see the core and the contract only`
  return typeOnly ? null : `${from} imports ${to} at run time: the pages take types from the contract, not its library`
}

/** Every file that comes along at run time with `file` (relative to `src/`), packages by their names. */
export const comesAlong = (file: string): ReadonlySet<string> => {
  const seen = new Set<string>()
  const visit = (path: string): void => {
    if (seen.has(path)) return
    seen.add(path)
    if (!/\.tsx?$/.test(path)) return
    for (const { to, typeOnly } of importsOf(join(src, path))) if (!typeOnly) visit(to)
  }
  visit(file)
  return seen
}
