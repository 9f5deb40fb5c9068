import { useState } from 'react'
import type { Diagnosis } from '#core/headache/diagnoses.ts'
import type { RibbonDay } from '#core/headache/ribbon-days.ts'
import { dayInWords } from '../figures.ts'
import { useLanguage } from '../language.ts'
import { reasoningText } from '../text/reasoning.ts'
import { useRuleWords } from '../text/rule-words.ts'
import { useText } from '../text/text.ts'
import { CriterionLine } from './criterion-line.tsx'
import { isBelow, isMain, mainFirst } from './main-first.ts'
import style from './reasoning-tree.module.css'
import { Standing } from './standing.tsx'

/** What opens a line further than its own words: the days it names, and since when it stands so. */
export interface Depth {
  readonly days?: ReadonlyMap<string, RibbonDay>
  /** By code, or code and letter (`1.3 A`); `null`: not known. */
  readonly since?: (name: string) => string | null
}

const useRemark = () => {
  const t = useText(reasoningText)
  return ({ excludedBy, replacedBy }: Diagnosis): string | null =>
    excludedBy !== null
      ? t('instead', { code: excludedBy })
      : replacedBy !== null
        ? t('partOf', { code: replacedBy })
        : null
}

interface BranchProps {
  readonly diagnosis: Diagnosis
  readonly open: boolean
  readonly depth: Depth
}

function Branch({ diagnosis, open, depth: { days, since } }: BranchProps) {
  const t = useText(reasoningText)
  const words = useRuleWords()
  const { language } = useLanguage()
  const { code, name, status, criteria, mark } = diagnosis
  const note = useRemark()(diagnosis)
  const from = since?.(code)
  const [isOpen, setOpen] = useState(open)
  return (
    <details className={style.branch} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className={style.name}>
          {code} {words.rule(name)}
        </span>
        <Standing status={status} />
        {note && <span className={`muted ${style.note}`}>{note}</span>}
        {from && <span className={`muted ${style.note}`}>{t('since', { date: dayInWords(from, language) })}</span>}
      </summary>
      {isOpen && (
        <ol>
          {criteria.map((criterion) => (
            <CriterionLine key={criterion.id} {...criterion} days={days} since={since?.(`${code} ${criterion.id}`)} />
          ))}
        </ol>
      )}
      {mark === 'recalled' && <p className="muted">{t('fromMemory')}</p>}
    </details>
  )
}

interface Props extends Depth {
  readonly diagnoses: readonly Diagnosis[]
  /** Codes that are opened from the start beside those that are met. */
  readonly opened?: readonly string[]
}

/**
 * The reasoning tree: each classification opens into its criteria, each of them met, not met or not known, with the days
 * that decided it and its source. It is a list of words through and through, so it needs no twin. It shows and computes
 * nothing; what is closed is not drawn.
 */
export function ReasoningTree({ diagnoses, opened = [], ...depth }: Props) {
  const t = useText(reasoningText)
  const given = mainFirst(diagnoses.filter(({ status }) => status === 'met' || status === 'probable'))
  const open = diagnoses.filter(({ status }) => status === 'insufficient-data')
  const none = diagnoses.filter(({ status }) => status === 'not-met')
  // A form whose own form is not decided adds nothing until that one is.
  const top = open.filter((diagnosis) => !isBelow(diagnosis, open))
  const waiting = open.filter((diagnosis) => isBelow(diagnosis, open))
  return (
    <div className={style.tree}>
      {given.map((diagnosis) => (
        <Branch key={diagnosis.code} diagnosis={diagnosis} open={isMain(diagnosis, given)} depth={depth} />
      ))}
      {given.length === 0 && <p className="muted">{t('nothingMet')}</p>}
      {top.length > 0 && <h3>{t('notDecided')}</h3>}
      {top.map((diagnosis) => (
        <Branch key={diagnosis.code} diagnosis={diagnosis} open={opened.includes(diagnosis.code)} depth={depth} />
      ))}
      <Rest title={t('waiting', { count: waiting.length })} diagnoses={waiting} depth={depth} />
      <Rest title={t('notMetCount', { count: none.length })} diagnoses={none} depth={depth} />
      <p className="muted">{t('classification')}</p>
    </div>
  )
}

interface RestProps {
  readonly title: string
  readonly diagnoses: readonly Diagnosis[]
  readonly depth: Depth
}

function Rest({ title, diagnoses, depth }: RestProps) {
  const [isOpen, setOpen] = useState(false)
  if (diagnoses.length === 0) return null
  return (
    <details className={style.rest} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen &&
        diagnoses.map((diagnosis) => <Branch key={diagnosis.code} diagnosis={diagnosis} open={false} depth={depth} />)}
    </details>
  )
}
