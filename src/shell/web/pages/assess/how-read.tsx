import { painScales } from '#core/headache/pain-scales.ts'
import type { ReadHere } from '../../../import/in-browser.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Wide } from '../../components/wide.tsx'
import { dayInWords } from '../../figures.ts'
import { useLanguage } from '../../language.ts'
import { assessText } from '../../text/assess.ts'
import { importText } from '../../text/import.ts'
import { useText } from '../../text/text.ts'
import style from './assess.module.css'
import type { Given } from './use-reading.ts'

interface Props {
  readonly read: ReadHere
  readonly person: number
  readonly onPerson: (index: number) => void
  readonly onSaid: (said: Pick<Given, 'dateOrder' | 'scale'>) => void
}

/** How what was given was understood: what each column was taken for, what was refused, what has to be asked. */
export function HowRead({ read: { people, asksDateOrder, understanding }, person, onPerson, onSaid }: Props) {
  const t = useText(assessText)
  const { language } = useLanguage()
  const { days } = people[person]!.diary
  const questions = people[0]!.questions
  return (
    <div className={style.read}>
      {days.length > 0 && (
        <p role="status">
          {t(days.length === 1 ? 'readOne' : 'readAs', {
            days: days.length,
            from: dayInWords(days[0]!.date, language),
            to: dayInWords(days.at(-1)!.date, language),
          })}
        </p>
      )}
      {people.length > 1 && (
        <Field label={t('person')}>
          {(wire) => (
            <select {...wire} value={person} onChange={(event) => onPerson(Number(event.target.value))}>
              {people.map((each, index) => (
                <option key={each.person ?? index} value={index}>
                  {each.person ?? index + 1}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {asksDateOrder && (
        <fieldset className={style.ask}>
          <legend>{t('dateOrder')}</legend>
          <Button onClick={() => onSaid({ dateOrder: 'day-first' })}>{t('dayFirst')}</Button>
          <Button onClick={() => onSaid({ dateOrder: 'month-first' })}>{t('monthFirst')}</Button>
        </fieldset>
      )}
      {understanding?.asksScale && (
        <fieldset className={style.ask}>
          <legend>{t('scale')}</legend>
          {numbered.map((scale) => (
            <Button key={scale} onClick={() => onSaid({ scale })}>
              {scale.replace('-', '–')}
            </Button>
          ))}
        </fieldset>
      )}
      <Rejects people={people} />
      {questions.length > 0 && (
        <details className={style.more}>
          <summary>
            {t('fileQuestions')} ({questions.length})
          </summary>
          <ul>
            {questions.slice(0, mostShown).map(({ row, text }) => (
              <li key={`${row} ${text}`}>{row > 0 ? `${row}: ${text}` : text}</li>
            ))}
          </ul>
        </details>
      )}
      {understanding && <Columns columns={understanding.columns} />}
    </div>
  )
}

function Columns({ columns }: { readonly columns: NonNullable<ReadHere['understanding']>['columns'] }) {
  const t = useText(assessText)
  const readAs = useText(importText)
  return (
    <details className={style.more}>
      <summary>{t('columns')}</summary>
      <Wide label={t('columns')}>
        <table>
          <tbody>
            {columns.map(({ header, role, samples }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns of a file may have one name
              <tr key={index}>
                <th scope="row">{header}</th>
                <td>{role === null ? t('notReadColumn') : readAs(`role ${role}`)}</td>
                <td className="muted">{samples.join(' · ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </details>
  )
}

const mostShown = 100
const numbered = painScales.filter((scale) => scale !== 'words')

function Rejects({ people }: Pick<ReadHere, 'people'>) {
  const t = useText(assessText)
  const rejects = people.flatMap((each) => each.rejects)
  if (rejects.length === 0) return null
  return (
    <details className={style.more} open>
      <summary>{t('rejected', { count: rejects.length })}</summary>
      <ul>
        {rejects.slice(0, mostShown).map(({ where, reasons }) => (
          <li key={where}>
            <strong>{where}</strong>
            {reasons.map(({ column, found, wanted }) => (
              <span key={column}>
                {column}: {t('found')} “{found}”; {t('wanted')} {wanted}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </details>
  )
}
