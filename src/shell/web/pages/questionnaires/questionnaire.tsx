import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { QuestionTexts } from '#core/instruments/question-text.ts'
import type { Questionnaire as Kept, Submission } from '../../../http/contract/questionnaires.ts'
import { api, queries } from '../../api.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { dayInWords } from '../../figures.ts'
import { useLanguage } from '../../language.ts'
import { useSignedIn } from '../../me.ts'
import { questionnaireText } from '../../text/questionnaires.ts'
import { useText } from '../../text/text.ts'
import { useKept } from '../../use-kept.ts'
import { Item } from './item.tsx'
import style from './questionnaires.module.css'
import { SafetyWords } from './safety-words.tsx'

interface Props {
  readonly instrument: {
    readonly id: 'phq-9' | 'gad-7' | 'pgic' | 'audit-c'
    readonly text: QuestionTexts
    readonly most: number | null
  }
  readonly last: string | undefined
}

/** Of the PHQ-9: any answer above "not at all" is met with words at once, before anything is sent. */
const selfHarmItem = 8

export function Questionnaire({ instrument: { id, text, most }, last }: Props) {
  const t = useText(questionnaireText)
  const { language } = useLanguage()
  const { stem, items, answers, answersByItem } = text[language]
  const { draft, answer, send, again } = useAnswers(id, items.length)
  const answered = draft.answers.filter((points) => points !== null).length
  const needsWords = id === 'phq-9' && (draft.answers[selfHarmItem] ?? 0) > 0
  const lastTime = last ? t('last', { date: dayInWords(last, language) }) : undefined
  const [isOpen, setOpen] = useState(answered > 0)
  if (!isOpen)
    return (
      <Panel title={t(id)} aside={lastTime}>
        <Button aria-label={`${t('begin')}: ${t(id)}`} onClick={() => setOpen(true)}>
          {t('begin')}
        </Button>
      </Panel>
    )
  return (
    <Panel title={t(id)} aside={lastTime}>
      {send.data ? (
        <Sent kept={send.data} most={most} again={again} />
      ) : (
        <>
          <p>{stem}</p>
          <ol className={style.items}>
            {items.map((words, n) => (
              <Item
                key={words}
                name={`${id}-${n}`}
                words={items.length === 1 ? words : `${n + 1}. ${words}`}
                answers={answersByItem?.[n] ?? answers}
                chosen={draft.answers[n] ?? null}
                choose={(points) => answer(n, points)}
              />
            ))}
          </ol>
          {needsWords && <SafetyWords />}
          {send.isError && <Notice tone="danger" title={send.error.message} />}
          <p className="muted">{t('answered', { n: answered, all: items.length })}</p>
          <Button kind="main" disabled={answered === 0 || send.isPending} onClick={() => send.mutate()}>
            {t(send.isPending ? 'sending' : 'send')}
          </Button>
        </>
      )}
    </Panel>
  )
}

/** The answers so far, kept on this device under one id, so that sending twice is one response. */
const useAnswers = (instrument: Props['instrument']['id'], count: number) => {
  const me = useSignedIn()
  const { language } = useLanguage()
  const empty = { answers: Array.from({ length: count }, (): number | null => null) }
  const { value: draft, keep, forget } = useKept(`${me.patientId}:${instrument}`, empty)
  const [id, setId] = useState<string>(() => crypto.randomUUID())
  const send = useMutation({
    // Offline it fails at once and says that everything is kept, instead of waiting silently.
    networkMode: 'always',
    mutationFn: () => {
      const body: Submission = { id, instrument, language, takenOn: me.today, answers: draft.answers }
      return api<Kept>(`/api/patients/${me.patientId}/questionnaires`, { method: 'POST', body })
    },
    onSuccess: () => {
      forget()
      void queries.invalidateQueries({ queryKey: ['questionnaires', me.patientId] })
    },
  })
  const answer = (item: number, points: number | null): void =>
    keep({ answers: draft.answers.map((before, n) => (n === item ? points : before)) })
  const again = (): void => {
    setId(crypto.randomUUID())
    send.reset()
  }
  return { draft, answer, send, again }
}

function Sent({
  kept: { score },
  most,
  again,
}: {
  readonly kept: Kept
  readonly most: number | null
  readonly again: () => void
}) {
  const t = useText(questionnaireText)
  return (
    <>
      {score.safety === 'c-ssrs-today' && <SafetyWords />}
      <Notice tone="good" title={t(score.status === 'incomplete' ? 'sentIncomplete' : 'sent')}>
        {score.score !== null && most !== null && t('total', { score: score.score, most })}
      </Notice>
      <Button kind="quiet" onClick={again}>
        {t('again')}
      </Button>
    </>
  )
}
