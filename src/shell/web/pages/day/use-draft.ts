import { useEffect, useState } from 'react'
import type { DiaryDay } from '#core/headache/diary.ts'
import { rebase } from '#core/headache/merge-days.ts'
import { draftPrefix } from '../../diary/kept-here.ts'
import type { DiaryView } from '../../diary/use-diary.ts'
import type { Open } from './attack-fields.tsx'

interface Draft {
  readonly from: DiaryDay
  readonly day: DiaryDay
}

const draftKey = ({ patientId }: DiaryView, date: string): string => `${draftPrefix}${patientId} ${date}`

/** What is typed is kept on this device with each key, until the day is kept. */
export const useDraft = (diary: DiaryView, date: string) => {
  const key = draftKey(diary, date)
  const [draft, setDraft] = useState<Draft | null>(() => {
    const kept = localStorage.getItem(key)
    return kept === null ? null : (JSON.parse(kept) as Draft)
  })
  useEffect(() => {
    if (draft) localStorage.setItem(key, JSON.stringify(draft))
    else localStorage.removeItem(key)
  }, [draft, key])
  const day = draft?.day ?? diary.dayOn(date)
  const change = (part: Open<DiaryDay>) =>
    setDraft({ from: draft?.from ?? diary.dayOn(date), day: without<DiaryDay>({ ...day, ...part }) })
  const keep = async () => {
    if (!draft) return
    await diary.write(date, (latest) => rebase(draft.day, { from: draft.from, onto: latest }))
    setDraft(null)
  }
  return { day, change, keep, isChanged: draft !== null }
}

/** A field set to `undefined` is one that nobody answered: it is not there. */
export const without = <T extends object>(whole: Open<T>): T =>
  Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as T
