import { useEffect, useState } from 'react'

/** State that outlives a reload, a lost network and an expired sign-in, in this tab only; `forget` when it is on the server. */
export const useKept = <T>(key: string, first: T): readonly [T, (next: T) => void, () => void] => {
  const [value, setValue] = useState<T>(() => {
    const kept = sessionStorage.getItem(key)
    return kept === null ? first : (JSON.parse(kept) as T)
  })
  const [isChanged, setChanged] = useState(() => sessionStorage.getItem(key) !== null)
  useEffect(() => {
    if (isChanged) sessionStorage.setItem(key, JSON.stringify(value))
  }, [isChanged, key, value])
  const change = (next: T) => {
    setValue(next)
    setChanged(true)
  }
  const forget = () => {
    sessionStorage.removeItem(key)
    setChanged(false)
  }
  return [value, change, forget]
}
