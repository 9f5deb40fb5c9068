import { useEffect, useState } from 'react'

const read = <T>(key: string, first: T): T => {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '') as T
  } catch {
    return first
  }
}

/** State of a form that outlives a reload of this tab, and goes with the tab. The key carries a version of the shape. */
export const useKept = <T>(key: string, first: T): readonly [T, (next: T) => void] => {
  const [value, setValue] = useState(() => read(key, first))
  useEffect(() => sessionStorage.setItem(key, JSON.stringify(value)), [key, value])
  return [value, setValue]
}
