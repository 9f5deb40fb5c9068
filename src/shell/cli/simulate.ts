import { parseArgs } from 'node:util'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { Answer, CaseError } from '#core/pharmacology/case.ts'
import { readCase } from '#core/pharmacology/read-case.ts'
import { simulate } from '#core/pharmacology/simulate.ts'
import { WrongInput } from '../plain-failure.ts'
import { readJsonFile } from './json-file.ts'
import type { Command } from './main.ts'

const wanted = 'simulate CASE [--json]'

/** `simulate CASE [--json]`: one dosing case, or a list of them, and what the published model predicts. */
export const run: Command = async (args) => {
  const { file, json } = optionsFrom(args)
  const document = readJsonFile(file)
  const result = Array.isArray(document) ? answersTo(document) : answerTo(document, '')
  if (!result.ok)
    throw new WrongInput(
      result.error
        .map(({ field, found, wanted: want }) => `${file}: ${field}: found ${found}, wanted ${want}`)
        .join('\n'),
    )
  console.log(json ? JSON.stringify(result.value) : [result.value].flat().map(report).join('\n\n'))
  return 0
}

const optionsFrom = (args: readonly string[]): { readonly file: string; readonly json: boolean } => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' } },
      allowPositionals: true,
    })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) throw new Error('one file is wanted')
    return { file, json: values.json ?? false }
  } catch (error) {
    throw new WrongInput(`${(error as Error).message}\nWanted: ${wanted}`)
  }
}

const answerTo = (found: unknown, prefix: string): Result<Answer, readonly CaseError[]> => {
  const read = readCase(found)
  const answer = read.ok ? simulate(read.value) : read
  return answer.ok ? answer : err(answer.error.map((error) => ({ ...error, field: prefix + error.field })))
}

/** All or none: the errors of every case, each with its place in the list. */
const answersTo = (list: readonly unknown[]): Result<readonly Answer[], readonly CaseError[]> => {
  const results = list.map((found, i) => answerTo(found, `[${i}].`))
  const errors = results.flatMap((result) => (result.ok ? [] : result.error))
  return errors.length > 0 ? err(errors) : ok(results.flatMap((result) => (result.ok ? [result.value] : [])))
}

const report = (answer: Answer): string =>
  [
    `${answer.model} (${answer.drug}; blood: ${answer.blood}), predicted`,
    ...answer.outsideValidity.map((text) => `OUTSIDE WHAT THE MODEL DESCRIBES: ${text}`),
    '',
    table(answer),
    '',
    ...answer.notes.map((text) => `- ${text}`),
    ...answer.sources.map((text) => `- Source: ${text}`),
  ].join('\n')

const table = ({ timesMin, plasmaNgMl, effectSiteNgMl, nmdaOccupancy, bands }: Answer): string => {
  const columns: readonly (readonly [string, readonly string[]])[] = [
    ['min', timesMin.map(String)],
    ['plasma ng/mL', plasmaNgMl.map(digits)],
    ['effect site ng/mL', effectSiteNgMl.map(digits)],
    ['NMDA %', nmdaOccupancy.map((share) => (100 * share).toFixed(1))],
    ...Object.entries(bands?.plasmaNgMl ?? {}).map(([q, band]) => [`plasma p${q}`, band.map(digits)] as const),
    ...Object.entries(bands?.effectSiteNgMl ?? {}).map(([q, band]) => [`site p${q}`, band.map(digits)] as const),
  ]
  const rows = [columns.map(([name]) => name), ...timesMin.map((_, i) => columns.map(([, cells]) => cells[i]!))]
  const widths = columns.map((_, c) => Math.max(...rows.map((row) => row[c]!.length)))
  return rows.map((row) => row.map((cell, c) => cell.padStart(widths[c]!)).join('  ')).join('\n')
}

const digits = (level: number): string => (level === 0 ? '0' : level.toPrecision(4))
