import { ShieldCheck } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { Profile } from '#core/headache/profile.ts'
import { Notice } from '../../components/notice.tsx'
import { assessText } from '../../text/assess.ts'
import { useText } from '../../text/text.ts'
import style from './assess.module.css'
import { Give } from './give.tsx'
import { HowRead } from './how-read.tsx'
import { Judged } from './judged.tsx'
import { NotReadNotice } from './not-read.tsx'
import { changed, type Part } from './typed-profile.ts'
import { type Doors, useDoors } from './use-doors.ts'
import { type Given, isRead, type Reading, useReading } from './use-reading.ts'
import { useRequests } from './use-requests.ts'

/** Somebody who is still pasting or typing goes on. */
const settleMs = 250

/** Paste a diary, see what the classification says, with every step open. Everything happens in this browser. */
export default function Assess() {
  const t = useText(assessText)
  const opened = useDoors()
  const doors = opened === 'failed' ? null : opened
  const requests = useRequests(doors !== null)
  const [given, setGiven] = useState<Given | null>(null)
  const [isSample, setSample] = useState(false)
  const reading = useReading(given, doors)
  const later = useRef<ReturnType<typeof setTimeout>>(undefined)
  const give = (next: Given | null, sample = false) => {
    clearTimeout(later.current)
    setSample(sample)
    setGiven(next)
  }
  const text = (pasted: string) => {
    clearTimeout(later.current)
    later.current = setTimeout(
      () => give(pasted.trim() === '' ? null : { name: t('paste'), content: new Blob([pasted]) }),
      settleMs,
    )
  }
  return (
    <div className={style.page} data-wide data-ready={doors !== null}>
      <header>
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        <p className={style.supports}>{t('supports')}</p>
      </header>
      <div className={style.here}>
        <ShieldCheck aria-hidden size={26} />
        <div>
          <p>{t('here')}</p>
          <p className="muted" role="status">
            {doors ? t('requests', { count: requests }) : t('loading')}
          </p>
        </div>
      </div>
      {opened === 'failed' && <Notice tone="danger" title={t('cannotLoad')} />}
      <Give
        isReady={doors !== null}
        hasDiary={given !== null}
        onText={text}
        onFile={(file) => give({ name: file.name, content: file })}
        onSample={() => doors && give(sampleGiven(doors), true)}
        onEmpty={() => give(null)}
      />
      {isSample && <Notice tone="plain" title={t('isSample')} />}
      {reading === 'reading' && <p role="status">{t('reading')}</p>}
      {given && doors && (
        <Answer reading={reading} doors={doors} given={given} onGiven={(next) => give(next, isSample)} />
      )}
    </div>
  )
}

/** As a file of ours would come: what reads it is what reads anybody's. */
const sampleGiven = ({ sampleDiary }: Doors): Given => {
  const yesterday = Temporal.Now.plainDateISO().subtract({ days: 1 }).toString()
  const { diary, profile } = sampleDiary(yesterday)
  return { name: 'invented.json', content: new Blob([JSON.stringify({ ...diary, profile })]) }
}

interface AnswerProps {
  readonly reading: Reading
  readonly doors: Doors
  readonly given: Given
  readonly onGiven: (given: Given) => void
}

function Answer({ reading, doors, given, onGiven }: AnswerProps) {
  const [person, setPerson] = useState(0)
  if (reading !== null && reading !== 'reading' && 'why' in reading)
    return <NotReadNotice why={reading.why} onDayZero={(dayZero) => onGiven({ ...given, dayZero })} />
  if (!isRead(reading)) return null
  const index = Math.min(person, reading.people.length - 1)
  const one = reading.people[index]!
  return (
    <>
      <HowRead read={reading} person={index} onPerson={setPerson} onSaid={(said) => onGiven({ ...given, ...said })} />
      {one.diary.days.length > 0 && <OnePerson key={`${given.name} ${one.person}`} one={one} doors={doors} />}
    </>
  )
}

/** The history belongs to one person's diary: it starts with what the file knows of them. */
function OnePerson({ one, doors }: { readonly one: ReadPerson; readonly doors: Doors }) {
  const [typed, setTyped] = useState<Profile>(one.profile ?? {})
  const { profile, errors } = useMemo(() => doors.checkProfile(typed), [typed, doors])
  const part: Part = {
    typed,
    change: (changes) => setTyped((before) => changed(before, changes)),
    errorAt: (pointer) => errors[pointer],
  }
  return <Judged diary={one.diary} profile={profile} part={part} />
}

type ReadPerson = Extract<Reading, { readonly people: unknown }>['people'][number]
