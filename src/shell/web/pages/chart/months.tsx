import type { Assessment, EarlierWindow } from '#core/headache/assess.ts'
import { Wide } from '../../components/wide.tsx'
import { rangeText } from '../../pictures/ribbon-months.ts'
import style from './chart.module.css'

/** The windows that the verdicts rest on, newest first: 28 days each. */
export function Months({ assessment }: { readonly assessment: Assessment }) {
  const { window, monthlyRanges, earlier } = assessment
  const newest: EarlierWindow = { ...window, ...monthlyRanges }
  return (
    <>
      <Wide label="Windows of 28 days" className={style.wide}>
        <table>
          <caption className="muted">
            Days in windows of 28; a range where days without an answer could raise it
          </caption>
          <thead>
            <tr>
              <th scope="col">Window</th>
              <th scope="col">Recorded</th>
              <th scope="col">Headache</th>
              <th scope="col">Migraine</th>
              <th scope="col">Acute medicine</th>
            </tr>
          </thead>
          <tbody>
            {[newest, ...earlier].map((month) => (
              <tr key={month.from}>
                <th scope="row">
                  {month.from} to {month.to}
                </th>
                <td>{month.recorded} of 28</td>
                <td>{rangeText(month.headacheDays)}</td>
                <td>{rangeText(month.migraineDays)}</td>
                <td>{rangeText(month.acuteMedicationDays)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <p className="muted">
        In the newest: migraine or probable migraine {rangeText(monthlyRanges.migraineOrProbableDays)}, moderate or
        severe {rangeText(monthlyRanges.moderateOrSevereDays)}, crystal clear{' '}
        {rangeText(monthlyRanges.crystalClearDays)} days.
      </p>
    </>
  )
}
