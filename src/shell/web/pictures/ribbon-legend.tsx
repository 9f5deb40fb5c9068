import type { ReactNode } from 'react'
import type { RibbonDay } from '#core/headache/ribbon-days.ts'
import { pictureText } from '../text/pictures.ts'
import { useText } from '../text/text.ts'
import style from './ribbon.module.css'

function Swatch({ word, children }: { readonly word: string; readonly children: ReactNode }) {
  return (
    <li>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        {children}
      </svg>
      {word}
    </li>
  )
}

const square = { x: 1, y: 1, width: 18, height: 18, rx: 3, className: style.cell } as const

/** Names only what the picture holds. */
export function RibbonLegend({
  days,
  hasTreatment,
}: {
  readonly days: readonly RibbonDay[]
  readonly hasTreatment: boolean
}) {
  const t = useText(pictureText)
  const has = (is: (day: RibbonDay) => boolean) => days.some(is)
  return (
    <ul className={style.legend}>
      <Swatch word={t('noHeadache')}>
        <rect {...square} style={{ fill: 'var(--pain-0)' }} />
      </Swatch>
      <li>
        <svg viewBox="0 0 66 20" className={style.wide} aria-hidden="true">
          {[3, 6, 9].map((pain, n) => (
            <rect key={pain} {...square} x={1 + n * 23} style={{ fill: `var(--pain-${pain})` }} />
          ))}
        </svg>
        {t('worse')}
      </li>
      {has((day) => day.headache === 'met' && day.pain === null) && (
        <Swatch word={t('painUnknown')}>
          <rect {...square} data-kind="unrated" style={{ fill: 'var(--pain-unknown)' }} />
        </Swatch>
      )}
      {has((day) => day.isRecorded && day.headache === 'unknown') && (
        <Swatch word={t('undecided')}>
          <rect {...square} data-kind="undecided" style={{ fill: 'transparent' }} />
        </Swatch>
      )}
      {has((day) => !day.isRecorded) && (
        <Swatch word={t('missing')}>
          <rect {...square} data-kind="missing" style={{ fill: 'transparent' }} />
        </Swatch>
      )}
      {has((day) => day.acuteMedicine === 'met') && (
        <Swatch word={t('medicine')}>
          <circle className={style.dot} cx={10} cy={10} r={4} />
        </Swatch>
      )}
      {has((day) => day.hasAura) && (
        <Swatch word={t('aura')}>
          <rect {...square} style={{ fill: 'var(--pain-6)' }} />
          <path className={style.notch} d="M12 0h8v8z" />
        </Swatch>
      )}
      {hasTreatment && (
        <Swatch word={`${t('treatment')}: ▪ ${t('infusion')}, ● ${t('nasal')}`}>
          <g className={style.mark}>
            <line x1={10} x2={10} y1={1} y2={19} />
          </g>
        </Swatch>
      )}
    </ul>
  )
}
