import type { Assessment } from '#core/headache/assess.ts'
import type { Diagnosis } from '#core/headache/diagnoses.ts'
import type { VerdictTracks } from '#core/headache/verdict-tracks.ts'
import { Panel } from '../../components/panel.tsx'
import { dayInWords } from '../../figures.ts'
import { useLanguage } from '../../language.ts'
import { type TimelineRow, VerdictTimeline } from '../../pictures/verdict-timeline.tsx'
import { assessText } from '../../text/assess.ts'
import { type RuleWords, useRuleWords } from '../../text/rule-words.ts'
import { useText } from '../../text/text.ts'
import style from './assess.module.css'
import type { Tracked } from './use-tracks.ts'

interface Props {
  readonly assessment: Assessment
  readonly tracked: Tracked | null
  /** ISO days that can be looked at, oldest first. */
  readonly dates: readonly string[]
  readonly onDate: (date: string) => void
}

const wasGiven = (tracks: VerdictTracks, code: string): boolean =>
  tracks.of(code).some(({ status }) => status === 'met' || status === 'probable')

/** Opened into its criteria: chronic migraine as soon as it is in question, else the first that was ever given. */
const openedCode = (tracks: VerdictTracks, codes: readonly string[]): string | undefined =>
  codes.includes('1.3') ? '1.3' : codes.find((code) => wasGiven(tracks, code))

const rowsOf = (diagnoses: readonly Diagnosis[], tracks: VerdictTracks, words: RuleWords): readonly TimelineRow[] => {
  const given = diagnoses.filter(({ code, status }) => status === 'met' || wasGiven(tracks, code))
  const opened = openedCode(
    tracks,
    given.map(({ code }) => code),
  )
  return given.flatMap(({ code, name, criteria }) => [
    { name: `${code} ${words.rule(name)}`, depth: 0 as const, stretches: tracks.of(code) },
    ...(code === opened
      ? criteria.slice(0, -1).map(({ id, text }) => ({
          name: `${id} ${words.rule(text)}`,
          depth: 1 as const,
          stretches: tracks.of(`${code} ${id}`),
        }))
      : []),
  ])
}

/** The day that is looked at, moved by hand, and below it how each verdict came about: every day was judged for it. */
export function OverTime({ assessment, tracked, dates, onDate }: Props) {
  const t = useText(assessText)
  const words = useRuleWords()
  const { language } = useLanguage()
  const { asOf, diagnoses } = assessment
  const isDone = tracked !== null && tracked.done === tracked.all
  const rows = tracked ? rowsOf(diagnoses, tracked.tracks, words) : []
  return (
    <Panel title={t('overTime')} aside={`${t('asOf')} ${dayInWords(asOf, language)}`}>
      <div className={style.slider}>
        <input
          type="range"
          min={0}
          max={dates.length - 1}
          value={Math.max(0, dates.indexOf(asOf))}
          aria-label={t('asOf')}
          aria-valuetext={dayInWords(asOf, language)}
          onChange={(event) => onDate(dates[Number(event.target.value)]!)}
        />
        {rows.length > 0 && <VerdictTimeline rows={rows} from={dates[0]!} to={dates.at(-1)!} asOf={asOf} />}
        <p className="muted" role="status">
          {tracked && !isDone ? t('tracking', { done: tracked.done, all: tracked.all }) : t('asOfHint')}
        </p>
      </div>
    </Panel>
  )
}
