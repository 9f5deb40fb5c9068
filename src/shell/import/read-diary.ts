import type { Diary } from '#core/headache/diary.ts'
import type { Profile } from '#core/headache/profile.ts'
import { contradictionText, DayInFile } from './day-in-file.ts'
import { openDiaryCsv } from './diary-csv.ts'
import { openDiaryJson } from './diary-json.ts'
import type { DiaryRow, HowToRead, OpenDiary, Question } from './diary-rows.ts'
import type { ByteSource } from './text-source.ts'

/** The diary of one person as a file tells it. */
export interface DiaryRead {
  /** As the file names them; absent where it tells nobody apart. */
  readonly person?: string
  readonly diary: Diary
  /** As the file gives it, unchecked. */
  readonly profile?: Profile
  /** Rows of the file that were refused. They name no person they could be trusted with: all stand with the first one. */
  readonly rejects: readonly Extract<DiaryRow, { kind: 'rejected' }>[]
  readonly questions: readonly Question[]
}

/** JSON begins with a bracket, XML with its own, a zip with its mark; whatever else is a table. */
export const openDiary = async (name: string, source: ByteSource, how: HowToRead): Promise<OpenDiary> => {
  const first = await firstText(source)
  if (first.startsWith('{') || first.startsWith('[')) return openDiaryJson(name, source, how)
  const isZip = first.startsWith('PK') && first.charCodeAt(2) < 32
  if (!isZip && !first.startsWith('<')) return openDiaryCsv(name, source, how)
  // Loaded when there is something to read with it: a page has to fetch it first.
  const { openAppleHealth } = await import('./apple-health/open-apple-health.ts')
  return openAppleHealth(name, source, how)
}

/** The first text of the file that is not blank. */
const firstText = async (source: ByteSource): Promise<string> => {
  for await (const chunk of source()) {
    const text = new TextDecoder(chunk[0] === 0xff ? 'utf-16le' : 'utf-8').decode(chunk.subarray(0, 4096)).trimStart()
    if (text !== '') return text
  }
  return ''
}

/**
 * Reads a diary of one or several people, whatever its kind, for a look at it: nothing is stored. Times without a zone are
 * taken in `timeZone` (a CSV names none; UTC where nobody says). Rows that speak of one day are put together; of two that
 * contradict each other neither is taken: the field stays unknown, both stand in the note, and a question says so. Throws `WrongInput`.
 */
export const readDiary = async (
  name: string,
  source: ByteSource,
  how: Partial<HowToRead> = {},
): Promise<readonly DiaryRead[]> => {
  const timeZone = how.timeZone ?? 'UTC'
  const isZoneAssumed = how.timeZone === undefined
  return gatherPeople(await openDiary(name, source, { ...how, timeZone, isZoneAssumed }), timeZone)
}

/** The people of an opened diary, each with their days put together. */
export const gatherPeople = async (opened: OpenDiary, timeZone: string): Promise<readonly DiaryRead[]> => {
  const people = new Map<string | null, Map<string, DayInFile>>(
    [...opened.zones.keys()].map((person) => [person, new Map()]),
  )
  const rejects: Extract<DiaryRow, { kind: 'rejected' }>[] = []
  const questions: Question[] = []
  let leftOut = 0
  for await (const row of opened.rows) {
    if (row.kind === 'rejected') {
      rejects.push(row)
      continue
    }
    const days = people.get(row.person) ?? new Map<string, DayInFile>()
    people.set(row.person, days)
    if (row.isPassive && !days.has(row.day.date)) {
      leftOut++
      continue
    }
    const day = days.get(row.day.date) ?? new DayInFile(row.day.date)
    const taken = day.add(row.day)
    if ('column' in taken) rejects.push({ ...row, kind: 'rejected', where: `row ${row.row}`, reasons: [taken] })
    else {
      days.set(row.day.date, day)
      const said = taken.contradictions.map((each) => contradictionText(row.day.date, each))
      questions.push(...said.map((text) => ({ row: row.row, text })))
    }
  }
  if (people.size === 0) people.set(null, new Map())
  return [...people].map(([person, days], index) => {
    const profile = opened.profiles.get(person)
    return {
      ...(person !== null && { person }),
      diary: {
        timeZone: opened.zones.get(person) ?? timeZone,
        days: [...days.values()].map(({ day }) => day).sort((a, b) => (a.date < b.date ? -1 : 1)),
      },
      ...(profile && { profile }),
      rejects: index === 0 ? rejects : [],
      questions: index === 0 ? [...opened.questions, ...questions, ...leftOutNote(leftOut)] : [],
    }
  })
}

/** That devices' rows were left out, and how they still get in. */
export const leftOutNote = (rows: number): readonly Question[] =>
  rows === 0
    ? []
    : [
        {
          row: 0,
          text: `${rows === 1 ? 'A night of sleep belongs to a day' : `${rows} nights of sleep belong to days`} without an entry of the person’s own, and nothing was added there: a device does not know whether there was a headache. Import the file again when more days are written.`,
        },
      ]

/** In words, for the person who has to say which one is right. */
export const disagreementText = (
  date: string,
  { field, kept, offered }: { readonly field: string; readonly kept: unknown; readonly offered: unknown },
): string =>
  `${date}, ${field}: the diary says ${JSON.stringify(kept)}, the file says ${JSON.stringify(offered)}. The diary’s was kept. Which one is right?`
