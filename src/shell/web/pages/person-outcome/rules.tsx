import { citationText } from '#core/evidence/sources.ts'
import { outcomeRules } from '#core/outcomes/rules.ts'
import style from './person-outcome.module.css'

/** Every threshold behind the page, and who says so. */
export function Rules() {
  return (
    <details className={style.rules}>
      <summary>How this is worked out, and who says so</summary>
      <ul className={style.list}>
        {outcomeRules.map(({ id, text, source }) => (
          <li key={id}>
            {text}. <span className="muted">{citationText(source)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
