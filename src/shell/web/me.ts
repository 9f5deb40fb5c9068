import { useQuery } from '@tanstack/react-query'
import type { Me } from '../http/contract/people.ts'
import { ApiProblem, api, queries } from './api.ts'
import { speak } from './language.ts'

/** Asks who is signed in, and remembers it on this device; a refusal is thrown. */
export const askWho = async (): Promise<Me> => {
  const me = await api<Me>('/api/me')
  localStorage.setItem('me', JSON.stringify(me))
  if (me.language) speak(me.language)
  return me
}

const ask = async (): Promise<Me | null> => {
  try {
    return await askWho()
  } catch (error) {
    if (error instanceof ApiProblem && (error.status === 401 || error.status === 403)) return null
    // Offline: the diary still opens for the person who signed in on this device last.
    const kept = localStorage.getItem('me')
    if (kept) return JSON.parse(kept) as Me
    throw error
  }
}

/**
 * Who is signed in; `null` for nobody, `undefined` while it is being asked. A public page (`isNeeded` false) asks
 * only on a device on which somebody signed in: for everybody else the answer would be a refusal.
 */
export const useMe = (isNeeded = false): Me | null | undefined =>
  useQuery({
    queryKey: ['me'],
    queryFn: ask,
    staleTime: 60_000,
    enabled: isNeeded || localStorage.getItem('me') !== null,
  }).data

/** The signed-in person, on a page that only opens for one. */
export const useSignedIn = (): Me => {
  const me = useMe()
  if (!me) throw new Error('this page opens for signed-in people only')
  return me
}

export const signOut = async (): Promise<void> => {
  await api('/api/auth/sign-out', { method: 'POST', body: {} })
  localStorage.removeItem('me')
  await (await import('./diary/forget-diary.ts')).forgetDiary()
  ;(await import('./use-kept.ts')).forgetKept()
  queries.clear()
  location.assign('/')
}

/** The first page of each role. */
export const homeOf: Record<Me['role'], string> = {
  patient: '/today',
  'front-desk': '/desk',
  nurse: '/chairs',
  prescriber: '/people',
  'clinic-admin': '/desk',
}
