import { Download } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { type Assessment, assess } from '#core/headache/assess.ts'
import type { Diary } from '#core/headache/diary.ts'
import type { Profile } from '#core/headache/profile.ts'
import type { RibbonDay } from '#core/headache/ribbon-days.ts'
import { Button } from '../../components/button.tsx'
import { Panel } from '../../components/panel.tsx'
import { ribbonOf } from '../../diary/assess-here.ts'
import { ConflictList } from '../../pictures/conflict-list.tsx'
import { MedicationBudget } from '../../pictures/medication-budget.tsx'
import { OpenQuestions } from '../../pictures/open-questions.tsx'
import { YearRibbon } from '../../pictures/year-ribbon.tsx'
import { saveFile } from '../../save-file.ts'
import { assessText } from '../../text/assess.ts'
import { reasoningText } from '../../text/reasoning.ts'
import { useText } from '../../text/text.ts'
import style from './assess.module.css'
import { Figures } from './figures.tsx'
import { HistoryForm } from './history-form.tsx'
import { OverTime } from './over-time.tsx'
import { RaisedFlags } from './raised-flags.tsx'
import { Resistance } from './resistance.tsx'
import type { Part } from './typed-profile.ts'
import { daysFrom, useTracks } from './use-tracks.ts'
import { Verdict } from './verdict.tsx'

interface Props {
  /** With at least one day. */
  readonly diary: Diary
  readonly profile: Profile
  readonly part: Part
}

/** A month a row for a year at most; what is older stays in the judgement. */
const shownMonths = 12

const yearTo = (days: readonly RibbonDay[], asOf: string): readonly RibbonDay[] => {
  const from = Temporal.PlainDate.from(asOf)
    .subtract({ months: shownMonths - 1 })
    .with({ day: 1 })
    .toString()
  return days.filter(({ date }) => from <= date && date <= asOf)
}

const save = (assessment: Assessment): void =>
  saveFile({
    name: `assessment-${assessment.asOf}.json`,
    text: `${JSON.stringify(assessment, null, 2)}\n`,
    type: 'application/json',
  })

/** Everything a good headache neurologist would say of this diary, worked out here and again at each change. */
export function Judged({ diary, profile, part }: Props) {
  const t = useText(assessText)
  const reasons = useText(reasoningText)
  const [first, last] = [diary.days[0]!.date, diary.days.at(-1)!.date]
  const dates = useMemo(() => daysFrom(first, last), [first, last])
  const [picked, setPicked] = useState<string | null>(null)
  const asOf = picked !== null && dates.includes(picked) ? picked : last
  const assessment = useMemo(() => assess(diary, profile, asOf), [diary, profile, asOf])
  const days = useMemo(() => ribbonOf(diary, { from: first, to: last }), [diary, first, last])
  const byDate = useMemo(() => new Map(days.map((day) => [day.date, day])), [days])
  const tracked = useTracks(diary, profile)
  // Many cells: drawn when the hand rests for a moment.
  const rested = useDeferredValue(asOf)
  const year = useMemo(() => yearTo(days, rested), [days, rested])
  return (
    <>
      <RaisedFlags flags={assessment.redFlags} />
      <div className={style.columns}>
        <div className={style.main}>
          <OverTime assessment={assessment} tracked={tracked} dates={dates} onDate={setPicked} />
          <Panel title={t('diary')}>
            <YearRibbon days={year} />
          </Panel>
          <div className={style.pair}>
            <Figures assessment={assessment} />
            <Panel title={t('budget')} aside={t('budgetAside')}>
              <MedicationBudget budgets={assessment.medicationOveruse} />
            </Panel>
          </div>
          <Panel title={reasons('questions')}>
            <OpenQuestions assessment={assessment} profile={profile} />
          </Panel>
          {assessment.conflicts.length > 0 && (
            <Panel title={t('conflicts')}>
              <ConflictList conflicts={assessment.conflicts} />
            </Panel>
          )}
          <Panel title={t('history')} aside={t('historyAside')}>
            <HistoryForm {...part} />
          </Panel>
          <Resistance resistance={assessment.treatmentResistance} days={byDate} />
        </div>
        <div className={style.side}>
          <Verdict assessment={assessment} days={byDate} tracks={tracked?.tracks} />
          <div>
            <Button onClick={() => save(assessment)}>
              <Download aria-hidden size={20} /> {t('save')}
            </Button>
          </div>
        </div>
      </div>
    </>
  )
}
