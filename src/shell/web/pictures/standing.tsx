import { Check, CircleCheckBig, CircleHelp, Minus } from 'lucide-react'
import type { CriterionStatus, Diagnosis } from '#core/headache/diagnoses.ts'
import { reasoningText } from '../text/reasoning.ts'
import { useText } from '../text/text.ts'
import style from './reasoning-tree.module.css'

export type Status = Diagnosis['status'] | CriterionStatus['status']

const standing = {
  met: { word: 'met', Icon: Check },
  probable: { word: 'probable', Icon: CircleCheckBig },
  'not-met': { word: 'notMet', Icon: Minus },
  unknown: { word: 'unknown', Icon: CircleHelp },
  'insufficient-data': { word: 'unknown', Icon: CircleHelp },
} as const satisfies Record<Status, { readonly word: keyof typeof reasoningText.en; readonly Icon: typeof Check }>

/** Shape and word beside the colour, so that it reads without any. */
export function Standing({ status }: { readonly status: Status }) {
  const t = useText(reasoningText)
  const { word, Icon } = standing[status]
  return (
    <span className={style.standing} data-status={status}>
      <Icon aria-hidden size={16} /> {t(word)}
    </span>
  )
}
