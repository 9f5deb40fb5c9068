import { Link } from 'wouter'
import { offLabelWords } from '#core/treatment/regimens/index.ts'
import type { Orders } from '../../../http/contract/orders.ts'
import { Notice } from '../../components/notice.tsx'

interface Props {
  readonly standing: Orders['standing']['iv']
  readonly patientId: string
  readonly drug: 'ketamine' | 'esketamine'
}

/** Off-label, consent and candidacy: said before anything is signed. */
export function Standing({ standing: { candidacy, consentSignedOn }, patientId, drug }: Props) {
  return (
    <>
      <p>
        {offLabelWords(drug)} No controlled trial tests a series of clinic infusions or sprays for chronic migraine.{' '}
        {consentSignedOn
          ? `Consent of ${consentSignedOn} covers this drug and route.`
          : 'No consent covers this drug and route yet; without one no session can start.'}
      </p>
      {candidacy?.decision !== 'candidate' && (
        <Notice tone="caution" title={undecided(candidacy)}>
          A draft can be kept, but not signed. <Link href={`/people/${patientId}/screening`}>Open the screening</Link>
        </Notice>
      )}
    </>
  )
}

const undecided = (candidacy: Props['standing']['candidacy']): string =>
  candidacy === null
    ? 'No physician has decided on candidacy for this drug and route.'
    : `Candidacy for this drug and route: ${candidacy.decision.replaceAll('-', ' ')}, by ${candidacy.by}.`
