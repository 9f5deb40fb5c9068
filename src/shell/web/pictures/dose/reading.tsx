import { useId } from 'react'
import type { Answer } from '#core/pharmacology/case.ts'
import style from './dose.module.css'
import type { Site } from './frame.ts'
import { type DoseWords, duration, level } from './words.ts'

interface Props {
  readonly answer: Answer
  readonly site: Site
  readonly index: number
  readonly onRead: (index: number) => void
  readonly t: DoseWords
}

/** Reads the picture at one time, by finger, mouse or arrow keys. */
export function Reading({ answer, site, index, onRead, t }: Props) {
  const id = useId()
  const band = answer.bands?.[site]
  const [low, high] = [band?.['5']?.[index], band?.['95']?.[index]]
  return (
    <div className={style.readout}>
      <label htmlFor={id}>
        {t('readAt')} <b>{duration(answer.timesMin[index]!)}</b>
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={answer.timesMin.length - 1}
        value={index}
        aria-valuetext={duration(answer.timesMin[index]!)}
        onChange={(event) => onRead(Number(event.currentTarget.value))}
      />
      <output htmlFor={id}>
        <b>{t('reading', { site: level(answer.effectSiteNgMl[index]!), plasma: level(answer.plasmaNgMl[index]!) })}</b>
        {low !== undefined && high !== undefined && ` · ${t('people', { low: level(low), high: level(high) })}`}
        {` · ${t('occupancy', { percent: Math.round(100 * answer.nmdaOccupancy[index]!) })}`}
      </output>
    </div>
  )
}
