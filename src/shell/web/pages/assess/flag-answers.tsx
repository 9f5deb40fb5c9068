import { type RedFlag, redFlags } from '#core/headache/red-flags.ts'
import { useLanguage } from '../../language.ts'
import { assessText } from '../../text/assess.ts'
import { redFlagText } from '../../text/red-flags.ts'
import { useText } from '../../text/text.ts'
import { AnswerSelect, fromYesNo, toYesNo } from '../chart/answer-select.tsx'
import style from './assess.module.css'
import type { Part } from './typed-profile.ts'

/** Every warning sign, in plain words; a stronger form is asked as long as the milder one isn't a no. */
export function FlagAnswers({ typed, change }: Part) {
  const t = useText(assessText)
  const { language } = useLanguage()
  const answers = typed.redFlags ?? {}
  const set = (id: string, answer: boolean | undefined) => {
    const { [id]: _, ...others } = answers
    change({ redFlags: answer === undefined ? others : { ...others, [id]: answer } })
  }
  const isAsked = ({ strongerThan }: RedFlag) => strongerThan === null || answers[strongerThan] !== false
  return (
    <details className={style.more}>
      <summary>{t('flags')}</summary>
      <div className={style.grid}>
        {redFlags.filter(isAsked).map(({ id, ask }) => (
          <AnswerSelect
            key={id}
            label={redFlagText[language][id] ?? ask}
            none={t('notRecorded')}
            words={{ yes: t('yes'), no: t('no') }}
            value={toYesNo(answers[id])}
            onChange={(answer) => set(id, fromYesNo(answer))}
          />
        ))}
      </div>
    </details>
  )
}
