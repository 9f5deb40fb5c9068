import { useQuery } from '@tanstack/react-query'
import type { Me } from '../http/contract/people.ts'
import { ApiProblem, api, queries } from './api.ts'

const ask = async (): Promise<Me | null> => {
  try {
    const me = await api<Me>('/api/me')
    localStorage.setItem('me', JSON.stringify(me))
    return me
  } catch (error) {
    if (error instanceof ApiProblem && (error.status === 401 || error.status === 403)) return null
    // Offline: the diary still opens for the person who signed in on this device last.
    const kept = localStorage.getItem('me')
    if (kept) return JSON.parse(kept) as Me
    throw error
  }
}

/** Who is signed in; `null` for nobody, `undefined` while it is being asked. */
export const useMe = (): Me | null | undefined => useQuery({ queryKey: ['me'], queryFn: ask, staleTime: 60_000 }).data

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
