import { useEffect, useState } from 'react'

const isTyping = (): boolean => document.activeElement?.matches('input:not([type="radio"]), select, textarea') ?? false

/**
 * Whether the picture stands above the fields: from the first time there is one, for good. Nothing moves under a hand:
 * not while somebody types, and not between the press and the release of a button.
 */
export const useOnTop = (isDrawn: boolean): boolean => {
  const [isOnTop, setOnTop] = useState(isDrawn)
  useEffect(() => {
    if (!isDrawn || isOnTop) return
    const settle = () => {
      if (!isTyping()) setOnTop(true)
    }
    settle()
    addEventListener('click', settle)
    addEventListener('keyup', settle)
    return () => {
      removeEventListener('click', settle)
      removeEventListener('keyup', settle)
    }
  }, [isDrawn, isOnTop])
  return isOnTop
}
