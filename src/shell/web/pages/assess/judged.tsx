import { Download } from 'lucide-react'
import { useMemo, useState } from 'react'
import { type Assessment, assess } from '#core/headache/assess.ts'
import type { Diary } from '#core/headache/diary.ts'
import type { Profile } from '#core/headache/profile.ts'
import { Button } from '../../components/button.tsx'
import { Panel } from '../../components/panel.tsx'
import { ribbonOf } from '../../diary/assess-here.ts'
import { ConflictList } from '../../pictures/conflict-list.tsx'
import { MedicationBudget } from '../../pictures/medication-budget.tsx'
import { OpenDays } from '../../pictures/open-days.tsx'
import { OpenQuestions } from '../../pictures/open-questions.tsx'
import { saveFile } from '../../save-file.ts'
import { assessText } from '../../text/assess.ts'
import { reasoningText } from '../../text/reasoning.ts'
import { useText } from '../../text/text.ts'
import { trendText } from '../../text/trends.ts'
import style from './assess.module.css'
import { DiarySoFar } from './diary-so-far.tsx'
import { Figures } from './figures.tsx'
import { HistoryForm } from './history-form.tsx'
import { OverTheDiary } from './over-the-diary.tsx'
import { OverTime } from './over-time.tsx'
import { RaisedFlags } from './raised-flags.tsx'
import { Resistance } from './resistance.tsx'
import type { Part } from './typed-profile.ts'
import { useRested } from './use-rested.ts'
import { daysFrom, useTracks } from './use-tracks.ts'
import { Verdict } from './verdict.tsx'

interface Props {
  /** With at least one day. */
  readonly diary: Diary
  readonly profile: Profile
  readonly part: Part
}

/** Some thousand shifted diaries are counted for it. */
const trendsAfterMs = 350

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
  const trendWords = useText(trendText)
  const [first, last] = [diary.days[0]!.date, diary.days.at(-1)!.date]
  const dates = useMemo(() => daysFrom(first, last), [first, last])
  const [picked, setPicked] = useState<string | null>(null)
  const asOf = picked !== null && dates.includes(picked) ? picked : last
  const assessment = useMemo(() => assess(diary, profile, asOf), [diary, profile, asOf])
  const days = useMemo(() => ribbonOf(diary, { from: first, to: last }), [diary, first, last])
  const byDate = useMemo(() => new Map(days.map((day) => [day.date, day])), [days])
  const tracked = useTracks(diary, profile)
  const looked = useMemo(() => ({ diary, profile, asOf }), [diary, profile, asOf])
  const rested = useRested(looked, trendsAfterMs)
  return (
    <>
      <RaisedFlags flags={assessment.redFlags} />
      <div className={style.columns}>
        <div className={style.main}>
          <OverTime assessment={assessment} tracked={tracked} dates={dates} onDate={setPicked} />
          <DiarySoFar days={days} asOf={asOf} />
          <div className={style.pair}>
            <Figures assessment={assessment} />
            <Panel title={t('budget')} aside={t('budgetAside')}>
              <MedicationBudget budgets={assessment.medicationOveruse} />
            </Panel>
          </div>
          <Panel title={reasons('questions')}>
            <OpenQuestions assessment={assessment} profile={profile} />
          </Panel>
          {assessment.completeness.some(({ dates }) => dates.length > 0) && (
            <Panel title={trendWords('openDays')}>
              <OpenDays open={assessment.completeness} />
            </Panel>
          )}
          {assessment.conflicts.length > 0 && (
            <Panel title={t('conflicts')}>
              <ConflictList conflicts={assessment.conflicts} />
            </Panel>
          )}
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
      <div className={style.columns}>
        <div className={style.main}>
          <OverTheDiary {...rested} />
        </div>
        <div className={style.side}>
          <Panel title={t('history')} aside={t('historyAside')}>
            <HistoryForm {...part} />
          </Panel>
          <Resistance resistance={assessment.treatmentResistance} days={byDate} />
        </div>
      </div>
    </>
  )
}
