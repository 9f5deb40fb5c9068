import { useQuery } from '@tanstack/react-query'
import { auditCText } from '#core/instruments/audit-c-text.ts'
import { gad7Text } from '#core/instruments/gad-7-text.ts'
import { pgicText } from '#core/instruments/pgic-text.ts'
import { phq9Text } from '#core/instruments/phq-9-text.ts'
import type { QuestionTexts } from '#core/instruments/question-text.ts'
import type { Questionnaires as Kept } from '../../../http/contract/questionnaires.ts'
import { api } from '../../api.ts'
import { Notice } from '../../components/notice.tsx'
import { useSignedIn } from '../../me.ts'
import { questionnaireText } from '../../text/questionnaires.ts'
import { useText } from '../../text/text.ts'
import { Questionnaire } from './questionnaire.tsx'

/** Those whose licence lets their words be shown. */
const shown: readonly {
  readonly id: 'phq-9' | 'gad-7' | 'pgic' | 'audit-c'
  readonly text: QuestionTexts
  readonly most: number | null
}[] = [
  { id: 'phq-9', text: phq9Text, most: 27 },
  { id: 'gad-7', text: gad7Text, most: 21 },
  { id: 'pgic', text: pgicText, most: null },
  { id: 'audit-c', text: auditCText, most: 12 },
]

export default function Questionnaires() {
  const t = useText(questionnaireText)
  const me = useSignedIn()
  const kept = useQuery({
    queryKey: ['questionnaires', me.patientId],
    queryFn: () => api<Kept>(`/api/patients/${me.patientId}/questionnaires`),
  })
  const lastOf = (id: string) => kept.data?.questionnaires.findLast(({ instrument }) => instrument === id)?.takenOn
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('intro')}</p>
      {kept.isError && <Notice tone="danger" title={kept.error.message} />}
      {shown.map((instrument) => (
        <Questionnaire key={instrument.id} instrument={instrument} last={lastOf(instrument.id)} />
      ))}
    </>
  )
}
