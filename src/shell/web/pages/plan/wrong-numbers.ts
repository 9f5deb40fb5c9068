import { createContext, useCallback, useState } from 'react'

/** A number box that can't be read tells the page: until it is mended nothing is kept or signed, whatever stood there before. */
export const TellWrong = createContext<(box: string, isWrong: boolean) => void>(() => {})

export const useWrongNumbers = (): readonly [hasWrong: boolean, tell: (box: string, isWrong: boolean) => void] => {
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set())
  const tell = useCallback((box: string, isWrong: boolean) => {
    setWrong((before) => {
      if (before.has(box) === isWrong) return before
      const after = new Set(before)
      if (isWrong) after.add(box)
      else after.delete(box)
      return after
    })
  }, [])
  return [wrong.size > 0, tell]
}
