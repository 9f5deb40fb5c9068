import { useMemo } from 'react'
import type { ObservedSession } from '#core/pharmacology/case.ts'
import type { PictureWanted } from '#core/pharmacology/picture.ts'
import type { OrderContent } from '#core/treatment/order.ts'
import { dosesOf, sampleTimes } from '#core/treatment/prediction.ts'
import type { Sex } from '#core/treatment/weight.ts'
import { Loading } from '../../components/loading.tsx'
import { Notice } from '../../components/notice.tsx'
import { shortName } from '../../pictures/dose/words.ts'
import { DosePicture } from '../../pictures/dose-picture.tsx'
import { usePicture } from '../../prediction/use-picture.ts'
import { FromLevels } from './from-levels.tsx'
import { ReportedAtLevels } from './reported-at-levels.tsx'
import { modelFor, usePersonLevels } from './use-observed.ts'

interface Props {
  readonly order: OrderContent
  readonly ageY: number | null
  readonly sex: Sex | null
}

/** Enough people for a steady band, few enough to redraw while a step is being moved. */
const people = 500

const wantedOf = ({ order, ageY, sex }: Props, learnFrom: readonly ObservedSession[]): PictureWanted => {
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
  return {
    model: modelFor(order),
    patient,
    doses: dosesOf(schedule),
    timesMin: sampleTimes(schedule),
    people,
    learnFrom,
  }
}

const ends = { low: 'low end of published uptake', high: 'high end of published uptake' } as const

/** Drawn here in the browser, from the same functions the server plans with. */
export function Predicted({ order, ageY, sex }: Props) {
  const levels = usePersonLevels(order.patientId, modelFor(order))
  const { learnFrom } = levels
  const wanted = useMemo(() => wantedOf({ order, ageY, sex }, learnFrom), [order, ageY, sex, learnFrom])
  const drawn = usePicture(wanted)
  if (drawn === null) return <Loading />
  if (!drawn.result.ok)
    return (
      <Notice tone="caution" title="No prediction for these doses">
        {drawn.result.error.map(({ field, found, wanted: want }) => `${field}: ${found}, wanted ${want}`).join('; ')}
      </Notice>
    )
  const { answer, before, others } = drawn.result.value
  const { model, patient, doses } = drawn.wanted
  return (
    <>
      <FromLevels levels={levels} answer={answer} />
      <DosePicture
        answer={answer}
        before={before}
        others={others.map(({ model, uptake, answer: other }) => ({
          label: uptake ? ends[uptake] : shortName(model),
          answer: other,
        }))}
        doses={doses}
        weightKg={order.weightKg}
        mgPerMl={order.mgPerMl}
      />
      <p className="muted">
        What this picture is not: a measurement, or a promise of relief. Nobody has published which level, if any, helps
        migraine.
      </p>
      {levels.observed && <ReportedAtLevels {...{ sessions: levels.observed.sessions, model, patient, learnFrom }} />}
    </>
  )
}
