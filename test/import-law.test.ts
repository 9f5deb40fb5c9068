import { globSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { comesAlong, doors, importsOf, verdict } from './import-law.ts'

const src = resolve(import.meta.dirname, '../src')
const files = globSync('**/*.{ts,tsx}', { cwd: src }).filter((file) => !/\.test\.tsx?$|\.test-support\.ts$/.test(file))

describe('the import law', () => {
  it('holds in every file', () => {
    expect(files.length).toBeGreaterThan(100)
    const broken = files.flatMap((file) => importsOf(join(src, file)).map(verdict)).filter((why) => why !== null)
    expect(broken).toEqual([])
  })

  it('no core file uses Math.random: randomness enters as an argument', async () => {
    const { readFileSync } = await import('node:fs')
    const users = files.filter(
      (file) => !file.startsWith('shell/') && readFileSync(join(src, file), 'utf8').includes('Math.random'),
    )
    expect(users).toEqual([])
  })

  test.each(doors)('nothing behind the pages’ door %s knows Node, the store or the server', (door) => {
    const behind = [...comesAlong(door)]
    expect(behind.length).toBeGreaterThan(5)
    const mayCome = /^shell\/(import|http\/contract|demo)\/|^shell\/plain-failure/
    expect(
      behind.filter((path) => path.startsWith('node:') || (path.startsWith('shell/') && !mayCome.test(path))),
    ).toEqual([])
  })

  test.each([
    ['a lower folder that reaches up', 'kernel/x.ts', `import { screen } from '#core/safety/screen.ts'`],
    ['the core that reaches into the shell', 'session/x.ts', `import type { Work } from '#shell/work.ts'`],
    ['the same by a relative path', 'session/x.ts', `import { newId } from '../shell/new-id.ts'`],
    ['a library in the core', 'headache/x.ts', `import { z } from 'zod'`],
    ['a neighbour that is not below', 'pharmacology/x.ts', `export { guardrails } from '#core/safety/guardrails.ts'`],
    ['a dynamic import', 'outcomes/x.ts', `await import('#core/session/fold.ts')`],
    ['a page that reaches the store', 'shell/web/x.tsx', `import { inClinic } from '#shell/store/database.ts'`],
    [
      'a page that brings the contract’s library along',
      'shell/web/x.tsx',
      `import { Me } from '../http/contract/people.ts'`,
    ],
    ['a page with the readers of files from the start', 'shell/web/x.tsx', `import '#shell/import/in-browser.ts'`],
    ['a page that goes round the door', 'shell/web/x.tsx', `await import('#shell/import/read-diary.ts')`],
  ])('catches %s', (_, file, text) => {
    expect(importsOf(join(src, file), text).map(verdict)).toEqual([expect.any(String)])
  })

  test.each([
    ['what stands below', 'session/x.ts', `import { guardrails } from '#core/safety/guardrails.ts'`],
    ['a page’s types from the contract', 'shell/web/x.tsx', `import type { Me } from '../http/contract/people.ts'`],
    ['a page’s readers, when they are needed', 'shell/web/x.tsx', `await import('#shell/import/in-browser.ts')`],
    ['a page’s core', 'shell/web/x.tsx', `import { simulate } from '#core/pharmacology/simulate.ts'`],
  ])('lets %s pass', (_, file, text) => {
    expect(importsOf(join(src, file), text).map(verdict)).toEqual([null])
  })
})
