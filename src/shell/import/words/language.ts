import type { LogKind, Role } from '../roles.ts'

/** How diaries are written in one language. Case, accents and punctuation don't matter (`fold`). */
export interface ImportLanguage {
  /** Headings by what their columns hold. */
  readonly headers: Partial<Record<Role, readonly string[]>>
  /** January to December; a beginning that no other month has is enough ("|" parts several). */
  readonly months: readonly string[]
  readonly pain: Readonly<Record<'none' | 'mild' | 'moderate' | 'severe' | 'worst', readonly string[]>>
  readonly yes: readonly string[]
  readonly no: readonly string[]
  /** What a medicine did within two hours. */
  readonly relief: Readonly<Record<'none' | 'partial' | 'complete', readonly string[]>>
  /** "No medicine". */
  readonly nothing: readonly string[]
  readonly sides: Readonly<Record<'left' | 'right' | 'one-sided' | 'bilateral' | 'alternating', readonly string[]>>
  /** What a log's lines are about. */
  readonly types: Partial<Record<LogKind, readonly string[]>>
  /** Beginnings of the units of a duration. */
  readonly units: Readonly<Record<'d' | 'h' | 'm' | 's', readonly string[]>>
}

/** Letters and digits only, in lower case, accents left aside: "Schmerzstärke (0–10)" is "schmerzstarke010". */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
