import { useEffect, useState } from 'react'

/** `value` once it has stayed the same for so many ms: for what is too much work to follow a moving hand. */
export const useRested = <T>(value: T, ms: number): T => {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return rested
}
