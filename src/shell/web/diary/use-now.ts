import { useEffect, useReducer } from 'react'

/**
 * The time at each drawing, and a new drawing each half minute and when somebody comes back to the page: read from the
 * clock, never counted up. What was written a moment ago lies never after it.
 */
export const useNow = (): Temporal.Instant => {
  const [, look] = useReducer((looks: number) => looks + 1, 0)
  useEffect(() => {
    const timer = setInterval(look, 30_000)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
  return Temporal.Now.instant()
}
