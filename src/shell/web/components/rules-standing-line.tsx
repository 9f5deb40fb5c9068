import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { RulesStanding } from '../../http/contract/rules.ts'
import { api } from '../api.ts'

const words = {
  unsigned: 'The rules behind this page are not signed yet by the medical director.',
  changed: 'The rules behind this page have changed since the medical director signed them.',
} as const

/** A quiet fact beside every decision that rests on the rules; nothing, once they are signed as they are. */
export function RulesStandingLine() {
  const asked = useQuery({
    queryKey: ['rules-standing'],
    queryFn: () => api<RulesStanding>('/api/rules/standing'),
    staleTime: 60_000,
  })
  if (!asked.data || asked.data.standing === 'signed') return null
  return (
    <p className="muted">
      {words[asked.data.standing]} <Link href="/rules">The rules</Link>
    </p>
  )
}
