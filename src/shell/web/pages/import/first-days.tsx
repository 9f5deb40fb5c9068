import type { DiaryDay } from '#core/headache/diary.ts'
import { ribbonDays } from '#core/headache/ribbon-days.ts'
import type { ImportAnswer } from '../../../http/contract/diary.ts'
import { Ribbon } from '../../pictures/ribbon.tsx'
import { importText } from '../../text/import.ts'
import { useText } from '../../text/text.ts'
import style from './import.module.css'

/** Eight weeks are shown, and the first days of them in words. */
const shown = 56
const inWords = 4

/** What would stand in the diary: the ribbon of the first days, and some of them in words. */
export function FirstDays({ days, timeZone }: { readonly days: ImportAnswer['days']; readonly timeZone: string }) {
  const t = useText(importText)
  const sorted = [...days].sort((a, b) => (a.day.date < b.day.date ? -1 : 1))
  const [first] = sorted
  if (!first) return null
  const last = Temporal.PlainDate.from(first.day.date)
    .add({ days: shown - 1 })
    .toString()
  const within = sorted.filter(({ day }) => day.date <= last)
  const acute = new Map(within.map(({ day, acuteMedicine }) => [day.date, acuteMedicine]))
  const cells = ribbonDays(
    { timeZone, days: within.map(({ day }) => day) },
    { from: first.day.date, to: within.at(-1)!.day.date },
    ({ date }) => acute.get(date) ?? 'unknown',
  )
  return (
    <section className={style.list}>
      <h3>{t('firstDays')}</h3>
      <Ribbon days={cells} layout="fortnights" />
      <ul>
        {within.slice(0, inWords).map(({ day }) => (
          <Day key={day.date} day={day} />
        ))}
      </ul>
    </section>
  )
}

function Day({ day }: { readonly day: DiaryDay }) {
  const said = useDayWords(day)
  return (
    <li>
      <strong>{day.date}</strong> {said}
      {day.note && <span>{day.note}</span>}
    </li>
  )
}

const useDayWords = ({ headache, attacks, medications }: DiaryDay): string => {
  const t = useText(importText)
  const said =
    headache === true
      ? 'headacheYes'
      : headache === false
        ? 'headacheNo'
        : attacks?.length
          ? 'headacheYes'
          : 'headacheOpen'
  const pains = (attacks ?? []).map(({ intensity, durationHours }) =>
    [
      intensity === null || intensity === undefined ? t('painOpen') : t('painOf', { pain: intensity }),
      durationHours && `${Math.round(durationHours * 100) / 100} h`,
    ]
      .filter(Boolean)
      .join(', '),
  )
  const taken = medications?.map(({ name, doseMg }) => (doseMg ? `${name} ${doseMg} mg` : name))
  return [t(said), ...pains, ...(taken === undefined ? [] : taken.length === 0 ? [t('noMedicine')] : taken)].join(' · ')
}
