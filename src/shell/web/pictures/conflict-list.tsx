import { Shuffle } from 'lucide-react'
import type { Conflict } from '#core/headache/conflicts.ts'
import { dayInWords } from '../figures.ts'
import { useLanguage } from '../language.ts'
import { useRuleWords } from '../text/rule-words.ts'
import style from './open-questions.module.css'

/** What a diary says that can't both be right; neither was changed. */
export function ConflictList({ conflicts }: { readonly conflicts: readonly Conflict[] }) {
  const words = useRuleWords()
  const { language } = useLanguage()
  return (
    <ul className={style.questions}>
      {conflicts.map(({ date, text }) => (
        <li key={`${date} ${text}`}>
          <Shuffle aria-hidden size={20} />
          <div>
            <p>{words.conflict(text)}</p>
            <small>{dayInWords(date, language)}</small>
          </div>
        </li>
      ))}
    </ul>
  )
}
