import type { TreatmentResistance } from '#core/headache/resistance.ts'
import { CriterionLine } from '../../pictures/criterion-line.tsx'
import style from './chart.module.css'

const words: Record<TreatmentResistance['status'], string> = {
  resistant: 'Resistant migraine',
  refractory: 'Refractory migraine',
  neither: 'Neither resistant nor refractory',
  'insufficient-data': 'Resistant or refractory: not known',
}

export function Resistance({ resistance: { status, criteria } }: { readonly resistance: TreatmentResistance }) {
  return (
    <>
      <p className={style.verdict}>{words[status]}</p>
      <details className={style.more}>
        <summary>Why</summary>
        <ol>
          {criteria.map((criterion, i) => (
            <CriterionLine key={criterion.id} {...criterion} id={String(i + 1)} />
          ))}
        </ol>
      </details>
      <p className="muted">European Headache Federation, J Headache Pain 2020;21:76</p>
    </>
  )
}
