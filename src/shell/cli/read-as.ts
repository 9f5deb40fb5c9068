import type { z } from 'zod'
import { WrongInput } from '../plain-failure.ts'
import { readJsonFile } from './json-file.ts'

export interface WrongPlace {
  /** JSON pointer. */
  readonly pointer: string
  readonly found: unknown
  readonly wanted: string
}

const longestShown = 80

const shown = (found: unknown): string => {
  const text = found === undefined ? 'nothing' : JSON.stringify(found)
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
}

/** Every wrong place in a file, one a line, as one `WrongInput`. */
export const wrongPlaces = (file: string, places: readonly WrongPlace[]): WrongInput =>
  new WrongInput(
    places
      .map(({ pointer, found, wanted }) => `${file}: ${pointer || '/'}: found ${shown(found)}, wanted ${wanted}`)
      .join('\n'),
  )

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key], value)

const pointerOf = (path: readonly PropertyKey[]): string => path.map((key) => `/${String(key)}`).join('')

const placesOf = (issue: z.core.$ZodIssue, value: unknown): WrongPlace[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({
        pointer: pointerOf([...issue.path, key]),
        found: valueAt(value, [...issue.path, key]),
        wanted: 'no such field',
      }))
    : [{ pointer: pointerOf(issue.path), found: valueAt(value, issue.path), wanted: issue.message }]

/** The JSON of a file in the shape of a schema; the schema's messages say what is wanted. */
export const readAs = <T extends z.ZodType>(schema: T, file: string): z.output<T> => {
  const value = readJsonFile(file)
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw wrongPlaces(
    file,
    parsed.error.issues.flatMap((issue) => placesOf(issue, value)),
  )
}
