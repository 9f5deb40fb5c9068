import { useEffect, useState } from 'react'

/** The time, looked at again each half minute and when somebody comes back to the page: read from the clock, never counted up. */
export const useNow = (): Temporal.Instant => {
  const [now, setNow] = useState(() => Temporal.Now.instant())
  useEffect(() => {
    const look = () => setNow(Temporal.Now.instant())
    const timer = setInterval(look, 30_000)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
  return now
}
