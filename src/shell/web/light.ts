import { useSyncExternalStore } from 'react'

/** Day, Dim, or Attack: one tap anywhere, remembered on this device. Set before the first paint by the page's head. */
export type Light = 'day' | 'dim' | 'attack'
export const lights: readonly Light[] = ['day', 'dim', 'attack']

const listeners = new Set<() => void>()

const current = (): Light => (document.documentElement.dataset.light as Light | undefined) ?? 'day'

const choose = (light: Light): void => {
  document.documentElement.dataset.light = light
  localStorage.setItem('light', light)
  for (const tell of listeners) tell()
}

const subscribe = (tell: () => void): (() => void) => {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

export const useLight = () => ({ light: useSyncExternalStore(subscribe, current), choose })
