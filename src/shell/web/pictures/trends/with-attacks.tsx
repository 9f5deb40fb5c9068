import { partsOfDay } from '#core/headache/trends/onset-times.ts'
import type { Trends } from '#core/headache/trends/trends.ts'
import { useText } from '../../text/text.ts'
import { trendText } from '../../text/trends.ts'
import { RateRows } from './rate-rows.tsx'
import style from './trends.module.css'

/** What comes with the headaches, and at what time of day they begin: what nobody wrote down is shown as that. */
export function WithAttacks({ trends: { attacks, symptoms, onset } }: { readonly trends: Trends }) {
  const t = useText(trendText)
  if (attacks === 0) return <p className="muted">{t('noAttacks')}</p>
  const isKnown = symptoms.filter(({ notRecorded }) => notRecorded < attacks)
  return (
    <div className={style.columns}>
      <section className={style.block}>
        <h3>{t('symptoms')}</h3>
        <p className="muted">{t('symptomsOf', { attacks })}</p>
        <RateRows
          rows={isKnown.map(({ symptom, present, notRecorded }) => ({
            key: symptom,
            label: t(symptom),
            part: present,
            open: notRecorded,
            whole: attacks,
            words: [
              t('ofWhole', { part: present, whole: attacks }),
              ...(notRecorded > 0 ? [t('notWritten', { count: notRecorded })] : []),
            ].join(', '),
          }))}
        />
      </section>
      <section className={style.block}>
        <h3>{t('onset')}</h3>
        <RateRows
          rows={partsOfDay.map(({ part }) => ({
            key: part,
            label: t(part),
            part: onset.attacks[part],
            open: 0,
            whole: attacks,
            words: t('ofWhole', { part: onset.attacks[part], whole: attacks }),
          }))}
        />
        {onset.notRecorded > 0 && (
          <p className="muted">{t('startUnknown', { count: onset.notRecorded, whole: attacks })}</p>
        )}
      </section>
    </div>
  )
}
