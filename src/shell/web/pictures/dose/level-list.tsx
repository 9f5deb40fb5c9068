import { citationText } from '#core/evidence/sources.ts'
import type { Answer } from '#core/pharmacology/case.ts'
import { levelsOf } from '#core/pharmacology/levels.ts'
import type { Frame, OtherCurve } from './frame.ts'
import style from './level-list.module.css'
import { type DoseWords, ofHundred, shortName } from './words.ts'

interface Props {
  readonly answer: Answer
  readonly others: readonly OtherCurve[]
  readonly frame: Frame
  readonly t: DoseWords
}

/** What the thin lines stand for, each with who says so and how many pass it by every model drawn, since they disagree. */
export function LevelList({ answer, others, frame, t }: Props) {
  const levels = levelsOf(answer.drug)
  const counting = [{ label: shortName(answer.model), answer }, ...others].filter((curve) => curve.answer.passing)
  if (levels.length === 0) return null
  return (
    <table className={style.levels}>
      <caption>{t('levels')}</caption>
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {t('ngMl')}
          </th>
          <th scope="col" rowSpan={2}>
            {t('seen')}
          </th>
          {counting.length > 0 && (
            <th scope="colgroup" colSpan={counting.length}>
              {t('passed')}
            </th>
          )}
        </tr>
        <tr>
          {counting.map(({ label }) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {levels.map(({ id, ngMl, source }) => (
          <tr key={id}>
            <th scope="row">{ngMl}</th>
            <td>
              {t(id)}
              {ngMl > frame.y.to && ` (${t('above')})`}. <cite>{citationText(source)}</cite>
            </td>
            {counting.map(({ label, answer: { passing } }) => (
              <td key={label}>{ofHundred(passing!.find((level) => level.id === id)!.plasma.ever)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
