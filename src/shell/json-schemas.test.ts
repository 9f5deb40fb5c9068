import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { jsonSchemas } from './json-schemas.ts'

const folder = resolve(import.meta.dirname, '../../schemas')

/** `UPDATE_SCHEMAS=1` writes the files anew. */
const update = (schemas: Readonly<Record<string, string>>): void => {
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(schemas)) writeFileSync(join(folder, `${name}.json`), text)
}

describe('schemas/', () => {
  it('holds what the validating code says, no more and no less', () => {
    const schemas = jsonSchemas()
    if (process.env.UPDATE_SCHEMAS) update(schemas)
    const files = globSync('*.json', { cwd: folder })
    expect(files.map((file) => basename(file, '.json')).sort()).toEqual(Object.keys(schemas).sort())
    for (const file of files)
      expect(readFileSync(join(folder, file), 'utf8'), file).toBe(schemas[basename(file, '.json')])
  })
})
