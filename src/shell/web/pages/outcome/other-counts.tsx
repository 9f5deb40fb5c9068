import type { OutcomeAnswer } from '../../../http/contract/outcomes.ts'
import { Panel } from '../../components/panel.tsx'
import { tenths } from '../../figures.ts'
import { outcomeText } from '../../text/outcome.ts'
import { useText } from '../../text/text.ts'
import style from './outcome.module.css'

type Known = NonNullable<OutcomeAnswer['outcome']>

/** Every count of the 28 days before, and of each whole month after; a month still running has none yet. */
export function OtherCounts({ outcome: { endpoints, pain } }: { readonly outcome: Known }) {
  const t = useText(outcomeText)
  const months = endpoints[0]?.months.map(({ month }) => month) ?? []
  const value = (n: number | null) => tenths(n, t('notRecorded'))
  return (
    <Panel title={t('otherCounts')} aside={t('in28')}>
      <div className={style.wide}>
        <table>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('before')}</th>
              {months.map((n) => (
                <th key={n} scope="col">
                  {t('monthN', { n })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {endpoints.map(({ endpoint, baseline, months: after }) => (
              <tr key={endpoint}>
                <th scope="row">{t(endpoint)}</th>
                <td>{value(baseline.value)}</td>
                {after.map((month) => (
                  <td key={month.month}>{value(month.value)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        {t('pain')}: {value(pain.before.mean)} {t('before')}, {value(pain.after.mean)} {t('after')}
      </p>
    </Panel>
  )
}
