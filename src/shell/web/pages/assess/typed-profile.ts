import type { Profile } from '#core/headache/profile.ts'

/** `undefined` takes an answer away: absent again, and absent is unknown. */
export type Changes<T> = { readonly [K in keyof T]?: T[K] | undefined }

/** What a part of the history form gets: what was typed, a way to change it, and what is wrong with a field. */
export interface Part {
  readonly typed: Profile
  readonly change: (changes: Changes<Profile>) => void
  readonly errorAt: (pointer: string) => string | undefined
}

export const changed = <T extends object>(before: T, changes: Changes<T>): T =>
  Object.fromEntries(Object.entries({ ...before, ...changes }).filter(([, value]) => value !== undefined)) as T
