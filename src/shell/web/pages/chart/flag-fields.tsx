import { type RedFlag, redFlags } from '#core/headache/red-flags.ts'
import { AnswerSelect, fromYesNo, toYesNo, yesNo } from './answer-select.tsx'
import style from './chart.module.css'
import type { Part } from './history-form.tsx'

/** Every warning sign of the list; a stronger form is asked as long as the milder one isn't a no. */
export function FlagFields({ draft, change }: Part) {
  const answers = draft.redFlags ?? {}
  const set = (id: string, answer: boolean | undefined) => {
    const { [id]: _, ...others } = answers
    change({ redFlags: answer === undefined ? others : { ...others, [id]: answer } })
  }
  const isAsked = ({ strongerThan }: RedFlag) => strongerThan === null || answers[strongerThan] !== false
  return (
    <fieldset>
      <legend>Red flags (SNNOOP10)</legend>
      <div className={style.grid}>
        {redFlags.filter(isAsked).map(({ id, ask }) => (
          <AnswerSelect
            key={id}
            label={ask}
            words={yesNo}
            value={toYesNo(answers[id])}
            onChange={(answer) => set(id, fromYesNo(answer))}
          />
        ))}
      </div>
    </fieldset>
  )
}
