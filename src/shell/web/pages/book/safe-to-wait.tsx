import { Phone } from 'lucide-react'
import { useState } from 'react'
import { redFlags } from '#core/headache/red-flags.ts'
import { stopWords } from '#core/scheduling/stop-words.ts'
import type { PublicClinic } from '../../../http/contract/booking.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { StopNotice } from '../../components/stop-notice.tsx'
import { useLanguage } from '../../language.ts'
import { bookingText } from '../../text/booking.ts'
import { redFlagText } from '../../text/red-flags.ts'
import { useText } from '../../text/text.ts'
import style from './book.module.css'
import type { StepProps } from './draft.ts'

const urgencies = ['emergency', 'prompt'] as const

const isStronger = (id: string, than: string): boolean =>
  redFlags.some((flag) => flag.id === id && flag.strongerThan === than)

const asked = (urgency: (typeof urgencies)[number]) =>
  redFlags.filter((flag) => flag.urgency === urgency && flag.strongerThan === null)

/** Warning signs come before times. Nothing is ticked beforehand, and "none" has to be said. A stronger form is asked after its sign. */
export function SafeToWait({ draft, change, clinic }: StepProps & { readonly clinic: PublicClinic }) {
  const t = useText(bookingText)
  const [stopped, setStopped] = useState(false)
  const { marked } = draft
  const toggle = (id: string) =>
    change({
      marked: marked.includes(id) ? marked.filter((each) => each !== id && !isStronger(each, id)) : [...marked, id],
    })
  if (stopped) return <Stopped draft={draft} clinic={clinic} back={() => setStopped(false)} />
  return (
    <>
      <h1>{t('safeTitle')}</h1>
      <StopNotice />
      <p>{t('safeLead')}</p>
      {urgencies.map((urgency) => (
        <fieldset key={urgency} className={style.flags}>
          <legend>{t(urgency === 'emergency' ? 'now' : 'also')}</legend>
          {asked(urgency).map(({ id }) => (
            <Flag key={id} id={id} marked={marked} toggle={toggle} />
          ))}
        </fieldset>
      ))}
      {marked.length === 0 ? (
        <Button kind="main" size="bedside" onClick={() => change({ step: 'when' })}>
          {t('noneOfThese')}
        </Button>
      ) : (
        <Button kind="danger" size="bedside" onClick={() => setStopped(true)}>
          {t('markedGo')}
        </Button>
      )}
    </>
  )
}

function Flag({
  id,
  marked,
  toggle,
}: {
  readonly id: string
  readonly marked: readonly string[]
  readonly toggle: (id: string) => void
}) {
  const { language } = useLanguage()
  const isMarked = marked.includes(id)
  const stronger = isMarked ? redFlags.filter(({ strongerThan }) => strongerThan === id) : []
  return (
    <>
      <label>
        <input type="checkbox" checked={isMarked} onChange={() => toggle(id)} />
        <span>{redFlagText[language][id]}</span>
      </label>
      {stronger.map((flag) => (
        <div key={flag.id} className={style.stronger}>
          <Flag id={flag.id} marked={marked} toggle={toggle} />
        </div>
      ))}
    </>
  )
}

function Stopped({
  draft,
  clinic,
  back,
}: Pick<StepProps, 'draft'> & { readonly clinic: PublicClinic; readonly back: () => void }) {
  const t = useText(bookingText)
  const { language } = useLanguage()
  const isEmergency = redFlags.some(({ id, urgency }) => urgency === 'emergency' && draft.marked.includes(id))
  const { phone } = clinic
  const words = isEmergency ? stopWords.emergency[language] : stopWords.prompt[language].replace('{phone}', phone)
  return (
    <>
      <h1>{t(isEmergency ? 'stopEmergency' : 'stopPrompt')}</h1>
      <Notice tone={isEmergency ? 'danger' : 'caution'} title={words} />
      <a className={style.call} href={isEmergency ? 'tel:911' : `tel:${phone.replaceAll(' ', '')}`}>
        <Phone aria-hidden size={24} /> {t('call', { phone: isEmergency ? '911' : phone })}
      </a>
      <Button onClick={back}>{t('changeAnswers')}</Button>
    </>
  )
}
