import { type ReactNode, useEffect, useRef } from 'react'
import { useLanguage } from '../../language.ts'
import { intakeText } from '../../text/intake.ts'
import { questionText } from '../../text/intake-questions.ts'
import { redFlagText } from '../../text/red-flags.ts'
import { useText } from '../../text/text.ts'
import style from './intake.module.css'
import { Medicines } from './medicines.tsx'
import { answersOf, type Draft, type Step } from './steps.ts'

interface Props {
  readonly step: Step
  readonly given: Draft[string] | undefined
  readonly answer: (word: Draft[string]) => void
}

/** The heading takes the focus when the question changes, so that a screen reader reads it. */
function Asked({
  id,
  ask,
  hint,
  children,
}: {
  readonly id: string
  readonly ask: string
  readonly hint?: string | undefined
  readonly children: ReactNode
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question is what moves the focus
  useEffect(() => heading.current?.focus(), [id])
  return (
    <section className={style.question} aria-labelledby="asked">
      <h1 id="asked" ref={heading} tabIndex={-1}>
        {ask}
      </h1>
      {hint && <p className="muted">{hint}</p>}
      {children}
    </section>
  )
}

/** Large targets, nothing chosen for anybody; "I don't know" is an answer. */
function Choices({
  given,
  answer,
  words,
}: Pick<Props, 'given' | 'answer'> & { readonly words: readonly (readonly [string, string])[] }) {
  const t = useText(intakeText)
  return (
    <div className={style.answers}>
      {[...words, ['unknown', t('dontKnow')] as const].map(([word, label]) => (
        <button
          key={word}
          type="button"
          aria-pressed={given === word}
          data-quiet={word === 'unknown' || undefined}
          onClick={() => answer(word)}
        >
          {label}
        </button>
      ))}
    </div>
  )
}

export function Question({ step, given, answer }: Props) {
  const t = useText(intakeText)
  const { language } = useLanguage()
  if (step.kind === 'medicines')
    return (
      <Asked id={step.id} ask={t('medicines')} hint={t('medicinesHint')}>
        <Medicines given={Array.isArray(given) ? given : []} answer={answer} />
      </Asked>
    )
  const yesNo = { no: t('no'), yes: t('yes') }
  if (step.kind === 'flag')
    return (
      <Asked id={step.id} ask={redFlagText[language][step.id] ?? step.id}>
        <Choices given={given} answer={answer} words={Object.entries(yesNo)} />
      </Asked>
    )
  const { ask, hint, answers = yesNo } = questionText[language][step.id]
  return (
    <Asked id={step.id} ask={ask} hint={hint}>
      <Choices
        given={given}
        answer={answer}
        words={answersOf(step.id).map((word) => [word, answers[word as keyof typeof answers]] as const)}
      />
    </Asked>
  )
}
