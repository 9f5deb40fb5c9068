import { Link } from 'wouter'
import { ApiProblem } from '../../api.ts'
import { Notice } from '../../components/notice.tsx'
import { intakeText } from '../../text/intake.ts'
import { useText } from '../../text/text.ts'

/** A lost network or an expired sign-in: what was answered stays on the device, and the words say so. */
export function Failed({ error }: { readonly error: Error }) {
  const t = useText(intakeText)
  const isSignedOut = error instanceof ApiProblem && error.status === 401
  if (!isSignedOut) return <Notice tone="danger" title={error.message} />
  return (
    <Notice tone="caution" title={t('signInAgain')}>
      <Link href={`/sign-in?next=${encodeURIComponent(location.pathname)}`}>{t('signIn')}</Link>
    </Notice>
  )
}
