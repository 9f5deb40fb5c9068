import { useMemo } from 'react'
import { modelOf } from '#core/pharmacology/models/index.ts'
import { shownModels } from '#core/pharmacology/shown-models.ts'
import type { OrderContent } from '#core/treatment/order.ts'
import { dosesOf, predict, sampleTimes, spreadOf } from '#core/treatment/prediction.ts'
import type { Sex } from '#core/treatment/weight.ts'
import { Notice } from '../../components/notice.tsx'
import { DosePicture } from '../../pictures/dose-picture.tsx'

interface Props {
  readonly order: OrderContent
  readonly ageY: number | null
  readonly sex: Sex | null
}

/** Enough people for a steady band, few enough to redraw while a step is being moved. */
const people = 200

const predicted = ({ order, ageY, sex }: Props) => {
  const key = order.route === 'iv' ? 'ketamine/iv' : (`${order.drug}/nasal` as const)
  const model = modelOf(shownModels[key].first)!
  const schedule = {
    steps: order.route === 'iv' ? order.steps : [],
    boluses: [],
    sprays: order.route === 'nasal' ? order.doses : [],
  }
  const doses = dosesOf(schedule)
  const timesMin = sampleTimes(schedule)
  const person = {
    weightKg: order.weightKg,
    ...(order.heightCm !== null && { heightCm: order.heightCm }),
    ...(ageY !== null && { ageY }),
    ...(sex !== null && { sex }),
  }
  const answer = predict({ model, person, people }, doses, timesMin)
  const spread = spreadOf(model, { person, people, doses, timesMin })
  return { answer, spread, doses, model }
}

/** Drawn here in the browser, from the same functions the server plans with. */
export function Predicted({ order, ageY, sex }: Props) {
  const { answer, spread, doses, model } = useMemo(() => predicted({ order, ageY, sex }), [order, ageY, sex])
  if (!answer.ok)
    return (
      <Notice tone="caution" title="No prediction for these doses">
        {answer.error.map(({ field, found, wanted }) => `${field}: ${found}, wanted ${wanted}`).join('; ')}
      </Notice>
    )
  const ends = ['low end of published uptake', 'high end of published uptake']
  const others = spread.ok
    ? spread.value.map((other, i) => ({
        label: other.model === model.id ? ends[i]! : other.model.replace(/^.*\//, ''),
        answer: other,
      }))
    : []
  return (
    <>
      <DosePicture
        answer={answer.value}
        others={others}
        doses={doses}
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
