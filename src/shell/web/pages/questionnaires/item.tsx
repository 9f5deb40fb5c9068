import type { QuestionText } from '#core/instruments/question-text.ts'
import { questionnaireText } from '../../text/questionnaires.ts'
import { useText } from '../../text/text.ts'
import style from './questionnaires.module.css'

interface Props {
  readonly name: string
  readonly words: string
  readonly answers: QuestionText['answers']
  readonly chosen: number | null
  readonly choose: (points: number | null) => void
}

/** One question with its answers as large targets; an answer can be taken back, and nothing is chosen for anybody. */
export function Item({ name, words, answers, chosen, choose }: Props) {
  const t = useText(questionnaireText)
  return (
    <li>
      <fieldset className={style.item}>
        <legend>{words}</legend>
        {answers.map(({ points, words: label }) => (
          <label key={points} data-chosen={chosen === points || undefined}>
            <input type="radio" name={name} checked={chosen === points} onChange={() => choose(points)} />
            {label}
          </label>
        ))}
        {chosen !== null && (
          <button type="button" className={style.skip} onClick={() => choose(null)}>
            {t('skip')}
          </button>
        )}
      </fieldset>
    </li>
  )
}
