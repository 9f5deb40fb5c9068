import { useState } from 'react'

const prefix = 'kept:'

const read = <T>(key: string, initial: T): T => {
  try {
    const text = localStorage.getItem(prefix + key)
    return text === null ? initial : (JSON.parse(text) as T)
  } catch {
    return initial
  }
}

/** What somebody is typing, kept on this device through a reload, a lost network and an expired sign-in; `forget` when it is sent. */
export const useKept = <T>(key: string, initial: T) => {
  const [value, setValue] = useState<T>(() => read(key, initial))
  const keep = (next: T): void => {
    setValue(next)
    localStorage.setItem(prefix + key, JSON.stringify(next))
  }
  const forget = (): void => {
    setValue(initial)
    localStorage.removeItem(prefix + key)
  }
  return { value, keep, forget }
}

/** At sign-out: nobody who comes after finds half an answer on the device. */
export const forgetKept = (): void => {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key)
}
