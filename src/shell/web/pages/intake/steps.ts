import { redFlags } from '#core/headache/red-flags.ts'
import type { Intake } from '../../../http/contract/candidacy.ts'
import type { GivenAnswers } from '../../../http/contract/facts.ts'
import { type ChoiceKey, questionText } from '../../text/intake-questions.ts'

/** One question on one screen. */
export type Step =
  | { readonly kind: 'flag'; readonly id: string; readonly urgency: 'emergency' | 'prompt' }
  | { readonly kind: 'choice'; readonly id: ChoiceKey }
  | { readonly kind: 'medicines'; readonly id: 'medications' }

/** What was answered so far, by step; a medicine list, or the word of a choice. */
export type Draft = Readonly<Record<string, string | readonly string[]>>

const flagSteps = ({ dueFlags }: Intake, draft: Draft): readonly Step[] =>
  redFlags
    .filter(({ id, strongerThan }) => dueFlags.includes(id) && (strongerThan === null || draft[strongerThan] !== 'no'))
    .map(({ id, urgency }) => ({ kind: 'flag', id, urgency }))

/** Warning signs come first, and only what is due; a stronger form drops out when its milder one is answered "no". */
export const stepsOf = (intake: Intake, draft: Draft): readonly Step[] => {
  const due = intake.due.filter((id) => id !== 'redFlags' && id !== 'medications') as ChoiceKey[]
  return [
    ...flagSteps(intake, draft),
    ...(intake.route === null ? ([{ kind: 'choice', id: 'route' }] as const) : []),
    ...due.map((id) => ({ kind: 'choice', id }) as const),
    ...(intake.due.includes('medications') ? ([{ kind: 'medicines', id: 'medications' }] as const) : []),
  ]
}

/** Of a choice: its answers in order. Without names of its own: no, yes. "Not known" is offered beside every one. */
export const answersOf = (id: ChoiceKey): readonly string[] =>
  Object.keys(questionText.en[id].answers ?? { no: '', yes: '' })

const isFlag = (id: string): boolean => redFlags.some((flag) => flag.id === id)

/** A liver disease is graded by the clinic: a patient's "yes" stays unknown, with what they said beside it. */
const ofLiver = (word: string) => (word === 'no' ? 'normal' : 'unknown')

const wireValue = (id: string, word: string | readonly string[]): unknown => {
  if (typeof word !== 'string') return word.map((name) => ({ name }))
  if (id === 'phq9Item9' && word !== 'unknown') return Number(word)
  return id === 'liver' ? ofLiver(word) : word
}

export interface ToSend {
  readonly route?: 'iv' | 'nasal' | 'esketamine-nasal'
  readonly answers: GivenAnswers
  readonly said?: { readonly liver: string }
}

/** What the server is told: only what was answered; what was passed over stays unknown. */
export const toSend = (draft: Draft): ToSend => {
  const { route, ...rest } = draft
  const flags = Object.entries(rest).filter(([id]) => isFlag(id))
  const others = Object.entries(rest).filter(([id]) => !isFlag(id))
  const truth = (word: unknown) => (word === 'unknown' ? word : word === 'yes')
  return {
    ...(route === undefined || route === 'open' || route === 'unknown'
      ? {}
      : { route: route as NonNullable<ToSend['route']> }),
    answers: {
      ...Object.fromEntries(others.map(([id, word]) => [id, wireValue(id, word)])),
      ...(flags.length === 0 ? {} : { redFlags: Object.fromEntries(flags.map(([id, word]) => [id, truth(word)])) }),
    } as GivenAnswers,
    ...(rest.liver === 'yes' ? { said: { liver: 'Says: yes, a liver disease' } } : {}),
  }
}
