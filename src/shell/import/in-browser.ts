import { config } from 'zod'
import type { Profile as CoreProfile } from '#core/headache/profile.ts'
import { Profile } from '../http/contract/profile.ts'
import { WrongInput } from '../plain-failure.ts'
import type { HowToRead, Understanding } from './diary-rows.ts'
import { type DiaryRead, gatherPeople, openDiary } from './read-diary.ts'

/**
 * The door through which a page reads a diary: the same readers as the server's, and nothing is sent anywhere. Pages may
 * load this file, when it is needed and not before; no file behind it knows Node.
 */

// A page may not make code out of text (its content policy): the schemas are walked instead.
config({ jitless: true })

export interface ReadHere {
  readonly people: readonly DiaryRead[]
  readonly asksDateOrder: boolean
  /** Of a table: what each column was taken for, and what has to be asked. */
  readonly understanding?: Understanding | undefined
}

export type NotRead = { readonly why: string }

/** Fetches what is read by few files only, so that reading one makes no request. */
export const fetchAhead = async (): Promise<void> => {
  await import('./apple-health/open-apple-health.ts')
}

const piecesOf = (file: Blob) =>
  async function* () {
    const reader = file.stream().getReader()
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  }

/** `name` is for the messages. What no reader understands comes back with the reason in words. */
export const readHere = async (name: string, file: Blob, how: HowToRead): Promise<ReadHere | NotRead> => {
  try {
    const opened = await openDiary(name, piecesOf(file), how)
    const people = await gatherPeople(opened, how.timeZone)
    return { people, asksDateOrder: opened.asksDateOrder, understanding: opened.understanding }
  } catch (error) {
    if (error instanceof WrongInput) return { why: error.message }
    throw error
  }
}

export interface CheckedProfile {
  /** What can be used of it: a field with a mistake is left out, and so unknown. */
  readonly profile: CoreProfile
  /** By the field's address, as `/preventives/0/stoppedOn`: what is wanted there. */
  readonly errors: Readonly<Record<string, string>>
}

/** Looks at a history while it is being typed. */
export const checkProfile = (typed: unknown): CheckedProfile => {
  const read = Profile.safeParse(typed)
  if (read.success) return { profile: read.data, errors: {} }
  const wrong = new Set(read.error.issues.map(({ path }) => String(path[0])))
  const errors = Object.fromEntries(read.error.issues.map(({ path, message }) => [`/${path.join('/')}`, message]))
  const kept = Object.entries(typed as object).filter(([field]) => !wrong.has(field))
  return { profile: wrong.has('undefined') ? {} : (Object.fromEntries(kept) as CoreProfile), errors }
}
