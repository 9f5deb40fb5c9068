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

/** A card a column: what it is called, what stands in it, what it is read as, and how sure that is. */
export function ColumnCards({ mapping, understood, onChange }: Props) {
  const set = (index: number, role: Role | null) =>
    onChange({
      ...mapping,
      columns: mapping.columns.map((column, at) => (at === index ? { ...column, role } : column)),
    })
  return (
    <ul className={style.cards}>
      {understood.columns.map((column, index) =>
        column.role === 'rejected' ? null : (
          // Two columns may have one heading; their place is what tells them apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a file keep their places
          <li key={`${index} ${column.header}`}>
            <Card
              column={column}
              role={mapping.columns[index]?.role ?? null}
              onRole={(role) => set(index, role)}
              isSet={mapping.columns[index]?.role !== column.role}
            />
          </li>
        ),
      )}
    </ul>
  )
}

interface CardProps {
  readonly column: Column
  readonly role: Role | null
  /** Changed on this page. */
  readonly isSet: boolean
  readonly onRole: (role: Role | null) => void
}

function Card({ column: { header, ground, samples }, role, isSet, onRole }: CardProps) {
  const t = useText(importText)
  const isGuess = ground === 'part' || ground === 'values'
  const Icon = role === null ? CircleSlash : isGuess && !isSet ? CircleHelp : CircleCheck
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
      <p className={style.ground} data-sure={role !== null && (!isGuess || isSet)}>
        <Icon aria-hidden size={18} /> {t(isSet ? 'groundChanged' : groundKeys[ground])}
      </p>
    </>
  )
}
