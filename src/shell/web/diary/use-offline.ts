import { useEffect } from 'react'

/** The page in front of the person comes first. */
const settleMs = 1500

const keep = async (): Promise<void> => (await import('./keep-pages.ts')).keepPages()

/** Keeps the diary's pages on this device, once the one in front of the person is there. */
export const useOffline = (): void => {
  useEffect(() => {
    const timer = setTimeout(() => void keep(), settleMs)
    return () => clearTimeout(timer)
  }, [])
}
