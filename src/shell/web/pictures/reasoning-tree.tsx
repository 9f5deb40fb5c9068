import { Check, CircleHelp, Minus } from 'lucide-react'
import type { CriterionStatus, Diagnosis } from '#core/headache/diagnoses.ts'
import { dayRanges } from './day-ranges.ts'
import style from './reasoning-tree.module.css'

type Status = Diagnosis['status'] | CriterionStatus['status']

const standing: Record<Status, { readonly word: string; readonly Icon: typeof Check }> = {
  met: { word: 'met', Icon: Check },
  probable: { word: 'probable', Icon: Check },
  'not-met': { word: 'not met', Icon: Minus },
  unknown: { word: 'not known', Icon: CircleHelp },
  'insufficient-data': { word: 'not known', Icon: CircleHelp },
}

/** Shape and word beside the colour, so that it reads without any. */
export function Standing({ status }: { readonly status: Status }) {
  const { word, Icon } = standing[status]
  return (
    <span className={style.standing} data-status={status}>
      <Icon aria-hidden size={16} /> {word}
    </span>
  )
}

/** One criterion: what it asks, how it stands, what decided it, on which days, and who says so. */
export function CriterionLine({ id, text, status, evidence, dates, source }: CriterionStatus) {
  return (
    <li className={style.criterion}>
      <span className={style.letter}>{id}</span>
      <div>
        <p>{text}</p>
        <p className="muted">{evidence}</p>
        <details>
          <summary>
            {dates.length > 0 ? `${dates.length} ${dates.length === 1 ? 'day' : 'days'}, source` : 'source'}
          </summary>
          {dates.length > 0 && <p>{dayRanges(dates, 'en')}</p>}
          <p>{source}</p>
        </details>
      </div>
      <Standing status={status} />
    </li>
  )
}

const remark = ({ excludedBy, replacedBy }: Diagnosis): string | null =>
  excludedBy !== null ? `${excludedBy} is given in its stead` : replacedBy !== null ? `part of ${replacedBy}` : null

function Branch({ diagnosis, open }: { readonly diagnosis: Diagnosis; readonly open: boolean }) {
  const { code, name, status, criteria, mark } = diagnosis
  const note = remark(diagnosis)
  return (
    <details className={style.branch} open={open}>
      <summary>
        <span className={style.name}>
          {code} {name}
        </span>
        <Standing status={status} />
        {note && <span className={`muted ${style.note}`}>{note}</span>}
      </summary>
      <ol>
        {criteria.map((criterion) => (
          <CriterionLine key={criterion.id} {...criterion} />
        ))}
      </ol>
      {mark === 'recalled' && <p className="muted">These criteria are from memory and still to be checked.</p>}
    </details>
  )
}

/** A subform whose own form is not decided, or not met, adds nothing until that one is. */
const isBelow = (diagnosis: Diagnosis, others: readonly Diagnosis[]): boolean =>
  others.some((other) => diagnosis.code.startsWith(`${other.code}.`))

interface Props {
  readonly diagnoses: readonly Diagnosis[]
  /** Codes that are opened from the start beside those that are met. */
  readonly opened?: readonly string[]
}

/**
 * The reasoning tree: each classification opens into its criteria, each of them met, not met or not known, with the days
 * that decided it and its source. It is a list of words through and through, so it needs no twin. It shows and computes nothing.
 */
export function ReasoningTree({ diagnoses, opened = [] }: Props) {
  const given = diagnoses.filter(({ status }) => status === 'met' || status === 'probable')
  const open = diagnoses.filter(({ status }) => status === 'insufficient-data')
  const none = diagnoses.filter(({ status }) => status === 'not-met')
  const top = open.filter((diagnosis) => !isBelow(diagnosis, open))
  const isMain = (diagnosis: Diagnosis): boolean => diagnosis.replacedBy === null && !isBelow(diagnosis, given)
  return (
    <div className={style.tree}>
      {given.map((diagnosis) => (
        <Branch key={diagnosis.code} diagnosis={diagnosis} open={isMain(diagnosis)} />
      ))}
      {given.length === 0 && <p className="muted">Nothing is met by the rules so far.</p>}
      {top.length > 0 && <h3>Not decided</h3>}
      {top.map((diagnosis) => (
        <Branch key={diagnosis.code} diagnosis={diagnosis} open={opened.includes(diagnosis.code)} />
      ))}
      <Rest title="more that wait for one of these" diagnoses={open.filter((diagnosis) => isBelow(diagnosis, open))} />
      <Rest title="not met" diagnoses={none} />
      <p className="muted">ICHD-3, Cephalalgia 2018;38:1–211. A month is 28 days.</p>
    </div>
  )
}

function Rest({ title, diagnoses }: { readonly title: string; readonly diagnoses: readonly Diagnosis[] }) {
  if (diagnoses.length === 0) return null
  return (
    <details className={style.rest}>
      <summary>
        {diagnoses.length} {title}
      </summary>
      {diagnoses.map((diagnosis) => (
        <Branch key={diagnosis.code} diagnosis={diagnosis} open={false} />
      ))}
    </details>
  )
}
