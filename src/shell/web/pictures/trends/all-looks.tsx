import { useState } from 'react'
import type { Look } from '#core/headache/trends/looks.ts'
import { Wide } from '../../components/wide.tsx'
import { useText } from '../../text/text.ts'
import { trendText } from '../../text/trends.ts'
import { useExposureName } from './exposure-name.ts'
import style from './trends.module.css'

const verdictKey = {
  more: 'verdictMore',
  fewer: 'verdictFewer',
  chance: 'verdictChance',
  'too-few': 'verdictTooFew',
} as const

const chanceText = (chance: number | null): string =>
  chance === null ? '–' : chance < 0.001 ? '< 0.001' : chance.toFixed(3)

/** A month of the year that can't be told yet was not looked at; a weekday or a cycle that can't is said to be too little. */
const isWorthListing = ({ exposure, verdict }: Look): boolean => verdict !== 'too-few' || !exposure.startsWith('month-')

/** Every look with its counts, its chance by itself and its chance corrected for all: nothing is kept back. */
export function AllLooks({ looks }: { readonly looks: readonly Look[] }) {
  const t = useText(trendText)
  const name = useExposureName()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={style.twin} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('allLooks')}</summary>
      {isOpen && (
        <Wide label={t('allLooks')}>
          <table>
            <thead>
              <tr>
                {(['look', 'with', 'without', 'chance', 'corrected', 'verdict'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {looks
                .filter(isWorthListing)
                .map(({ exposure, outcome, with: those, without, chance, corrected, verdict }) => (
                  <tr key={`${exposure} ${outcome}`}>
                    <th scope="row">
                      {name(exposure)}, {t(outcome)}
                    </th>
                    <td>{t('ofWhole', { part: those.counted, whole: those.known })}</td>
                    <td>{t('ofWhole', { part: without.counted, whole: without.known })}</td>
                    <td>{chanceText(chance)}</td>
                    <td>{chanceText(corrected)}</td>
                    <td>{t(verdictKey[verdict])}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </Wide>
      )}
    </details>
  )
}
