import { readFileSync } from 'node:fs'
import { WrongInput } from '../plain-failure.ts'

/** The JSON document in a file. Throws `WrongInput` that names the file and, where it is no JSON, the line. */
export const readJsonFile = (file: string): unknown => {
  const text = readText(file).replace(/^\uFEFF/, '')
  try {
    return JSON.parse(text)
  } catch (error) {
    const line = text.slice(0, brokenAt(text)).split('\n').length
    throw new WrongInput(`${file}:${line}: found what is no JSON (${(error as Error).message}); wanted a JSON document`)
  }
}

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new WrongInput(`${file}: can’t be read (${(error as NodeJS.ErrnoException).code}); wanted a JSON file`)
  }
}

/** How many characters could still have become JSON. The engine names the place of some errors only, so it is searched for. */
const brokenAt = (text: string): number => {
  if (couldGoOn(text)) return text.length
  let [fine, broken] = [0, text.length]
  while (broken - fine > 1) {
    const middle = (fine + broken) >>> 1
    if (couldGoOn(text.slice(0, middle))) fine = middle
    else broken = middle
  }
  return fine
}

const couldGoOn = (beginning: string): boolean => {
  try {
    JSON.parse(beginning)
    return true
  } catch (error) {
    const { message } = error as Error
    const at = /position (\d+)/.exec(message)?.[1]
    if (/end of JSON input|Unterminated string/.test(message)) return true
    return at !== undefined && Number(at) >= beginning.length
  }
}
