import { type AnswerKey, type Answers, type Given, isInDate, type Moment } from './answers.ts'
import { askedOfPatients } from './asked-of-patients.ts'
import { type Facts, known } from './facts.ts'

/** What has to be asked as if for the first time: how somebody feels, a pregnancy, signs of danger, and whatever asks about a time up to now. */
const askedAfresh: readonly AnswerKey[] = [
  ...(['redFlags', 'phq9Item9', 'pregnancy', 'recentCv', 'icp'] as const),
  ...(['cystitis', 'earlyRefills', 'ketamineNonmedical'] as const),
]

export interface EarlierAnswer {
  readonly key: AnswerKey
  readonly value: NonNullable<Facts[AnswerKey]>
  /** RFC 3339, UTC. */
  readonly at: string
}

/** Answers of the person themselves that grew too old: shown with their day, to be confirmed or answered anew. Until then they count for nothing. */
export const earlierAnswers = (answers: Answers, moment: Moment): readonly EarlierAnswer[] =>
  askedOfPatients
    .filter((key) => !askedAfresh.includes(key))
    .flatMap((key) => {
      const given = answers[key] as Given<NonNullable<Facts[AnswerKey]>> | undefined
      if (given?.by !== 'patient' || known(given.value) === null || isInDate(key, given, moment)) return []
      return [{ key, value: given.value, at: given.at }]
    })
