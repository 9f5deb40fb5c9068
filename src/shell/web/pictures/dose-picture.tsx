import { type PointerEvent, useId, useMemo, useState } from 'react'
import type { Answer, Dose } from '#core/pharmacology/case.ts'
import { isUnknown } from '#core/pharmacology/validity.ts'
import { Notice } from '../components/notice.tsx'
import { doseText } from '../text/dose-picture.ts'
import { useText } from '../text/text.ts'
import { Curves, LevelLines } from './dose/curves.tsx'
import style from './dose/dose.module.css'
import {
  frameOf,
  highestOf,
  nearestTo,
  type ObservedSeries,
  type OtherCurve,
  type Site,
  stopOf,
  totalMg,
} from './dose/frame.ts'
import { Given } from './dose/given.tsx'
import { Legend } from './dose/legend.tsx'
import { LevelList } from './dose/level-list.tsx'
import { Observed, observedHeight } from './dose/observed.tsx'
import { Reading } from './dose/reading.tsx'
import { DoseTable } from './dose/table.tsx'
import { TimeAxis } from './dose/time-axis.tsx'
import { amount, type DoseWords, duration, level } from './dose/words.ts'
import { useWidth } from './use-width.ts'

export interface DosePictureProps {
  /** As `simulate` gives it; times ascending from 0, bands with the 5th, 25th, 75th and 95th percentile where wanted. */
  readonly answer: Answer
  readonly others?: readonly OtherCurve[]
  /** The population's answer, where this one was drawn from somebody's own levels: its band as an outline. */
  readonly before?: Answer | null
  readonly doses: readonly Dose[]
  readonly weightKg?: number | undefined
  readonly mgPerMl?: number | undefined
  /** A limit of the order, drawn as a strong line. */
  readonly ceilingNgMl?: number | undefined
  readonly observed?: readonly ObservedSeries[]
  readonly nowMin?: number | undefined
}

/** Predicted levels over what is given, with the spread between people and between models; a view, it computes nothing. */
export function DosePicture({
  answer,
  others = [],
  before = null,
  doses,
  weightKg,
  mgPerMl,
  ceilingNgMl,
  observed = [],
  nowMin,
}: DosePictureProps) {
  const t = useText(doseText)
  const [holder, width] = useWidth<HTMLDivElement>(720)
  const [site, setSite] = useState<Site>('effectSiteNgMl')
  const [read, setRead] = useState<number | null>(null)
  const highest = useMemo(() => highestOf(answer, others, { site, before }), [answer, others, site, before])
  const frame = frameOf(width, highest, answer.timesMin.at(-1)!)
  const bottom = frame.givenBottom + (observed.length > 0 ? 16 + observed.length * observedHeight : 0)
  const index = Math.min(read ?? peakOf(answer, site), answer.timesMin.length - 1)
  const readWhere = (event: PointerEvent<SVGSVGElement>) => {
    const along = event.clientX - event.currentTarget.getBoundingClientRect().left
    const minute = (frame.x.to * (along - frame.x(0))) / (frame.right - frame.x(0))
    setRead(nearestTo(answer.timesMin, minute))
  }
  return (
    <figure className={style.figure}>
      <Outside answer={answer} t={t} />
      <header>
        <strong>{t('predicted')}</strong>
        <SiteChoice site={site} onChoose={setSite} t={t} />
      </header>
      <Legend answer={answer} others={others} before={before} site={site} t={t} />
      <div ref={holder} className={style.holder}>
        <svg
          role="img"
          aria-label={summary(answer, site, t)}
          viewBox={`0 0 ${width} ${bottom + 4}`}
          onPointerMove={readWhere}
          onPointerDown={readWhere}
        >
          <text className={style.tick} x={0} y={14}>
            {t('ngMl')}
          </text>
          <LevelLines drug={answer.drug} frame={frame} ceilingNgMl={ceilingNgMl} t={t} />
          <Curves answer={answer} others={others} before={before} site={site} frame={frame} />
          <Given doses={doses} frame={frame} weightKg={weightKg} mgPerMl={mgPerMl} />
          <Observed series={observed} frame={frame} />
          <TimeAxis
            frame={frame}
            stopMin={stopOf(doses)}
            nowMin={nowMin}
            readMin={answer.timesMin[index]!}
            bottom={bottom}
            t={t}
          />
        </svg>
      </div>
      <figcaption className={style.figures}>
        <InAll mg={totalMg(doses)} weightKg={weightKg} mgPerMl={mgPerMl} t={t} />
        <p>
          {summary(answer, site, t)} {before && beforeWords(answer, before, { site, t })}
        </p>
      </figcaption>
      <Reading answer={answer} site={site} index={index} onRead={setRead} t={t} />
      <Unknown answer={answer} t={t} />
      <LevelList answer={answer} others={others} frame={frame} t={t} />
      <DoseTable answer={answer} others={others} doses={doses} observed={observed} t={t} />
      <details className={style.twin}>
        <summary>{t('notes')}</summary>
        <Lines lines={[...answer.notes, ...answer.sources]} />
      </details>
    </figure>
  )
}

