import { focusManager } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

/** How many requests the browser has made since `isReady`, as the browser itself counts them. */
export const useRequests = (isReady: boolean): number => {
  const [count, setCount] = useState(0)
  useEffect(() => {
    if (!isReady) return
    const observer = new PerformanceObserver((list) => setCount((before) => before + list.getEntries().length))
    observer.observe({ type: 'resource' })
    // Somebody who is signed in is not asked after while this page is open.
    focusManager.setFocused(false)
    return () => {
      observer.disconnect()
      focusManager.setFocused(undefined)
    }
  }, [isReady])
  return count
}
