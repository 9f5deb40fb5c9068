import { Download } from 'lucide-react'
import { useMemo } from 'react'
import type { Diagnosis } from '#core/headache/diagnoses.ts'
import { Button } from '../../components/button.tsx'
import { Panel } from '../../components/panel.tsx'
import { type OwnAssessment, ribbonOf } from '../../diary/assess-here.ts'
import { ConflictList } from '../../pictures/conflict-list.tsx'
import { isMain } from '../../pictures/main-first.ts'
import { OpenQuestions } from '../../pictures/open-questions.tsx'
import { ReasoningTree } from '../../pictures/reasoning-tree.tsx'
import { saveFile } from '../../save-file.ts'
import { patternText } from '../../text/pattern.ts'
import { reasoningText } from '../../text/reasoning.ts'
import { useRuleWords } from '../../text/rule-words.ts'
import { useText } from '../../text/text.ts'
import style from './pattern.module.css'

/** What the diary looks like by the classification, why, and what would decide what is open: worked out on this device. */
export default function Reasoned({ own }: { readonly own: OwnAssessment }) {
  const t = useText(patternText)
  const reasons = useText(reasoningText)
  const { assessment, diary, profile } = own
  const days = useMemo(() => daysOf(own), [own])
  return (
    <>
      <Panel title={t('looksLike')}>
        <Lead diagnoses={assessment.diagnoses} />
        <ReasoningTree diagnoses={assessment.diagnoses} days={days} />
        <p className="muted">{t('onDevice')}</p>
      </Panel>
      <Panel title={reasons('questions')}>
        <OpenQuestions assessment={assessment} profile={profile} />
      </Panel>
      {assessment.conflicts.length > 0 && (
        <Panel title={t('conflicts')}>
          <ConflictList conflicts={assessment.conflicts} />
        </Panel>
      )}
      {diary.days.length > 0 && (
        <div>
          <Button kind="quiet" onClick={() => save(own)}>
            <Download aria-hidden size={20} /> {t('save')}
          </Button>
        </div>
      )}
    </>
  )
}

const daysOf = ({ diary, assessment }: OwnAssessment) => {
  const first = diary.days[0]?.date ?? assessment.asOf
  return new Map(ribbonOf(diary, { from: first, to: assessment.asOf }).map((day) => [day.date, day]))
}

const save = ({ assessment }: OwnAssessment): void =>
  saveFile({
    name: `assessment-${assessment.asOf}.json`,
    text: `${JSON.stringify(assessment, null, 2)}\n`,
    type: 'application/json',
  })

/** The one that a person is told first: a main code, and a definite one before a probable one. */
const mainOf = (diagnoses: readonly Diagnosis[]): Diagnosis | undefined => {
  const given = diagnoses.filter(({ status }) => status === 'met' || status === 'probable')
  const main = given.filter((diagnosis) => isMain(diagnosis, given))
  return main.find(({ status }) => status === 'met') ?? main.find(({ status }) => status === 'probable')
}

function Lead({ diagnoses }: { readonly diagnoses: readonly Diagnosis[] }) {
  const t = useText(patternText)
  const words = useRuleWords()
  const main = mainOf(diagnoses)
  if (main === undefined) return <p className={style.sentence}>{t('nothing')}</p>
  const signs = main.criteria.slice(0, -1)
  const name = words.rule(main.name).toLowerCase()
  return (
    <p className={style.sentence}>
      {main.status === 'met'
        ? t('fits', { name, met: signs.filter(({ status }) => status === 'met').length, all: signs.length })
        : t('nearly', { name })}
    </p>
  )
}
