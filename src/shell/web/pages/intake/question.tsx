import { type ReactNode, useEffect, useRef } from 'react'
import type { Intake } from '../../../http/contract/candidacy.ts'
import { Button } from '../../components/button.tsx'
import { dayInWords } from '../../figures.ts'
import { useLanguage } from '../../language.ts'
import { intakeText } from '../../text/intake.ts'
import { questionText } from '../../text/intake-questions.ts'
import { redFlagText } from '../../text/red-flags.ts'
import { useText } from '../../text/text.ts'
import style from './intake.module.css'
import { Medicines } from './medicines.tsx'
import { answersOf, type Draft, type Step } from './steps.ts'

interface Props {
  /** What was said before and grew too old: one tap says that it is still so. */
  readonly earlier?: Intake['earlier'][string] | undefined
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

/** An old answer in its own words, to be confirmed in one tap; the other answers stand below as ever. */
function StillSo({
  on,
  said,
  confirm,
  label,
}: {
  readonly on: string
  readonly said: string
  readonly confirm: () => void
  readonly label: string
}) {
  const t = useText(intakeText)
  const { language } = useLanguage()
  return (
    <div className={style.stillSo}>
      <p>{t('before', { date: dayInWords(on, language), said })}</p>
      <Button kind="main" onClick={confirm}>
        {label}
      </Button>
    </div>
  )
}

/** Large targets, nothing chosen for anybody; "I don't know" is an answer. */
function Choices({
  given,
  answer,
  words,
  earlier,
}: Pick<Props, 'given' | 'answer' | 'earlier'> & { readonly words: readonly (readonly [string, string])[] }) {
  const t = useText(intakeText)
  const before = words.find(([word]) => word === earlier?.said)
  return (
    <div className={style.answers}>
      {earlier && before && given === undefined && (
        <StillSo on={earlier.on} said={before[1]} confirm={() => answer(before[0])} label={t('stillSo')} />
      )}
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

export function Question({ step, given, answer, earlier }: Props) {
  const t = useText(intakeText)
  const { language } = useLanguage()
  if (step.kind === 'medicines')
    return (
      <Asked id={step.id} ask={t('medicines')} hint={t('medicinesHint')}>
        {earlier && given === undefined && typeof earlier.said !== 'string' && (
          <StillSo
            on={earlier.on}
            said={earlier.said.join(', ') || t('noMedicines')}
            confirm={() => answer(earlier.said)}
            label={t('sameMedicines')}
          />
        )}
        <Medicines
          given={Array.isArray(given) ? given : []}
          isSecond={earlier !== undefined && given === undefined}
          answer={answer}
        />
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
        earlier={earlier}
        given={given}
        answer={answer}
        words={answersOf(step.id).map((word) => [word, answers[word as keyof typeof answers]] as const)}
      />
    </Asked>
  )
}
