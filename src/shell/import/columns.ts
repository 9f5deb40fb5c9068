import { readMoment } from './read-date.ts'
import { attackFields, mayRepeat, type Role } from './roles.ts'
import { type ColumnSurvey, mostWords } from './survey.ts'
import { fold, headerRoles } from './words/index.ts'

export interface Column {
  readonly header: string
  /** `null` = not read. */
  readonly role: Role | null
}

/** How a column came to its reading: `own` and `heading` are told by its name, `part` by a part of it, `values` by its cells. */
export type Ground = 'own' | 'heading' | 'part' | 'values' | 'none'

export interface ColumnGuess extends Column {
  readonly ground: Ground
}

/** The diary's own field names: read as what they are, whatever else is in the file. */
const own: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['person', 'person'],
  ['id', 'person'],
  ['date', 'date'],
  ['start', 'startTime'],
  ['attack.headache', 'attack.headache'],
  ...(
    [
      'end',
      'durationHours',
      'headache',
      'disability',
      'menstruation',
      'note',
      'attacks',
      'medications',
      'sleep',
    ] as const
  ).map((field) => [field, field] as const),
  ...attackFields.filter((field) => field !== 'headache').map((field) => [field, `attack.${field}` as const] as const),
])

/** The two columns a reject file adds in front: left alone when it is imported again. */
export const rejectHeaders = ['rejected line', 'rejected because'] as const

const ownRole = (header: string): Role | null => own.get(header.trim()) ?? null

/** "Pain (0–10)" is looked for as it stands, then as "Pain". */
const headingRole = (header: string): Role | null =>
  headerRoles.get(fold(header)) ?? headerRoles.get(fold(header.replaceAll(/[([{].*?[)\]}]/g, ''))) ?? null

/** What a part of a heading may decide: never what a column of triggers or of other times could be taken for. */
const partRoles: ReadonlySet<Role> = new Set(['date', 'startTime', 'end', 'attack.intensity', 'medications', 'note'])
const misleading =
  /trigger|ausl|desenc|declench|scaten|uitlok|nondrug|relief|premon|prodrom|postdrom|before|after|activit|sleep|weather|pressure|avoid|method|previous|usual|birth|modified|created|updated/
const shortestPart = 4

const partRole = (header: string): Role | null => {
  const folded = fold(header)
  if (misleading.test(folded)) return null
  let best: readonly [string, Role] | null = null
  for (const [name, role] of headerRoles)
    if (
      partRoles.has(role) &&
      name.length >= shortestPart &&
      folded.includes(name) &&
      name.length > (best?.[0].length ?? 0)
    )
      best = [name, role]
  return best?.[1] ?? null
}

const holdsDay = (cell: string): boolean => {
  const read = readMoment(cell, 'day-first')
  const turned = read.ok ? read : readMoment(cell, 'month-first')
  return turned.ok && turned.value.date !== undefined
}

/** A column of days since day zero, in a file that has no calendar dates. */
const dayNumberHeaders = /^(time|day|dayno|daynumber|studyday)$/
const isDayNumber = (header: string, { filled, numbers }: ColumnSurvey): boolean =>
  dayNumberHeaders.test(fold(header)) && numbers.whole >= filled / 2 && numbers.max < 10_000 && filled > 0

/** "Headache" over 0–10 is how bad it was, not whether there was one; a duration of hundreds is in minutes. */
const byValues = (role: Role | null, { filled, numbers, words }: ColumnSurvey): Role | null => {
  if (role === 'headache' && numbers.max > 1 && numbers.count > filled / 2) return 'attack.intensity'
  if (role === 'durationHours' && numbers.max > 96 && numbers.whole === numbers.count) return 'durationMinutes'
  if (role === 'relief' && words.size > mostWords) return 'note'
  return role
}

class Claims {
  readonly #taken = new Set<Role>()
  has(role: Role): boolean {
    return this.#taken.has(role)
  }
  claim(role: Role | null): Role | null {
    if (role === null || (this.#taken.has(role) && !mayRepeat(role))) return null
    this.#taken.add(role)
    return role
  }
}

const none: ColumnGuess = { header: '', role: null, ground: 'none' }

/**
 * What each column holds, by its heading, and where the heading leaves it open by its cells. In a file whose days are
 * numbers only the diary's own names are read: its other columns belong to the trial.
 */
export const guessColumns = (header: readonly string[], surveys: readonly ColumnSurvey[]): readonly ColumnGuess[] => {
  const claims = new Claims()
  const guesses: ColumnGuess[] = header.map((name, index) => {
    const role = ownRole(name)
    // A column that says "id" tells people apart only when an id comes back; else it numbers the rows.
    const numbersRows =
      role === 'person' && fold(name) === 'id' && !surveys[index]!.repeats && surveys[index]!.filled > 1
    const claimed = numbersRows ? null : claims.claim(role)
    return { ...none, header: name, role: claimed, ground: claimed ? 'own' : 'none' }
  })
  const fill = (index: number, role: Role | null, ground: Ground): void => {
    const claimed = guesses[index]!.role === null ? claims.claim(role) : null
    if (claimed) guesses[index] = { header: header[index]!, role: claimed, ground }
  }
  const numbered = header.findIndex((name, index) => isDayNumber(name, surveys[index]!))
  if (!claims.has('date') && numbered >= 0) {
    fill(numbered, 'dayNumber', 'values')
    header.forEach((name, index) => {
      if (headingRole(name) === 'rejected') fill(index, 'rejected', 'heading')
    })
    return guesses
  }
  header.forEach((name, index) => {
    const named = headingRole(name)
    // "Tag" is a day in German and a label in English: its cells tell.
    if (named === 'date' && !surveys[index]!.samples.some(holdsDay)) return
    const role = byValues(named, surveys[index]!)
    fill(index, role, role === named ? 'heading' : 'values')
  })
  if (!claims.has('date')) guessDate(header, surveys, { guesses, fill })
  const dated = header.findIndex((name) => headingRole(name) === 'date')
  if (!claims.has('date') && dated >= 0) fill(dated, 'date', 'heading')
  header.forEach((name, index) => {
    if (surveys[index]!.filled > 0) fill(index, partRole(name), 'part')
  })
  return guesses
}

interface Guessing {
  readonly guesses: ColumnGuess[]
  readonly fill: (index: number, role: Role | null, ground: Ground) => void
}

/** Without a heading that says so: the column whose values are days; a start that holds a day too serves as well. */
const guessDate = (header: readonly string[], surveys: readonly ColumnSurvey[], { guesses, fill }: Guessing): void => {
  const found = header.findIndex(
    (_, index) =>
      (guesses[index]!.role === null || guesses[index]!.role === 'startTime') &&
      surveys[index]!.samples.length > 0 &&
      surveys[index]!.samples.every(holdsDay),
  )
  if (found < 0) return
  guesses[found] = { ...guesses[found]!, role: null }
  fill(found, 'date', 'values')
}

/** Attack lists of one widely used app write month before day, pain on 0–10, and have these three columns. */
export const isKnownApp = (columns: readonly Column[]): boolean =>
  ['started', 'lasted', 'painlevel'].every((name) => columns.some(({ header }) => fold(header) === name))

/** Is a heading one of those that just mean a note? Other columns kept as notes are named in the note. */
export const isNoteHeading = (header: string): boolean => ownRole(header) === 'note' || headingRole(header) === 'note'
