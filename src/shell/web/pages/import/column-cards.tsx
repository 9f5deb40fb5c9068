import { CircleCheck, CircleHelp, CircleSlash } from 'lucide-react'
import type { ImportMapping } from '../../../http/contract/import-mapping.ts'
import { Field } from '../../components/field.tsx'
import { importText } from '../../text/import.ts'
import { useText } from '../../text/text.ts'
import style from './import.module.css'
import type { Understood } from './mapping-panel.tsx'

type Role = NonNullable<ImportMapping['columns'][number]['role']>
type Column = Understood['columns'][number]

/** In the order in which a person looks for them. */
const groups = [
  ['when', ['date', 'startTime', 'end', 'durationHours', 'durationMinutes', 'dayNumber']],
  [
    'pain',
    [
      'headache',
      'attack.intensity',
      'attack.laterality',
      'attack.aggravatedByActivity',
      'attack.nausea',
      'attack.vomiting',
      'attack.photophobia',
      'attack.phonophobia',
      'attack.osmophobia',
      'attack.dizziness',
      'attack.aura',
      'symptoms',
      'painPosition',
      'painQuality',
      'attack.quality',
      'attack.location',
      'attack.motorWeakness',
      'attack.restless',
      'attack.autonomic',
      'attack.auraInSuccession',
      'attack.believedMigraine',
      'attack.headache',
      'attacks',
    ],
  ],
  ['medicine', ['medications', 'medications partial', 'medications none', 'medications unknown', 'doseMg', 'relief']],
  ['other', ['note', 'menstruation', 'disability', 'sleep', 'person', 'type', 'name', 'quantity', 'unit']],
] as const satisfies readonly (readonly [string, readonly Role[]])[]

const groundKeys = {
  own: 'groundOwn',
  heading: 'groundHeading',
  part: 'groundPart',
  values: 'groundValues',
  none: 'groundNone',
} as const satisfies Record<Column['ground'], string>

interface Props {
  readonly mapping: ImportMapping
  readonly understood: Understood
  readonly onChange: (next: ImportMapping) => void
}

const isGuess = ({ ground }: Column): boolean => ground === 'part' || ground === 'values'
/** What somebody should look at: a guess, and a column that holds something and is not read. */
const isOpen = (column: Column): boolean => isGuess(column) || (column.role === null && column.samples.length > 0)

/** A card a column: what it is called, what stands in it, what it is read as, and how sure that is. The sure ones are folded away. */
export function ColumnCards({ mapping, understood, onChange }: Props) {
  const t = useText(importText)
  const set = (index: number, role: Role | null) =>
    onChange({
      ...mapping,
      columns: mapping.columns.map((column, at) => (at === index ? { ...column, role } : column)),
    })
  const cards = understood.columns.map((column, index) => ({ column, index }))
  const listed = (some: typeof cards) => (
    <ul className={style.cards}>
      {some.map(({ column, index }) => (
        <li key={`${index} ${column.header}`}>
          <Card
            column={column}
            role={mapping.columns[index]?.role ?? null}
            onRole={(role) => set(index, role)}
            isSet={mapping.columns[index]?.role !== column.role}
          />
        </li>
      ))}
    </ul>
  )
  const read = cards.filter(({ column }) => column.role !== 'rejected')
  const open = read.filter(({ column }) => isOpen(column))
  const sure = read.filter(({ column }) => !isOpen(column))
  return (
    <>
      {open.length > 0 && listed(open)}
      {sure.length > 0 && (
        <details className={style.list}>
          <summary>{t('sureColumns', { count: sure.length })}</summary>
          {listed(sure)}
        </details>
      )}
    </>
  )
}

interface CardProps {
  readonly column: Column
  readonly role: Role | null
  /** Changed on this page. */
  readonly isSet: boolean
  readonly onRole: (role: Role | null) => void
}

function Card({ column, role, isSet, onRole }: CardProps) {
  const t = useText(importText)
  const { header, ground, samples } = column
  const isSure = role !== null && (isSet || !isGuess(column))
  const Icon = role === null ? CircleSlash : isSure ? CircleCheck : CircleHelp
  return (
    <>
      <h3>{header || '—'}</h3>
      <p className={style.samples}>
        <span className="visually-hidden">{t('samples')}: </span>
        {samples.length === 0 ? '—' : samples.map((sample) => <q key={sample}>{sample}</q>)}
      </p>
      <Field label={t('readAs')}>
        {(wire) => (
          <select
            {...wire}
            aria-label={`${header}: ${t('readAs')}`}
            value={role ?? ''}
            onChange={({ target }) => onRole((target.value || null) as Role | null)}
          >
            <option value="">{t('notRead')}</option>
            {groups.map(([group, roles]) => (
              <optgroup key={group} label={t(group)}>
                {roles.map((each) => (
                  <option key={each} value={each}>
                    {t(`role ${each}`)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      <p className={style.ground} data-sure={isSure}>
        <Icon aria-hidden size={18} /> {t(isSet ? 'groundChanged' : groundKeys[ground])}
      </p>
    </>
  )
}
