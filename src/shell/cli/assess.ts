import { parseArgs } from 'node:util'
import { type Assessment, assess } from '#core/headache/assess.ts'
import type { Profile as CoreProfile } from '#core/headache/profile.ts'
import { type Trends, trends } from '#core/headache/trends/trends.ts'
import { DateText, ZoneText } from '../http/contract/diary-day.ts'
import { Profile } from '../http/contract/profile.ts'
import type { HowToRead } from '../import/diary-rows.ts'
import type { DiaryRead } from '../import/read-diary.ts'
import { readDiaryFile } from '../import/read-diary-file.ts'
import { reasonOf } from '../import/row.ts'
import { WrongInput } from '../plain-failure.ts'
import { assessmentReport } from './assessment-report.ts'
import { mappingFrom, orderFrom, scaleFrom } from './how-to-read.ts'
import { readJsonFile } from './json-file.ts'
import type { Command } from './main.ts'
import { trendsReport } from './trends-report.ts'

const wanted =
  'assess DIARY [--as-of DATE] [--day-zero DATE] [--time-zone ZONE] [--date-order day-first|month-first] [--scale 0-3|0-5|0-10|0-100|words] [--mapping FILE] [--profile FILE] [--trends] [--json]'

/** `assess DIARY`: what a diary, and a history where one is given, say by ICHD-3; one answer a person. */
export const run: Command = async (args) => {
  const { file, asOf, how, profileFile, withTrends, json } = optionsFrom(args)
  const stated = profileFile === undefined ? undefined : profileIn(readJsonFile(profileFile), profileFile)
  const people = await readDiaryFile(file, how)
  refuseRejects(file, people)
  const answers = people.map((person) => assessmentOf(person, { file, asOf, stated, withTrends }))
  const isSeveral = people.length > 1 || people[0]?.person !== undefined
  console.log(json ? JSON.stringify(isSeveral ? answers : answers[0]) : answers.map(reportOf).join('\n\n'))
  return 0
}

export type PersonsAssessment = Assessment & { readonly person?: string; readonly trends?: Trends }

const reportOf = (answer: PersonsAssessment): string =>
  [assessmentReport(answer), ...(answer.trends ? [trendsReport(answer.trends)] : [])].join('\n\n')

interface Asked {
  readonly file: string
  readonly asOf: string | undefined
  readonly stated: CoreProfile | undefined
  readonly withTrends: boolean
}

const assessmentOf = (
  { person, diary, profile, questions }: DiaryRead,
  { file, asOf, stated, withTrends }: Asked,
): PersonsAssessment => {
  const named = person === undefined ? file : `${file}: person ${person}`
  const last = asOf ?? diary.days.at(-1)?.date
  if (last === undefined) throw new WrongInput(`${named}: found no day; wanted at least one, or --as-of DATE.`)
  const own = profile === undefined ? undefined : profileIn(profile, `${named}: profile`)
  const known = { ...own, ...stated }
  const assessment = assess(diary, known, last)
  const read = questions.map(({ row, text }) => ({ about: row === 0 ? 'the file' : `row ${row} of the file`, text }))
  return {
    ...(person !== undefined && { person }),
    ...assessment,
    questions: [...assessment.questions, ...read],
    ...(withTrends && { trends: trends(diary, known, last) }),
  }
}

/** A diary with rows that can't be read would be assessed without them: nothing is assessed until they are put right. */
const refuseRejects = (file: string, people: readonly DiaryRead[]): void => {
  const rejects = people.flatMap((person) => person.rejects)
  if (rejects.length === 0) return
  const lines = rejects.flatMap(({ where, reasons }) =>
    reasons.map(({ column, found, wanted: want }) => `${file}: ${where}: ${column}: found ${found}; wanted ${want}`),
  )
  throw new WrongInput(lines.join('\n'))
}

const profileIn = (found: unknown, place: string): CoreProfile => {
  const read = Profile.safeParse(found)
  if (read.success) return read.data
  const lines = read.error.issues.map((issue) => {
    const { column, found: what, wanted: want } = reasonOf(issue, found)
    return `${place}: ${column === 'row' ? 'the profile' : column}: found ${what}; wanted ${want}`
  })
  throw new WrongInput(lines.join('\n'))
}

const dateFrom = (flag: string, text: string | undefined): string | undefined => {
  if (text === undefined || DateText.safeParse(text).success) return text
  throw new WrongInput(`${flag}: found "${text}"; wanted a date as YYYY-MM-DD.`)
}

const zoneFrom = (text: string | undefined): string | undefined => {
  if (text === undefined || ZoneText.safeParse(text).success) return text
  throw new WrongInput(`--time-zone: found "${text}"; wanted a time zone by name, as America/Phoenix.`)
}

const options = {
  'as-of': { type: 'string' },
  'day-zero': { type: 'string' },
  'time-zone': { type: 'string' },
  'date-order': { type: 'string' },
  scale: { type: 'string' },
  mapping: { type: 'string' },
  profile: { type: 'string' },
  trends: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

type Given = Partial<Record<'day-zero' | 'time-zone' | 'date-order' | 'scale' | 'mapping', string>>

const howFrom = (given: Given): Partial<HowToRead> => {
  const timeZone = zoneFrom(given['time-zone'])
  return {
    dayZero: dateFrom('--day-zero', given['day-zero']),
    ...(timeZone !== undefined && { timeZone }),
    ...(given['date-order'] !== undefined && { dateOrder: orderFrom(given['date-order']) }),
    ...(given.scale !== undefined && { scale: scaleFrom(given.scale) }),
    ...(given.mapping !== undefined && { mapping: mappingFrom(given.mapping) }),
  }
}

const optionsFrom = (args: readonly string[]) => {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) throw new Error('one diary is wanted')
    return {
      file,
      asOf: dateFrom('--as-of', values['as-of']),
      how: howFrom(values),
      profileFile: values.profile,
      withTrends: values.trends ?? false,
      json: values.json ?? false,
    }
  } catch (error) {
    if (error instanceof WrongInput) throw error
    throw new WrongInput(`${(error as Error).message}\nWanted: ${wanted}`)
  }
}
