import { useMemo } from 'react'
import type { PictureWanted } from '#core/pharmacology/picture.ts'
import { shownModels } from '#core/pharmacology/shown-models.ts'
import type { OrderContent } from '#core/treatment/order.ts'
import { dosesOf, sampleTimes } from '#core/treatment/prediction.ts'
import type { Sex } from '#core/treatment/weight.ts'
import { Loading } from '../../components/loading.tsx'
import { Notice } from '../../components/notice.tsx'
import { shortName } from '../../pictures/dose/words.ts'
import { DosePicture } from '../../pictures/dose-picture.tsx'
import { usePicture } from '../../prediction/use-picture.ts'

interface Props {
  readonly order: OrderContent
  readonly ageY: number | null
  readonly sex: Sex | null
}

/** Enough people for a steady band, few enough to redraw while a step is being moved. */
const people = 500

const wantedOf = ({ order, ageY, sex }: Props): PictureWanted => {
  const key = order.route === 'iv' ? 'ketamine/iv' : (`${order.drug}/nasal` as const)
  const schedule = {
    steps: order.route === 'iv' ? order.steps : [],
    boluses: [],
    sprays: order.route === 'nasal' ? order.doses : [],
  }
  const patient = {
    weightKg: order.weightKg,
    ...(order.heightCm !== null && { heightCm: order.heightCm }),
    ...(ageY !== null && { ageY }),
    ...(sex !== null && { sex }),
  }
  return { model: shownModels[key].first, patient, doses: dosesOf(schedule), timesMin: sampleTimes(schedule), people }
}

const ends = { low: 'low end of published uptake', high: 'high end of published uptake' } as const

/** Drawn here in the browser, from the same functions the server plans with. */
export function Predicted({ order, ageY, sex }: Props) {
  const wanted = useMemo(() => wantedOf({ order, ageY, sex }), [order, ageY, sex])
  const drawn = usePicture(wanted)
  if (drawn === null) return <Loading />
  if (!drawn.result.ok)
    return (
      <Notice tone="caution" title="No prediction for these doses">
        {drawn.result.error.map(({ field, found, wanted: want }) => `${field}: ${found}, wanted ${want}`).join('; ')}
      </Notice>
    )
  const { answer, others } = drawn.result.value
  return (
    <>
      <DosePicture
        answer={answer}
        others={others.map(({ model, uptake, answer: other }) => ({
          label: uptake ? ends[uptake] : shortName(model),
          answer: other,
        }))}
        doses={drawn.wanted.doses}
        weightKg={order.weightKg}
        mgPerMl={order.mgPerMl}
      />
      <p className="muted">
        What this picture is not: a measurement, or a promise of relief. Nobody has published which level, if any, helps
        migraine.
      </p>
    </>
  )
}
