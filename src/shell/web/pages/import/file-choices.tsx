import type { ImportMapping } from '../../../http/contract/import-mapping.ts'
import { Field } from '../../components/field.tsx'
import { importText } from '../../text/import.ts'
import { useText } from '../../text/text.ts'
import style from './import.module.css'
import type { Understood } from './mapping-panel.tsx'

interface Props {
  readonly mapping: ImportMapping
  readonly understood: Understood
  readonly asksDateOrder: boolean
  readonly onChange: (next: ImportMapping) => void
}

const scales = ['0-10', '0-3', '0-5', '0-100'] as const
const zones: readonly string[] = Intl.supportedValuesOf('timeZone')

/** What holds for the whole file. What has to be asked stands first and says so. */
export function FileChoices({ mapping, understood, asksDateOrder, onChange }: Props) {
  const t = useText(importText)
  const hasPain = mapping.columns.some(({ role }) => role === 'attack.intensity')
  return (
    <div className={style.choices}>
      {hasPain && <Scale mapping={mapping} isAsked={understood.asksScale} onChange={onChange} />}
      <Field label={asksDateOrder ? t('datesAsk') : t('dates')}>
        {(wire) => (
          <select
            {...wire}
            value={mapping.dateOrder ?? ''}
            onChange={({ target }) =>
              onChange({ ...mapping, dateOrder: (target.value || null) as ImportMapping['dateOrder'] })
            }
          >
            <option value="">{t('datesUnknown')}</option>
            <option value="day-first">{t('dayFirst')}</option>
            <option value="month-first">{t('monthFirst')}</option>
          </select>
        )}
      </Field>
      <Field label={t('rowIs')}>
        {(wire) => (
          <select
            {...wire}
            value={mapping.rowIs}
            onChange={({ target }) => onChange({ ...mapping, rowIs: target.value as ImportMapping['rowIs'] })}
          >
            <option value="day">{t('rowDay')}</option>
            <option value="attack">{t('rowAttack')}</option>
            <option value="log">{t('rowLog')}</option>
          </select>
        )}
      </Field>
      <Field label={t('zone')}>
        {(wire) => (
          <select
            {...wire}
            value={mapping.timeZone ?? ''}
            onChange={({ target }) => onChange({ ...mapping, timeZone: target.value || null })}
          >
            <option value="">{t('zoneOwn')}</option>
            {zones.map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll('_', ' ')}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  )
}

function Scale({ mapping, isAsked, onChange }: Pick<Props, 'mapping' | 'onChange'> & { readonly isAsked: boolean }) {
  const t = useText(importText)
  return (
    <Field label={isAsked ? t('scaleAsk') : t('scale')} hint={mapping.scale === '0-10' ? '' : t('scaleNote')}>
      {(wire) => (
        <select
          {...wire}
          value={mapping.scale ?? ''}
          onChange={({ target }) => onChange({ ...mapping, scale: (target.value || null) as ImportMapping['scale'] })}
        >
          <option value="">{t('scaleUnknown')}</option>
          {scales.map((scale) => (
            <option key={scale} value={scale}>
              {t(`scale${scale}`)}
            </option>
          ))}
          <option value="words">{t('scaleWords')}</option>
        </select>
      )}
    </Field>
  )
}
