import type { Answer, Bands } from '#core/pharmacology/case.ts'
import { levelsOf } from '#core/pharmacology/levels.ts'
import { bandPath, linePath } from '../scale.ts'
import style from './dose.module.css'
import { type Frame, leftMargin, type OtherCurve, type Site } from './frame.ts'
import type { DoseWords } from './words.ts'

interface Props {
  readonly answer: Answer
  readonly others: readonly OtherCurve[]
  readonly before: Answer | null
  readonly site: Site
  readonly frame: Frame
}

/** Bands, then the other models, then the typical person on top. */
export function Curves({ answer, others, before, site, frame }: Props) {
  const xs = answer.timesMin.map(frame.x)
  const up = (levels: readonly number[]) => levels.map(frame.y)
  const band = answer.bands?.[site]
  const between = (low: string, high: string) =>
    band?.[low] && band[high] && bandPath(xs, up(band[high]), up(band[low]))
  const alongside = site === 'plasmaNgMl' ? answer.effectSiteNgMl : answer.plasmaNgMl
  return (
    <g>
      <path className={style.outer} d={between('5', '95') || undefined} />
      <path className={style.inner} d={between('25', '75') || undefined} />
      {before?.bands && <path className={style.before} d={outline(before.bands[site], xs, up)} />}
      {answer.learned?.isLearned && band?.['50'] && <path className={style.middle} d={linePath(xs, up(band['50']))} />}
      {others.map((other) => (
        <path
          key={other.label}
          className={style.other}
          d={linePath(other.answer.timesMin.map(frame.x), up(other.answer[site]))}
        />
      ))}
      <path className={style.alongside} d={linePath(xs, up(alongside))} />
      <path className={style.typical} d={linePath(xs, up(answer[site]))} />
    </g>
  )
}

/** Upper and lower edge of a band, without its area. */
const outline = (
  band: Bands[Site],
  xs: readonly number[],
  up: (levels: readonly number[]) => readonly number[],
): string => ['5', '95'].map((q) => linePath(xs, up(band[q] ?? []))).join('')

/** Level lines that lie within the picture, each with its figure; what they stand for is said below the picture. */
export function LevelLines({ drug, frame, ceilingNgMl, t }: LinesProps) {
  const inside = levelsOf(drug).filter(({ ngMl }) => ngMl <= frame.y.to)
  return (
    <g>
      {frame.yTicks.map((tick) => (
        <g key={tick}>
          <line className={style.grid} x1={leftMargin} x2={frame.right} y1={frame.y(tick)} y2={frame.y(tick)} />
          <text className={style.tick} x={leftMargin - 8} y={frame.y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {inside.map(({ id, ngMl }) => (
        <g key={id}>
          <line className={style.level} x1={leftMargin} x2={frame.right} y1={frame.y(ngMl)} y2={frame.y(ngMl)} />
          <text className={style.levelWord} x={frame.right - 2} y={frame.y(ngMl) - 4} textAnchor="end">
            {ngMl}
          </text>
        </g>
      ))}
      {ceilingNgMl !== undefined && ceilingNgMl <= frame.y.to && (
        <g>
          <line
            className={style.ceiling}
            x1={leftMargin}
            x2={frame.right}
            y1={frame.y(ceilingNgMl)}
            y2={frame.y(ceilingNgMl)}
          />
          <text className={style.ceilingWord} x={leftMargin + 6} y={frame.y(ceilingNgMl) - 5}>
            {t('ceiling', { level: ceilingNgMl })}
          </text>
        </g>
      )}
    </g>
  )
}

interface LinesProps {
  readonly drug: string
  readonly frame: Frame
  readonly ceilingNgMl: number | undefined
  readonly t: DoseWords
}
