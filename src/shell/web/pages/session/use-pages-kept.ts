import { useEffect } from 'react'

/** Lets a tablet open this page again without a network: the service worker keeps what has been loaded, never an answer of the API. */
export const usePagesKept = (): void => {
  useEffect(() => {
    const timer = setTimeout(() => void keep(), 2000)
    return () => clearTimeout(timer)
  }, [])
}

const keep = async (): Promise<void> => {
  if (!('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.register('/offline.js')
    const { active } = await navigator.serviceWorker.ready
    active?.postMessage({ keep: ['/', ...performance.getEntriesByType('resource').map(({ name }) => name)] })
  } catch {
    // Without it the page that is open still goes on; only a reload needs the network.
  }
}
