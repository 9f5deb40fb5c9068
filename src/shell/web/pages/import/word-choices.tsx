import type { ImportMapping } from '../../../http/contract/import-mapping.ts'
import { Field } from '../../components/field.tsx'
import { importText } from '../../text/import.ts'
import { useText } from '../../text/text.ts'
import style from './import.module.css'
import type { Understood } from './mapping-panel.tsx'

type Kind = Understood['words'][number]['kind']

const meanings = {
  pain: ['none', 'mild', 'moderate', 'severe', 'worst', 'unknown'],
  yesNo: ['yes', 'no', 'unknown'],
  relief: ['none', 'partial', 'complete', 'unknown'],
  type: ['attack', 'medication', 'sleep', 'menstruation', 'note', 'leave-out'],
} as const satisfies Record<Kind, readonly string[]>

const kindKeys = {
  pain: 'kindPain',
  yesNo: 'kindYesNo',
  relief: 'kindRelief',
  type: 'kindType',
} as const satisfies Record<Kind, string>

interface Props {
  readonly mapping: ImportMapping
  readonly understood: Understood
  readonly onChange: (next: ImportMapping) => void
}

/** Every word that stands for a number, a yes or a kind of line, with what it is taken to mean. */
export function WordChoices({ mapping, understood, onChange }: Props) {
  const t = useText(importText)
  const set = (kind: Kind, word: string, means: string) => {
    const { [word]: _, ...others } = mapping.words[kind] as Record<string, string>
    const words = { ...mapping.words, [kind]: means === '' ? others : { ...others, [word]: means } }
    onChange({ ...mapping, words: words as ImportMapping['words'] })
  }
  if (understood.words.length === 0) return null
  return (
    <section className={style.list}>
      <h3>{t('words')}</h3>
      <div className={style.choices}>
        {understood.words.map(({ kind, word, written, means }) => (
          <Field key={`${kind} ${word}`} label={`“${written}” (${t(kindKeys[kind])})`}>
            {(wire) => (
              <select
                {...wire}
                value={(mapping.words[kind] as Record<string, string>)[word] ?? means ?? ''}
                onChange={({ target }) => set(kind, word, target.value)}
              >
                <option value="">{t('wordOpen')}</option>
                {meanings[kind].map((each) => (
                  <option key={each} value={each}>
                    {t(`means ${each}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ))}
      </div>
    </section>
  )
}
