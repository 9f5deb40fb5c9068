import { Pill } from 'lucide-react'
import { useState } from 'react'
import type { DoseTaken } from '#core/headache/diary.ts'
import { withDose, withoutDose } from '#core/headache/diary-edits.ts'
import { Button } from '../components/button.tsx'
import { useLanguage } from '../language.ts'
import type { BudgetLine } from '../pictures/medication-budget.tsx'
import { diaryText } from '../text/diary.ts'
import { useText } from '../text/text.ts'
import style from './diary.module.css'
import { OtherMedicine } from './other-medicine.tsx'
import type { DiaryView } from './use-diary.ts'
import { useOwnAssessment } from './use-own-assessment.ts'
import { clockText, doseText } from './words.ts'

type Usual = DiaryView['answer']['usual'][number]

/** The same medicine again within this time is more often a second tap than a second dose: it is asked. Our rule. */
const askWithinMinutes = 30

const takenJustNow = ({ medications }: ReturnType<DiaryView['dayOn']>, dose: Usual): DoseTaken | undefined =>
  (medications ?? []).find(
    ({ name, at }) =>
      name === dose.name &&
      at &&
      Temporal.Instant.from(at).until(Temporal.Now.instant()).total('minutes') < askWithinMinutes,
  )

/**
 * Which day of its fullest budget it would use up; a day on which that class was taken already uses up no other. Counted on
 * this device, with what waits to be sent; until that is there, as the server counted.
 */
const useBudgetText = (diary: DiaryView) => {
  const t = useText(diaryText)
  const { answer, today } = diary
  const own = useOwnAssessment(diary)
  const budgets: readonly BudgetLine[] = own?.assessment.medicationOveruse ?? answer.budgets
  const stored = answer.days.find(({ day }) => day.date === today)?.day
  const takenToday = (own ? diary.dayOn(today) : stored)?.medications ?? []
  const classesToday = answer.usual
    .filter(({ name }) => takenToday.some((dose) => dose.name === name))
    .flatMap(({ classes }) => classes)
  return ({ classes }: Usual): string | null => {
    const [budget] = budgets
      .filter((each) => classes.includes(each.class))
      .sort((a, b) => b.days / b.threshold - a.days / a.threshold)
    if (budget === undefined) return null
    const days = classesToday.includes(budget.class) ? budget.days : budget.days + 1
    return t('budgetDay', { days, threshold: budget.threshold })
  }
}

interface Props {
  readonly diary: DiaryView
  /** In an attack only the first few; the others come with "something else". */
  readonly most?: number
}

/** One tap a dose, from what this person usually takes; anything else by name. */
export function TakeMedicine({ diary, most = 6 }: Props) {
  const t = useText(diaryText)
  const { language } = useLanguage()
  const budgetText = useBudgetText(diary)
  const [last, setLast] = useState<DoseTaken | null>(null)
  const [asked, setAsked] = useState<{ readonly dose: Usual; readonly at: string } | null>(null)
  const [isOther, setOther] = useState(diary.answer.usual.length === 0)
  const take = (dose: Pick<DoseTaken, 'name' | 'doseMg'>) => {
    const taken: DoseTaken = {
      name: dose.name,
      ...(typeof dose.doseMg === 'number' && { doseMg: dose.doseMg }),
      at: diary.now(),
    }
    void diary.write(diary.today, (day) => withDose(day, taken))
    setLast(taken)
    setAsked(null)
  }
  const tap = (dose: Usual) => {
    const before = takenJustNow(diary.dayOn(diary.today), dose)
    if (before?.at) setAsked({ dose, at: before.at })
    else take(dose)
  }
  const undo = (dose: DoseTaken) => {
    void diary.write(diary.today, (day) => withoutDose(day, dose))
    setLast(null)
  }
  return (
    <div className={style.stack}>
      {diary.answer.usual.slice(0, isOther ? undefined : most).map((dose) => (
        <Button key={`${dose.name} ${dose.doseMg}`} size="attack" className={style.dose!} onClick={() => tap(dose)}>
          <span>
            {doseText(dose, language)}
            {budgetText(dose) && <small>{budgetText(dose)}</small>}
          </span>
          <Pill aria-hidden size={26} />
        </Button>
      ))}
      {asked && (
        <div className={style.stack} role="alert">
          <p>{t('again', { time: clockText(asked.at, diary.timeZone, language) })}</p>
          <Button size="bedside" onClick={() => take(asked.dose)}>
            {t('takenAgain')}
          </Button>
          <Button size="bedside" onClick={() => setAsked(null)}>
            {t('sameOne')}
          </Button>
        </div>
      )}
      {last?.at && !asked && (
        <div className={style.undo} role="status">
          <p>{t('takenAt', { name: doseText(last, language), time: clockText(last.at, diary.timeZone, language) })}</p>
          <Button size="bedside" onClick={() => undo(last)}>
            {t('undo')}
          </Button>
        </div>
      )}
      {isOther ? (
        <OtherMedicine onTake={take} />
      ) : (
        <Button size="bedside" onClick={() => setOther(true)}>
          {t('somethingElse')}
        </Button>
      )}
    </div>
  )
}
