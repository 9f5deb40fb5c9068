import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useParams } from 'wouter'
import type { PublicClinic, Reserved } from '../../../http/contract/booking.ts'
import { api } from '../../api.ts'
import { Loading } from '../../components/loading.tsx'
import { Notice } from '../../components/notice.tsx'
import { StopNotice } from '../../components/stop-notice.tsx'
import { bookingText } from '../../text/booking.ts'
import { useText } from '../../text/text.ts'
import { useKept } from '../../use-kept.ts'
import style from './book.module.css'
import { type Draft, emptyDraft } from './draft.ts'
import { EnterCode } from './enter-code.tsx'
import { SafeToWait } from './safe-to-wait.tsx'
import { Times } from './times.tsx'
import { Who } from './who.tsx'

const numberOf = { safe: 1, when: 2, who: 3 } as const

export default function Book() {
  const { clinicId } = useParams<{ clinicId: string }>()
  const clinics = useQuery({ queryKey: ['clinics'], queryFn: () => api<PublicClinic[]>('/api/clinics') })
  const t = useText(bookingText)
  if (clinics.isPending) return <Loading />
  if (clinics.isError) return <Notice tone="danger" title={clinics.error.message} />
  const clinic = clinics.data.find(({ id }) => id === clinicId)
  const service = clinic?.services.find(({ online }) => online)
  if (!clinic || !service) return <Notice tone="caution" title={t('noOnline')} />
  return <Steps clinic={clinic} service={service} />
}

/** Each step begins at its own heading, for eyes and for a screen reader. */
const useTopOf = (step: string) => {
  const top = useRef<HTMLDivElement>(null)
  const isFirst = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the step changes
  useEffect(() => {
    if (isFirst.current) isFirst.current = false
    else top.current?.focus()
  }, [step])
  return top
}

function Steps({
  clinic,
  service,
}: {
  readonly clinic: PublicClinic
  readonly service: PublicClinic['services'][number]
}) {
  const t = useText(bookingText)
  const { value: draft, keep, forget } = useKept<Draft>(`book:${clinic.id}`, emptyDraft())
  const [reserved, setReserved] = useState<Reserved | null>(null)
  const change = (part: Partial<Draft>) => keep({ ...draft, ...part })
  const done = (answer: Reserved) => {
    setReserved(answer)
    forget()
  }
  const step = draft.step === 'who' && !draft.slot ? 'when' : draft.step
  const top = useTopOf(reserved ? 'code' : step)
  const props = { draft, change, clinic }
  return (
    <div className={style.page} ref={top} tabIndex={-1}>
      {!reserved && <p className="muted">{t('step', { n: numberOf[step] })}</p>}
      {reserved ? (
        <EnterCode reserved={reserved} clinic={clinic} />
      ) : step === 'safe' ? (
        <SafeToWait {...props} />
      ) : step === 'when' ? (
        <Times {...props} service={service} />
      ) : (
        <Who {...props} serviceId={service.id} done={done} />
      )}
      {(reserved || step !== 'safe') && <StopNotice />}
    </div>
  )
}
