import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type CallExpression, parseSync, Visitor } from 'oxc-parser'
import { describe, expect, it } from 'vitest'
import type { Citation } from '../src/evidence/sources.ts'
import { ruleBook } from '../src/shell/rule-book.ts'
import { importsOf } from './import-law.ts'

const src = resolve(import.meta.dirname, '../src')
const files = globSync('**/*.{ts,tsx}', { cwd: src }).filter(
  (file) => !/\.test\.tsx?$|\.test-support\.ts$/.test(file) && file !== 'evidence/sources.ts',
)

/** Citations that no verdict rests on. */
const noRules: Readonly<Record<string, string>> = {
  'evidence/studies/': 'the evidence picture shows studies; nothing is judged by them',
  'shell/web/pages/about-ketamine/': 'the public page tells what studies found; nothing is judged by it',
}

/** Rules told in words beside the code that keeps them: the function that does is named by hand. */
const toldBeside: readonly string[] = [
  'treatment/order-rules.ts',
  'session/rules.ts',
  'safety/candidacy-rules.ts',
  'scheduling/rules.ts',
  'headache/rules.ts',
  'headache/intensity-words-sources.ts',
  'shell/import/apple-health/rules.ts',
  'headache/trends/rules.ts',
]

interface Call {
  readonly file: string
  /** `null`: not all words are written out. */
  readonly words: string | null
}

const key = ({ source, locator, mark }: Citation): string => `${source} | ${locator} | ${mark}`

const literal = (node: CallExpression['arguments'][number] | undefined): string | null => {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0]!.value.cooked
  return null
}

const wordsOf = ({ callee, arguments: given }: CallExpression): string | null => {
  const name = callee.type === 'Identifier' ? callee.name : ''
  const [source, locator, mark] = name === 'ourRule' ? ['ours', literal(given[0]), 'ours'] : given.map(literal)
  return [source, locator, mark].every((word) => typeof word === 'string')
    ? key({ source, locator, mark } as Citation)
    : null
}

const callsOf = (file: string): readonly Call[] => {
  const found: Call[] = []
  const { program } = parseSync(file, readFileSync(join(src, file), 'utf8'))
  const note = (node: CallExpression): void => {
    const isCitation = node.callee.type === 'Identifier' && ['cite', 'ourRule'].includes(node.callee.name)
    if (isCitation) found.push({ file, words: wordsOf(node) })
  }
  new Visitor({ CallExpression: note }).visit(program)
  return found
}

const calls = files.flatMap(callsOf)
const isShownOnly = (file: string): boolean => Object.keys(noRules).some((start) => file.startsWith(start))

const cited: readonly Citation[] = [...new Set(ruleBook.flatMap(({ cites }) => cites))]

describe('the register of rules is complete', () => {
  it('finds the citations of the code', () => expect(calls.length).toBeGreaterThan(300))

  it('has every citation in the book: as many of the same words as are written in the code', () => {
    const written = calls.filter(({ file, words }) => words !== null && !isShownOnly(file))
    const missing = [...Map.groupBy(written, ({ words }) => words!)].filter(
      ([words, all]) => cited.filter((cite) => key(cite) === words).length < all.length,
    )
    const said = missing.map(([words, all]) => `${words}  (${all.map(({ file }) => file).join(', ')})`)
    expect(said, 'give each its section in src/shell/rule-book/<step>.ts').toEqual([])
  })

  it('has those too whose words are put together at run time, by what their modules give away', async () => {
    const builders = new Set(
      calls.filter(({ file, words }) => words === null && !isShownOnly(file)).map(({ file }) => file),
    )
    for (const file of builders) {
      const given = citationsIn(await import(join(src, file)))
      expect(given.size, `${file} gives no citation away`).toBeGreaterThan(0)
      expect([...given].filter((each) => !cited.includes(each)).map(key), `${file}: give each its section`).toEqual([])
    }
  })

  it('names for every rule a function that exists and reaches the words of the rule', () => {
    const told = new Set(calls.filter(({ file }) => toldBeside.includes(file)).map(({ words }) => words))
    const places = new Map(ruleBook.map((rule) => [rule.usedBy, [] as Citation[]]))
    for (const { usedBy, cites } of ruleBook) places.get(usedBy)!.push(...cites)
    for (const [usedBy, cites] of places) {
      const [file = '', name] = usedBy.split(' ')
      expect(exportsOf(file), usedBy).toContain(name)
      const reached = reachedFrom(file)
      const words = new Set(calls.filter((call) => reached.has(call.file)).map((call) => call.words))
      const strange = words.has(null) ? [] : cites.filter((cite) => !words.has(key(cite)) && !told.has(key(cite)))
      expect(strange.map((cite) => `${usedBy}: ${key(cite)}`)).toEqual([])
    }
  })
})

/** Whatever looks like a citation, however deep. */
const citationsIn = (value: unknown, seen = new Set<unknown>(), found = new Set<Citation>()): ReadonlySet<Citation> => {
  if (typeof value !== 'object' || value === null || seen.has(value)) return found
  seen.add(value)
  if ('source' in value && 'locator' in value && 'mark' in value) return found.add(value as Citation)
  for (const part of value instanceof Map ? value.values() : Object.values(value)) citationsIn(part, seen, found)
  return found
}

const exportsOf = (file: string): readonly (string | null)[] =>
  parseSync(file, readFileSync(join(src, file), 'utf8')).module.staticExports.flatMap(({ entries }) =>
    entries.map(({ exportName }) => exportName.name),
  )

/** A module and all that it imports, and they in turn. */
const reachedFrom = (file: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const { to } of importsOf(join(src, file))) if (to.endsWith('.ts') || to.endsWith('.tsx')) reachedFrom(to, seen)
  return seen
}
