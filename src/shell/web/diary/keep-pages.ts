/**
 * Keeps the diary's pages on this device so that they open without a network: the service worker holds what has been
 * loaded (never an answer of the API), and the pages for an attack, a day and the pattern are fetched ahead: they are needed
 * when there is no network.
 */
export const keepPages = async (): Promise<void> => {
  await Promise.all([
    import('../pages/attack/attack.tsx'),
    import('../pages/day/day.tsx'),
    import('../pages/pattern/pattern.tsx'),
    import('../pages/pattern/reasoned.tsx'),
    import('../pages/pattern/own-trends.tsx'),
  ]).catch(() => {})
  if (!('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.register('/offline.js')
    const isKept = () => {
      document.documentElement.dataset.kept = 'yes'
    }
    navigator.serviceWorker.addEventListener('message', isKept, { once: true })
    navigator.serviceWorker.startMessages()
    const { active } = await navigator.serviceWorker.ready
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
    active?.postMessage({ keep: ['/', ...loaded] })
  } catch {
    // Without it the diary still works wherever there is a network.
  }
}