interface InAllProps {
  readonly mg: number
  readonly weightKg: number | undefined
  readonly mgPerMl: number | undefined
  readonly t: DoseWords
}

/** The whole dose in the three ways it is spoken of. */
function InAll({ mg, weightKg, mgPerMl, t }: InAllProps) {
  return (
    <>
      <span>
        <b>{amount(mg)} mg</b> {t('inAll')}
      </span>
      {weightKg !== undefined && <b>{amount(mg / weightKg)} mg/kg</b>}
      {mgPerMl !== undefined && (
        <span>
          <b>{(mg / mgPerMl).toFixed(mg / mgPerMl < 10 ? 2 : 1)} mL</b> {t('ofStrength', { strength: mgPerMl })}
        </span>
      )}
    </>
  )
}

/** Loud, and before everything else. */
function Outside({ answer, t }: { readonly answer: Answer; readonly t: DoseWords }) {
  const outside = answer.outsideValidity.filter((line) => !isUnknown(line))
  if (outside.length === 0) return null
  return (
    <Notice tone="danger" title={t('outside')}>
      <Lines lines={outside} />
      {t('outsideWhy')}
    </Notice>
  )
}

/** What merely isn't known of the person is said without alarm. */
function Unknown({ answer, t }: { readonly answer: Answer; readonly t: DoseWords }) {
  const unknown = answer.outsideValidity.filter(isUnknown)
  if (unknown.length === 0) return null
  return (
    <Notice tone="plain" title={t('notKnown')}>
      <Lines lines={unknown} />
    </Notice>
  )
}

/** The core speaks English. */
const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul lang="en">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)

interface ChoiceProps {
  readonly site: Site
  readonly onChoose: (site: Site) => void
  readonly t: DoseWords
}

function SiteChoice({ site, onChoose, t }: ChoiceProps) {
  const name = useId()
  return (
    <fieldset className={style.choice}>
      <legend className="visually-hidden">{t('show')}</legend>
      {(['effectSiteNgMl', 'plasmaNgMl'] as const).map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={each === site} onChange={() => onChoose(each)} />
          {t(each === 'plasmaNgMl' ? 'plasma' : 'effectSite')}
        </label>
      ))}
    </fieldset>
  )
}

const peakOf = (answer: Answer, site: Site): number =>
  answer[site].reduce((best, ngMl, i) => (ngMl > answer[site][best]! ? i : best), 0)

const summary = (answer: Answer, site: Site, t: DoseWords): string => {
  const i = peakOf(answer, site)
  const band = answer.bands?.[site]
  const [low, high] = [band?.['5']?.[i], band?.['95']?.[i]]
  const where = t(site === 'plasmaNgMl' ? 'inBlood' : 'atSite')
  const peak = t('peak', { level: level(answer[site][i]!), time: duration(answer.timesMin[i]!), site: where })
  return low === undefined || high === undefined
    ? peak
    : `${peak} ${t('peakBand', { low: level(low), high: level(high) })}`
}

/** The population's band at the same time, so that what was learned is told without the picture. */
const beforeWords = (answer: Answer, before: Answer, { site, t }: { site: Site; t: DoseWords }): string => {
  const [low, high] = ['5', '95'].map((q) => before.bands?.[site]?.[q]?.[peakOf(answer, site)])
  return low === undefined || high === undefined ? '' : t('beforeBand', { low: level(low), high: level(high) })
}
