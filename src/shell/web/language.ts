import { useSyncExternalStore } from 'react'

export type Language = 'en' | 'es'

const listeners = new Set<() => void>()

const current = (): Language => (document.documentElement.lang === 'es' ? 'es' : 'en')

const choose = (language: Language): void => {
  document.documentElement.lang = language
  localStorage.setItem('language', language)
  for (const tell of listeners) tell()
}

/** The language of the signed-in person's record, unless somebody chose one on this device. */
export const speak = (language: Language): void => {
  if (localStorage.getItem('language') !== null || language === current()) return
  document.documentElement.lang = language
  for (const tell of listeners) tell()
}

const subscribe = (tell: () => void): (() => void) => {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

export const useLanguage = () => ({ language: useSyncExternalStore(subscribe, current), choose })
