import { useState } from 'react'
import { Link } from 'wouter'
import { Button } from '../../components/button.tsx'
import { Loading } from '../../components/loading.tsx'
import { Notice } from '../../components/notice.tsx'
import { useSignedIn } from '../../me.ts'
import { intakeText } from '../../text/intake.ts'
import { useText } from '../../text/text.ts'
import { AtOnce, type AtOnceKind } from './at-once.tsx'
import { EmergencyLine } from './emergency-line.tsx'
import { Failed } from './failed.tsx'
import style from './intake.module.css'
import { Question } from './question.tsx'
import type { Draft, Step } from './steps.ts'
import { useIntake } from './use-intake.ts'

/** Which answer is met with words at once. */
const atOnceFor = (step: Step, word: Draft[string]): AtOnceKind | null => {
  if (step.kind === 'flag') return word === 'yes' ? step.urgency : null
  return step.id === 'phq9Item9' && ['1', '2', '3'].includes(String(word)) ? 'mood' : null
}

type Flow = ReturnType<typeof useIntake>

/** An answer that can't wait is sent by itself at once, before any other question. */
function Asking({ flow, step }: { readonly flow: Flow; readonly step: Step }) {
  const t = useText(intakeText)
  const [words, setWords] = useState<AtOnceKind | null>(null)
  const given = flow.kept.draft[step.id]
  const answer = (word: Draft[string]) => {
    const kind = atOnceFor(step, word)
    setWords(kind)
    flow.put(step.id, word, kind === null)
    if (kind === 'emergency' || kind === 'mood') flow.send.mutate({ [step.id]: word })
  }
  const goOn = () => {
    setWords(null)
    flow.move(1)
  }
  if (words !== null)
    return (
      <>
        <AtOnce kind={words} goOn={goOn} />
        {flow.send.isError && <Failed error={flow.send.error} />}
      </>
    )
  return (
    <>
      <p className="muted">{t('progress', { n: flow.kept.at + 1, all: flow.steps.length })}</p>
      <Question step={step} given={given} answer={answer} earlier={flow.earlier[step.id]} />
      <div className={style.moves}>
        <Button kind="quiet" disabled={flow.kept.at === 0} onClick={() => flow.move(-1)}>
          {t('back')}
        </Button>
        <Button kind="quiet" onClick={() => flow.move(1)}>
          {t('skip')}
        </Button>
      </div>
    </>
  )
}

function Finish({ flow }: { readonly flow: Flow }) {
  const t = useText(intakeText)
  const { clinic } = useSignedIn()
  return (
    <>
      <h1>{t('finishTitle')}</h1>
      <p>{t('finishWhy', { clinic: clinic.name })}</p>
      {flow.finish.isError && <Failed error={flow.finish.error} />}
      <Button kind="main" size="bedside" disabled={flow.finish.isPending} onClick={() => flow.finish.mutate()}>
        {t(flow.finish.isPending ? 'sending' : 'finish')}
      </Button>
      <Button kind="quiet" onClick={() => flow.move(-1)}>
        {t('back')}
      </Button>
    </>
  )
}

function Beginning({ flow }: { readonly flow: Flow }) {
  const t = useText(intakeText)
  const { phone } = useSignedIn().clinic
  if (flow.finish.isSuccess)
    return (
      <Notice tone="plain" title={t('sentTitle')}>
        <p>{t('sentWhy', { phone })}</p>
        <p>
          <Link href="/consent">{t('toConsent')}</Link>
        </p>
      </Notice>
    )
  if (flow.steps.length === 0)
    return (
      <Notice tone="plain" title={t('nothingDue')}>
        <p>{t('nothingDueWhy')}</p>
        <p>
          <Link href="/consent">{t('toConsent')}</Link>
        </p>
      </Notice>
    )
  return (
    <>
      <h1>{t('startTitle')}</h1>
      <p>{t('startWhy')}</p>
      <Button kind="main" size="bedside" onClick={flow.start}>
        {t('start')}
      </Button>
    </>
  )
}

function Body({ flow }: { readonly flow: Flow }) {
  if (!flow.kept.isStarted) return flow.due.isPending ? <Loading /> : <Beginning flow={flow} />
  const step = flow.steps[flow.kept.at]
  return step === undefined ? <Finish flow={flow} /> : <Asking key={step.id} flow={flow} step={step} />
}

export default function IntakePage() {
  const flow = useIntake()
  return (
    <div className={style.page}>
      <EmergencyLine />
      {flow.due.isError && <Failed error={flow.due.error} />}
      <Body flow={flow} />
    </div>
  )
}
