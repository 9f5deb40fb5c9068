import type { Diary, DiaryDay } from '#core/headache/diary.ts'
import { layOver } from '#core/headache/merge-days.ts'
import type { Profile } from '#core/headache/profile.ts'
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

/** JSON begins with a bracket; whatever else is a table. */
export const openDiary = async (name: string, source: ByteSource, how: HowToRead): Promise<OpenDiary> =>
  (await beginsLikeJson(source)) ? openDiaryJson(name, source, how) : openDiaryCsv(name, source, how)

const beginsLikeJson = async (source: ByteSource): Promise<boolean> => {
  for await (const chunk of source()) {
    const text = new TextDecoder(chunk[0] === 0xff ? 'utf-16le' : 'utf-8').decode(chunk.subarray(0, 4096)).trimStart()
    if (text !== '') return text.startsWith('{') || text.startsWith('[')
  }
  return false
}

/**
 * Reads a diary of one or several people, JSON or CSV, for a look at it: nothing is stored. Times without a zone are
 * taken in `timeZone` (a CSV names none; UTC where nobody says). Rows that speak of one day are put together; of two that
 * contradict each other the first stands, and a question says so. Throws `WrongInput`.
 */
export const readDiary = async (
  name: string,
  source: ByteSource,
  how: Partial<HowToRead> = {},
): Promise<readonly DiaryRead[]> => {
  const timeZone = how.timeZone ?? 'UTC'
  return gatherPeople(await openDiary(name, source, { ...how, timeZone }), timeZone)
}

/** The people of an opened diary, each with their days put together. */
export const gatherPeople = async (opened: OpenDiary, timeZone: string): Promise<readonly DiaryRead[]> => {
  const people = new Map<string | null, Map<string, DiaryDay>>(
    [...opened.zones.keys()].map((person) => [person, new Map()]),
  )
  const rejects: Extract<DiaryRow, { kind: 'rejected' }>[] = []
  const questions: Question[] = []
  for await (const row of opened.rows) {
    if (row.kind === 'rejected') {
      rejects.push(row)
      continue
    }
    const days = people.get(row.person) ?? new Map<string, DiaryDay>()
    people.set(row.person, days)
    const { day, disagreements } = layOver(days.get(row.day.date) ?? null, row.day, 'keep')
    days.set(row.day.date, day)
    questions.push(...disagreements.map((each) => ({ row: row.row, text: disagreementText(row.day.date, each) })))
  }
  if (people.size === 0) people.set(null, new Map())
  return [...people].map(([person, days], index) => {
    const profile = opened.profiles.get(person)
    return {
      ...(person !== null && { person }),
      diary: {
        timeZone: opened.zones.get(person) ?? timeZone,
        days: [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1)),
      },
      ...(profile && { profile }),
      rejects: index === 0 ? rejects : [],
      questions: index === 0 ? [...opened.questions, ...questions] : [],
    }
  })
}

/** In words, for the person who has to say which one is right. */
export const disagreementText = (
  date: string,
  { field, kept, offered }: { readonly field: string; readonly kept: unknown; readonly offered: unknown },
): string =>
  `${date}, ${field}: the diary says ${JSON.stringify(kept)}, the file says ${JSON.stringify(offered)}. The diary’s was kept. Which one is right?`
